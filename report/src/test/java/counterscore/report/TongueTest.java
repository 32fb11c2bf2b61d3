package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Finding;
import counterscore.review.Norm;
import counterscore.review.Norms;
import counterscore.review.Words;
import counterscore.scenario.Safeguard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words and numbers of an assessment. */
class TongueTest {
  private static final Pattern BRACES = Pattern.compile("\\{[a-z]+}");

  @Test
  void both_languages_leave_room_for_the_same_and_differ() {
    var all = Stream.of(
        Tongue.texts().values().stream(), Told.ALL.values().stream().map(Told::words),
        Risk.ALL.stream().flatMap(risk -> Stream.of(risk.title(), risk.words()))).flatMap(words -> words).toList();

    assertThat(all).hasSizeGreaterThan(200)
        .allSatisfy(words -> assertThat(braces(words.english())).isEqualTo(braces(words.german())));
    assertThat(all.stream().filter(words -> words.english().length() > 25).map(Words::german))
        .doesNotContainAnyElementsOf(all.stream().map(Words::english).toList());
  }

  private static List<String> braces(String text) {
    return BRACES.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  @Test
  void every_safeguard_has_words_and_every_finding_of_a_risk_is_told() {
    for (var safeguard : Safeguard.values()) {
      assertThat(Tongue.texts()).containsKeys("safeguard." + safeguard.key(),
          "safeguard." + safeguard.key() + ".words");
    }
    assertThat(Risk.ALL).allSatisfy(risk -> assertThat(Told.ALL).containsKeys(risk.findings().toArray(String[]::new)));
  }

  /** Whatever concerns no risk is told behind them; a norm that is added has to be thought of. */
  @Test
  void every_norm_concerns_a_risk_or_the_whole_and_every_risk_names_norms_that_exist() {
    var ofTheWhole = List.of("AIA-3", "AIA-ANNEX-III", "AIA-27", "GDPR-6", "GDPR-35");

    assertThat(Norms.all().stream().filter(norm -> Risk.ALL.stream().noneMatch(risk -> risk.concerns(norm))))
        .map(Norm::id).isSubsetOf(ofTheWhole);
    assertThat(Risk.ALL.stream().flatMap(risk -> risk.norms().stream()))
        .allMatch(named -> Norms.all().stream().anyMatch(norm -> norm.id().startsWith(named)));
  }

  @Test
  void a_number_is_written_as_its_language_writes_it() {
    var german = new Tongue(Language.DE);

    assertThat(german.count(22_000_000)).isEqualTo("22.000.000");
    assertThat(german.declared(-0.004)).isEqualTo("−0,004");
    assertThat(german.number(Told.Kind.SHARE, 0.000_23)).isEqualTo("1 von 4.300");
    assertThat(german.number(Told.Kind.SHARE, 0.0123)).isEqualTo("1,2 %");
    assertThat(german.number(Told.Kind.SHARE, 0)).isEqualTo("0 %");
    assertThat(german.number(Told.Kind.DIFFERENCE, -0.17)).isEqualTo("−0,17");
    assertThat(new Tongue(Language.EN).number(Told.Kind.NUMBER, 34_952.4)).isEqualTo("34,952");
  }

  @Test
  void counts_behind_a_share_are_taken_only_where_they_give_it() {
    assertThat(Part.of(finding(0.25, "3 of 12 entries (25 %)"))).isEqualTo(new Part(3, 12));
    assertThat(Part.of(finding(0, "none of 1,200 entries"))).isEqualTo(new Part(0, 1200));
    assertThat(Part.of(finding(1, "all 12 entries"))).isEqualTo(new Part(12, 12));
    assertThat(Part.of(finding(0.3, "3 of 12 entries (25 %)"))).isNull();
  }

  private static Finding finding(double value, String statement) {
    return new Finding("x", "x", value, "x", "In this simulation of x, " + statement + ".", "x");
  }
}
