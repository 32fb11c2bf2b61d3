package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Changes written into texts of scenarios. That an amended text is equal is checked inside as well, for every change. */
class AmendingTest {
  private static final List<String> ROOTS = List.of("schemes", "watchers", "responses", "conduct", "demands");

  /** Changes of a text, which take a while to find. */
  private static final Map<String, List<Change>> CHANGES = new ConcurrentHashMap<>();

  /** Changed by hand below: in flow and in block, with comments wherever one may stand. */
  private static final String TOWN = """
      # A town
      format: 1
      title: "A town: small" # and quiet
      basis: invented
      basis-note: >-
        Two lines
        of words.
      before-you-quote:
      - All of it. # yes
      - And more.
      period: {start: 2021-01-01, days: 30}
      society: {residents: 1000}
      watchers:
        cameras:
          kind: cameras
          # how often a wrong face
          misattribution: {value: 0.05, # measured
                           range: [0.01, 0.2], source: guess} # once
        neighbours: {fabrication: {rate: {per-month: 2, range: [1, 3]}, mix: {parking: 1}}}
      conduct:
        parking:
          lawful: false
          context: road
          established-by: image
          rate:
            # guessed
            per-year: 3 # a year
            range: # low and high
              - 1
              - 5 # at most
            source: guess # by us
          noticed-by:
            cameras: {2021-01-01: 0.5, # old
                      2021-01-15: 0.75}
            neighbours:
              range: [0.1, 0.2] # low
              value: 0.15
      schemes:
        city:
          start: 1000
          range:
          - 0
          - 1000 # perfect
          tiers: {A: 900, D: 0}
          rules:
            parking: {points: -20, lapses: 2y} # two years

      # Who asks
      demands:
        flight: {rate: {per-year: 1}, context: travel, asked-by: airline, decided-by: score, refused: [D]}

      sources: {guess: "a guess, # no comment"}
      # The end
      """;

  static List<String> names() {
    return BundledScenarios.names();
  }

  private static String bundled(String name) {
    return new String(BundledScenarios.bytes(name), StandardCharsets.UTF_8);
  }

  private static Optional<Scenario> read(String text, List<Change> changes) {
    var reading = ScenarioReader.read("amended.yaml", text.getBytes(StandardCharsets.UTF_8), changes);
    return Optional.ofNullable(reading.scenario());
  }

  private static List<String> comments(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith("#")).toList();
  }

  /** Changes of one number each to another that is allowed, as far as there is one. */
  private static List<Change> changes(String text) {
    return CHANGES.computeIfAbsent(text, _ -> {
      var tree = Objects.requireNonNull(ScenarioReader.tree("amended.yaml", text, List.of(), new ArrayList<>()));
      return parameters(text).stream().flatMap(parameter -> change(text, tree.root, parameter).stream()).toList();
    });
  }

  private static List<Parameter> parameters(String text) {
    return Parameters.of(read(text, List.of()).orElseThrow()).stream()
        .filter(parameter -> ROOTS.contains(parameter.path().split("\\.")[0])).toList();
  }

  private static Optional<Change> change(String text, JsonNode tree, Parameter parameter) {
    var path = declared(tree, parameter.path());
    var declared = tree.at("/" + path.replace('.', '/'));
    double value = (declared.isNumber() ? declared : declared.path("value")).asDouble();
    return Stream.of(value / 2, value + 1, value - 1, value / 4 + 0.5)
        .filter(other -> other != value)
        .map(other -> new Change(path + "=" + new BigDecimal(Double.toString(other)).toPlainString()))
        .filter(change -> read(text, List.of(change)).isPresent())
        .findFirst();
  }

  /** Where the file has the number: under {@code value}, or in another unit. */
  private static String declared(JsonNode tree, String path) {
    var at = tree;
    var keys = new ArrayList<String>();
    for (var key : path.split("\\.")) {
      var found = Stream.of(key, "per-month", "per-day").filter(at::has).findFirst();
      if (found.isEmpty()) {
        keys.add("value");
        at = at.path("value");
      }
      keys.add(found.orElse(key));
      at = at.path(found.orElse(key));
    }
    return String.join(".", keys);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("names")
  void every_number_of_a_bundled_scenario_can_be_changed_and_every_comment_stays(String name) {
    var text = bundled(name);
    for (var changes : apart(changes(text), text)) {
      var amended = Amending.of(text, changes);
      assertThat(read(amended, List.of())).as("%s", changes).isEqualTo(read(text, changes));
      assertThat(comments(amended)).as("%s", changes).containsAll(comments(text));
      assertThat(marks(amended)).as("%s", changes).isEqualTo(marks(text));
    }
  }

  /** One by one; of a long file, which is slow to read, some at a time that are far from each other. */
  private static List<List<Change>> apart(List<Change> changes, String text) {
    int groups = Math.min(changes.size(), 40);
    return IntStream.range(0, groups)
        .mapToObj(group -> IntStream.range(0, changes.size()).filter(i -> i % groups == group).mapToObj(changes::get)
            .toList())
        .flatMap(group -> read(text, group).isPresent() ? Stream.of(group) : group.stream().map(List::of))
        .toList();
  }

  private static long marks(String text) {
    return text.chars().filter(letter -> letter == '#').count();
  }

  @Tag("slow")
  @Test
  void nearly_every_number_has_another_that_is_allowed() {
    var all = names().stream().mapToInt(name -> parameters(bundled(name)).size()).sum();
    var changed = names().stream().mapToInt(name -> changes(bundled(name)).size()).sum();
    assertThat(changed).as("of %d", all).isGreaterThan(400);
  }

  private static String amended(String... changes) {
    return Amending.of(TOWN, Arrays.stream(changes).map(Change::new).toList());
  }

  /** The town with other words in one place. */
  private static String town(String words, String others) {
    assertThat(TOWN.split(Pattern.quote(words), -1)).as(words).hasSize(2);
    return TOWN.replace(words, others);
  }

  @Test
  void nothing_changed_is_the_same_text() {
    assertThat(amended()).isEqualTo(TOWN);
    assertThat(amended("schemes.city.tiers.A=900")).isEqualTo(TOWN);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // plain words and numbers, a span, a truth value, an element of a list
      "schemes.city.start=990 | start: 1000 | start: 990",
      "schemes.city.tiers.A=800 | A: 900 | A: 800",
      "schemes.city.rules.parking.points=-0.125 | -20 | -0.125",
      "schemes.city.rules.parking.lapses=30d | lapses: 2y | lapses: 30d",
      "conduct.parking.lawful=true | lawful: false | lawful: true",
      "conduct.parking.established-by=report | established-by: image | established-by: report",
      "schemes.city.range.1=1100 | - 1000 # | - 1100 #",
      "demands.flight.refused.0=A | refused: [D] | refused: [A]",
      "demands.flight.refused=[A, D] | refused: [D] | refused: [A, D]",
      // a dated value, and a number with dates as its keys
      "conduct.parking.noticed-by.cameras.2021-01-15=0.9 | 2021-01-15: 0.75 | 2021-01-15: 0.9",
      "conduct.parking.noticed-by.cameras.2021-01-20=0.9 | 0.75} | 0.75, 2021-01-20: 0.9}",
      // words in quotes
      "title=Town of 3 | \"A town: small\" | Town of 3",
      "title='Town: 3' | \"A town: small\" | \"Town: 3\"",
      "sources.guess=we | \"a guess, # no comment\" | we",
      // keys that are not there
      "schemes.city.rules.parking.per-occasion=50 | lapses: 2y} | lapses: 2y, per-occasion: 50}",
      "schemes.city.rules.parking.cap={points: 60, per: month} | lapses: 2y} | lapses: 2y, cap: {points: 60, per: month}}",
  })
  void one_place_changes(String change, String words, String others) {
    assertThat(amended(change)).isEqualTo(town(words, others));
  }

  @Test
  void words_over_several_lines_become_words_on_one() {
    assertThat(amended("basis-note=Few words")).isEqualTo(town(">-\n  Two lines\n  of words.", "Few words"));
  }

  @Test
  void a_number_becomes_a_setting_and_what_is_known_about_it_goes() {
    assertThat(amended("watchers.cameras.misattribution=0.1"))
        .isEqualTo(
            town("{value: 0.05, # measured", "{value: 0.1, certainty: assumed # measured")
                .replace("range: [0.01, 0.2], source: guess} # once", "} # once"));
  }

  @Test
  void the_number_of_a_rate_becomes_a_setting_and_every_comment_stays() {
    assertThat(amended("conduct.parking.rate.per-year=4").lines().dropWhile(line -> !line.equals("    rate:")).limit(8))
        .containsExactly(
            "    rate:", "      # guessed", "      per-year: 4 # a year", "      certainty: assumed",
            "      # low and high", "      # at most", "      # by us", "    noticed-by:");
  }

  @Test
  void the_number_of_a_rate_in_a_line_becomes_a_setting() {
    assertThat(amended("watchers.neighbours.fabrication.rate.per-month=2.5"))
        .isEqualTo(town("per-month: 2, range: [1, 3]}", "per-month: 2.5, certainty: assumed}"));
  }

  @Test
  void the_first_key_of_a_number_can_go() {
    assertThat(amended("conduct.parking.noticed-by.neighbours=0.2")).isEqualTo(town(
        "        range: [0.1, 0.2] # low\n        value: 0.15\n",
        "        # low\n        value: 0.2\n        certainty: assumed\n"));
  }

  @Test
  void dates_become_one_number() {
    assertThat(amended("conduct.parking.noticed-by.cameras=0.2").lines().dropWhile(line -> !line.contains("noticed"))
        .limit(4)).containsExactly(
            "    noticed-by:", "      cameras: # old", "               0.2", "      neighbours:");
  }

  @Test
  void a_list_of_lines_becomes_one_in_a_line() {
    assertThat(amended("before-you-quote=[None of it.]"))
        .isEqualTo(town("- All of it. # yes\n- And more.\n", "  # yes\n  [None of it.]\n"));
  }

  @Test
  void missing_parents_are_written_too() {
    assertThat(amended(
        "watchers.cameras.fabrication.rate.per-year=0.1", "watchers.cameras.fabrication.mix.parking=1",
        "responses.chilling.own=0.1", "responses.chilling.half-life=30d"))
        .isEqualTo(
            town(
                " # once\n",
                " # once\n    fabrication: {rate: {per-year: 0.1, certainty: assumed}, mix: {parking: 1}}\n")
                .replace("# The end", "responses: {chilling: {own: 0.1, half-life: 30d}}\n# The end"));
  }

  @Test
  void lines_may_end_as_they_do_on_windows_and_begin_with_a_mark() {
    var changes = List.of(new Change("conduct.parking.rate.per-year=4"),
        new Change("watchers.cameras.reward={noticing: 1.1, inventing: 2}"));
    assertThat(Amending.of("\uFEFF" + TOWN.replace("\n", "\r\n"), changes))
        .isEqualTo("\uFEFF" + Amending.of(TOWN, changes).replace("\n", "\r\n"));
  }

  @Test
  void a_change_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> amended("schemes.city.start=much"));
    assertThatIllegalArgumentException().isThrownBy(() -> Amending.of("format: 1", List.of()));
  }
}
