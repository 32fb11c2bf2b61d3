package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.Responses.Chilling;
import counterscore.scenario.Responses.Deterrence;
import counterscore.scenario.Responses.Hardship;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What residents did differently, in a town where entries are remembered and refusals bring debt. */
class ResponsesTest {
  /** So many that of every response something is counted. */
  private static final Ran RAN = Ran.of(responding(Press.scenario()), 20_000, 365);

  static Scenario responding(Scenario scenario) {
    var span = new Span(90);
    var demands = new LinkedHashMap<>(scenario.demands());
    demands.replaceAll((_, demand) -> Records.with(demand, "refused", List.of("B", "C", "D")));
    return Records.with(
        scenario, "demands", demands, "responses",
        new counterscore.scenario.Responses(
            true, new Deterrence(Quantity.of(0.05), span),
            new Chilling(Quantity.of(0.5), Quantity.of(0.2), Quantity.of(0.5), null, span),
            new Hardship(List.of("late-bill", "overdue-card"), Quantity.of(1), Quantity.of(3), span), null));
  }

  private static Html section() {
    return Responses.of(RAN.story()).orElseThrow().html();
  }

  private static List<List<String>> rows(int table) {
    return Walk.all(Walk.all(Walk.all(section(), "table").get(table), "tbody").getFirst(), "tr").stream()
        .map(row -> row.content().stream().map(Walk::text).toList()).toList();
  }

  @Test
  void lawful_speech_comes_before_what_was_deterred_and_hardship_last() {
    assertThat(rows(0)).extracting(List::getFirst).startsWith(
        "Public post that criticises those in office", "Private message that criticises those in office",
        "Spoken remark that criticises those in office", "Riding without a ticket");
    assertThat(rows(0).getLast()).startsWith("Month with an overdue credit card", "acts added by hardship");
  }

  @Test
  void every_row_is_a_count_of_the_run_and_its_rate() {
    for (var row : rows(0)) {
      var measure = row.get(1).contains("added") ? "added" : "withheld";
      var conduct = RAN.scenario().conduct().keySet().stream()
          .filter(key -> RAN.story().conduct(key).equals(row.getFirst())).findFirst().orElseThrow();
      long acts = RAN.story().sum(Tables.RESPONSES, Map.of("conduct", conduct, "measure", measure));

      assertThat(row.get(2)).isEqualTo(Numbers.count(acts));
      // 20,000 resident-years
      assertThat(row.get(3)).isEqualTo(Numbers.rate(5.0 * acts));
    }
  }

  @Test
  void the_picture_has_a_bar_for_every_row_and_none_hides_another() {
    var bars = JsonMapper.shared().readTree(Walk.text(Walk.all(section(), "script").getFirst())).at("/data/values");

    assertThat(bars).hasSameSizeAs(rows(0));
    assertThat(bars.valueStream().map(bar -> bar.get("label").asString())).doesNotHaveDuplicates()
        .contains(
            "Late payment of a water, power or heating bill", "Added: Late payment of a water, power or heating bill");
    assertThat(bars.valueStream().map(bar -> Numbers.rate(bar.get("number").asDouble())).toList())
        .isEqualTo(rows(0).stream().map(row -> row.get(3)).toList());
  }

  @Test
  void the_categories_of_a_group_make_up_all_acts() {
    long speech = rows(0).stream().filter(row -> row.get(1).equals("lawful speech left undone"))
        .mapToLong(row -> Long.parseLong(row.get(2).replace(",", ""))).sum();
    long local = Long.parseLong(rows(1).get(0).get(2).replace(",", ""));
    long migrant = Long.parseLong(rows(1).get(1).get(2).replace(",", ""));

    assertThat(rows(1)).hasSize(6).extracting(List::getFirst).startsWith("registration: local",
        "registration: migrant");
    assertThat(local + migrant).isEqualTo(speech).isPositive();
  }

  @Test
  void without_responses_there_is_no_such_part_and_a_day_changes_nobody() {
    assertThat(Responses.of(Ran.of(Press.scenario(), 500, 1).story())).isEmpty();

    var quiet = Records.with(
        Press.scenario(), "responses",
        new counterscore.scenario.Responses(true, new Deterrence(Quantity.of(0.5), new Span(90)), null, null, null));
    assertThat(Walk.text(Responses.of(Ran.of(quiet, 500, 1).story()).orElseThrow().html()))
        .contains("Nobody did anything differently in this run.");
  }
}
