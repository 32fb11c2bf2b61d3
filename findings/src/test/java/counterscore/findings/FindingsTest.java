package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.observation.Tables;
import counterscore.scenario.Basis;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every finding, whatever was counted. */
class FindingsTest {
  private static Town twoSchemes() {
    return new Town().group("registration", "local", "migrant")
        .scheme("city", "City score", Town.rules(), "A", "D")
        .scheme("bank", null, Town.rules(), "good", "D");
  }

  /** Fills every counter by chance, most cells with nothing; somebody lives there. */
  private static Town filled(Town town, long seed) {
    var random = new Random(seed);
    for (var counter : town.observed().counters()) {
      for (int i = 0; i < counter.size(); i++) {
        counter.add(i, random.nextInt(3) > 0 ? 0 : random.nextInt(1, 1000));
      }
    }
    town.observed().counter(Tables.RESIDENTS).add(0, 1000);
    return town;
  }

  @Test
  void no_finding_is_ever_without_a_finite_value_or_a_proper_sentence() {
    for (int seed = 0; seed < 40; seed++) {
      var towns = Stream.of(
          twoSchemes(), new Town().score(), new Town().group("registration", "local").score(), new Town(),
          new Town().assuming().scheme("score", null, Town.rules(), "only"),
          new Town().group("registration", "local", "migrant").consequences().score(),
          new Town().lasting(14).score(), new Town().score().responses(WithheldTest.ALL).appeals(AppealsTest.DECLARED));
      long s = seed;
      towns.map(town -> filled(town, s)).flatMap(town -> town.findings().stream()).forEach(finding -> {
        assertThat(finding.value()).as("seed " + s + " " + finding).isFinite();
        assertThat(finding.sentence()).as("seed " + s)
            .startsWith("In this simulation of ").endsWith(".")
            .doesNotContain("NaN", "Infinity", "null", "  ", "..", ",,", " ,", "(none)")
            .doesNotContainPattern("(?<![.\\d,])1 times ")
            .doesNotContainPattern("\\b(\\w+) \\1\\b");
        assertThat(finding.definition()).as(finding.id()).startsWith("Table ").endsWith(".");
        assertThat(finding.title()).as(finding.id()).isNotBlank();
        assertThat(finding.unit()).as(finding.id()).isNotBlank();
      });
    }
  }

  @Test
  void a_sentence_has_an_invented_resident_or_what_happened_to_one_as_its_subject() {
    for (int seed = 0; seed < 50; seed++) {
      var town =
          seed % 2 == 0 ? twoSchemes().responses(WithheldTest.ALL).appeals(AppealsTest.DECLARED).fabricating().moving()
              : twoSchemes().consequences();
      for (var finding : filled(seed % 10 == 0 ? town.lasting(14) : town, seed).findings()) {
        var statement = finding.sentence().substring(finding.sentence().indexOf(", ") + 2);
        assertThat(statement).as(finding.id()).matches(
            "(((between [\\d,]+ and )?[\\d,]+|none) of [\\d,]+|all [\\d,]+)"
                + " (invented residents|entries|penalised entries|demands of invented residents|refusals|requests"
                + "|applications of invented residents|acts of lawful speech|unlawful acts|wrong entries"
                + "|decided appeals of invented residents|struck entries|points that entries took)\\b.*"
                + "|(an|no) invented resident .*|the account of (an invented resident|what invented residents did) .*"
                + "|the rate of (the worst tier|refusals) .* among invented residents .*|a score of an invented resident .*"
                + "|([\\d,]+|no) acts? w(as|ere) (added|kept) .* invented residents .*");
      }
    }
  }

  @Test
  void without_residents_there_is_nothing_to_find() {
    assertThat(new Town().score().findings()).isEmpty();
    assertThat(new Town().count(Tables.RESIDENTS, 10, "all").findings()).isEmpty();
  }

  @Test
  void ids_are_unique_with_several_schemes_and_name_the_scheme() {
    for (int seed = 0; seed < 50; seed++) {
      var ids = filled(twoSchemes(), seed).findings().stream().map(Finding::id).toList();

      assertThat(ids).doesNotHaveDuplicates().contains("worst-tier-share/city", "worst-tier-share/bank");
    }
  }

  @Test
  void several_schemes_are_told_apart_by_title_or_key() {
    var town = twoSchemes()
        .count(Tables.RESIDENTS, 10, "local")
        .count(Tables.TIERS, 4, "2021-02", "city", "D", "local", "residents")
        .count(Tables.RULES, 2, "2021-02", "bank", "petition", "entries");

    assertThat(town.finding("worst-tier-share/city").sentence())
        .isEqualTo("In this simulation of invented schemes, 4 of 10"
            + " invented residents (40 %) ended in D, the worst tier of 'City score'.");
    assertThat(town.finding("worst-tier-share/city").title())
        .isEqualTo("Residents in the worst tier at the end (City score)");
    assertThat(town.finding("worst-tier-share/bank").sentence()).endsWith("ended in D, the worst tier of 'bank'.");
    assertThat(town.finding("speech-penalised/bank").sentence())
        .isEqualTo(
            "In this simulation of invented schemes, all 2 penalised entries of 'bank' were about lawful speech.");
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void every_sentence_names_the_basis(Basis basis) {
    filled(new Town().basis(basis).score(), 3).findings().forEach(
        finding -> assertThat(finding.sentence()).startsWith(Phrases.opening(basis, false) + ", "));
  }

  @Test
  void assumed_numbers_are_mentioned_where_there_are_any() {
    assertThat(filled(new Town().assuming().score(), 3).findings()).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.sentence()).endsWith(", at the assumed values."));
    assertThat(filled(new Town().score(), 3).findings()).isNotEmpty()
        .noneSatisfy(finding -> assertThat(finding.sentence()).contains("assumed"));
  }

  @Test
  void a_finding_is_finite_and_says_that_it_is_a_simulation() {
    assertThatThrownBy(() -> finding("x", Double.NaN, "In this simulation of a pilot scheme, no."))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
    assertThatThrownBy(() -> finding("x", 1, "Half of the city was punished."))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Half of the city");
  }

  private static Finding finding(String id, double value, String sentence) {
    return new Finding(id, "title", value, "unit", sentence, "Table x.");
  }

  private static Finding of(String id, double value) {
    return finding(id, value, "In this simulation of a pilot scheme, something.");
  }

  @Test
  void the_summary_speaks_of_three_in_the_order_of_interest_not_of_size() {
    var findings = List.of(
        of("lookups", 900), of("wrong-entries", 0.1), of("worst-tier-share", 0.01), of("refusals-blameless", 0.02),
        of("disparity-party", 9));

    assertThat(Findings.striking(findings, 3)).extracting(Finding::id)
        .containsExactly("worst-tier-share", "refusals-blameless", "wrong-entries");
  }

  @Test
  void the_summary_speaks_of_what_is_zero_only_where_too_little_else_is_left() {
    var findings = List.of(of("worst-tier-share", 0), of("wrong-entries", 0.1), of("speech-penalised", 0));

    assertThat(Findings.striking(findings, 3)).extracting(Finding::id)
        .containsExactly("wrong-entries", "worst-tier-share", "speech-penalised");
    assertThat(Findings.striking(List.of(), 3)).isEmpty();
  }

  @Test
  void of_several_schemes_the_first_declared_speaks_unless_it_has_nothing_to_say() {
    var findings = List.of(
        of("worst-tier-share/city", 0), of("worst-tier-share/bank", 0.2), of("worst-tier-share/shop", 0.9),
        of("speech-penalised/city", 0.1), of("speech-penalised/bank", 0.2));

    assertThat(Findings.striking(findings, 3)).extracting(Finding::id)
        .containsExactly("worst-tier-share/bank", "speech-penalised/city");
  }

  @Test
  void a_report_opens_with_one_finding_of_each_variant_in_turn_and_none_that_is_zero() {
    var others = List.of(
        of("variant-1-better", 0), of("variant-1-points", 3), of("variant-1-refusals", 2), of("variant-2-better", 1));
    var findings = Stream.concat(others.stream(), Stream.of(of("worst-tier-share", 0.1), of("lookups", 9))).toList();

    assertThat(Findings.opening(findings, others, 2)).extracting(Finding::id)
        .containsExactly("variant-1-points", "variant-2-better");
    assertThat(Findings.opening(findings, others, 4)).extracting(Finding::id)
        .containsExactly("variant-1-points", "variant-2-better", "variant-1-refusals", "worst-tier-share");
  }

  @Test
  void without_other_worlds_a_report_opens_as_the_summary_does() {
    var findings = List.of(of("lookups", 9), of("worst-tier-share", 0.1), of("wrong-entries", 0));

    assertThat(Findings.opening(findings, List.of(), 3)).isEqualTo(Findings.striking(findings, 3));
  }
}
