package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Enrolment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Quantity;
import counterscore.scenario.Variant;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 73,000 residents of two groups beside their twins, over a year, from counts written down. */
class ContrastsTest {
  private static final Town BASELINE = world(1460, 365);
  private static final Town VARIANT = world(1606, 0);
  private static final List<Mechanism> ERRORS = List.of(Mechanism.MISATTRIBUTION, Mechanism.FABRICATION);
  private static final List<Variant> VARIANTS = List.of(new Variant("mild", VARIANT.scenario()));

  private static Town world(long refused, long deterred) {
    return new Town().group("home", "east", "west").lasting(12).fabricating().score().consequences()
        .responses(WithheldTest.ALL)
        .count(Tables.RESIDENTS, 30_000, "east").count(Tables.RESIDENTS, 43_000, "west")
        .count(Tables.DEMANDS, refused, "2021-04", "train", "D", "east", "refused")
        .count(Tables.ACTS, 7300, "2021-05", "petition", "west")
        .count(Tables.RESPONSES, deterred, "2021-05", "parking", "west", "withheld");
  }

  private static Observations twins() {
    var months = Axis.of("month", List.of("2021-01", "2021-02"));
    var strata = Axis.of("stratum", List.of("east", "west"));
    var pairs = List.of(
        List.of("score", "A", "A"), List.of("score", "A", "D"), List.of("score", "D", "A"), List.of("score", "D", "D"));
    var outcomes = TwinTables.OUTCOMES;
    var tiers = new Counter(TwinTables.TIERS, List.of(months, new Axis(List.of("scheme", "tier", "twin"), pairs)));
    var demands = new Counter(
        TwinTables.DEMANDS,
        List.of(
            months, Axis.of("demand", List.of("train")), Axis.of("outcome", outcomes), Axis.of("twin", outcomes),
            strata));
    var residents = new Counter(
        TwinTables.RESIDENTS,
        List.of(Axis.of("scheme", List.of("score")), strata, Axis.of("measure", TwinTables.RESIDENT_MEASURES)));
    var scores = new Counter(
        TwinTables.SCORES, List.of(new Axis(List.of("scheme", "score", "twin"), List.of(List.of("score", "0", "0")))));
    for (int month = 0; month < 2; month++) {
      tiers.add(tiers.at(month, 1), 10);
      tiers.add(tiers.at(month, 2), 40);
      tiers.add(tiers.at(month, 3), 100);
    }
    demands.add(demands.at(0, 0, 1, 0, 0), 146); // refused, granted: east
    demands.add(demands.at(1, 0, 1, 0, 1), 73); // the same: west
    demands.add(demands.at(0, 0, 0, 1, 1), 365); // granted, refused: west
    demands.add(demands.at(0, 0, 1, 1, 0), 1000);
    demands.add(demands.at(0, 0, 0, 2, 0), 5); // granted, not made
    demands.add(demands.at(0, 0, 2, 1, 0), 2); // not made, refused
    long[] east = {30_000, 600, 30, 29_370, 4000, 90, 20, 5, 1};
    long[] west = {43_000, 130, 43, 42_827, 1000, 10, 80, 15, 9};
    for (int m = 0; m < east.length; m++) {
      residents.add(residents.at(0, 0, m), east[m]);
      residents.add(residents.at(0, 1, m), west[m]);
    }
    return new Observations(List.of(tiers, demands, residents, scores));
  }

  private static Contrasts contrasts(List<Variant> variants) {
    return Contrasts.of(
        BASELINE.scenario(), variants,
        new Outcome(List.of(BASELINE.observed(), VARIANT.observed()), List.of(twins()), null));
  }

  private static Contrast contrast() {
    return contrasts(VARIANTS).variants().getFirst();
  }

  private static List<String> sentences(List<Variant> variants) {
    return contrasts(variants).findings(BASELINE.scenario(), BASELINE.observed()).stream().map(Finding::sentence)
        .toList();
  }

  @Test
  void residents_are_counted_beside_their_twins_everybody_first_and_then_by_group() {
    var scheme = contrast().schemes().getFirst();

    assertThat(scheme.scores()).containsExactly(
        new Contrast.Scores(
            Contrast.Group.EVERYBODY, 73_000, 730, 73, 72_197, 5000, 100, new Sides(100, 20, 10)),
        new Contrast.Scores(
            new Contrast.Group("home", "east"), 30_000, 600, 30, 29_370, 4000, 90, new Sides(20, 5, 1)),
        new Contrast.Scores(
            new Contrast.Group("home", "west"), 43_000, 130, 43, 42_827, 1000, 10, new Sides(80, 15, 9)));
    assertThat(scheme.worstMonths()).isEqualTo(new Sides(200, 80, 20));
  }

  @Test
  void refused_in_one_world_and_granted_in_the_other_is_never_netted() {
    assertThat(contrast().demands()).containsExactly(
        new Contrast.OfDemands(Contrast.Group.EVERYBODY, new Sides(1000, 219, 365), 7),
        new Contrast.OfDemands(new Contrast.Group("home", "east"), new Sides(1000, 146, 0), 7),
        new Contrast.OfDemands(new Contrast.Group("home", "west"), new Sides(0, 73, 365), 0));
  }

  @Test
  void counts_of_the_population_stand_beside_each_other_per_1000_resident_years() {
    var differences = contrast().differences();

    assertThat(differences).extracting(Contrast.Difference::key).containsExactly("refusals", "speech-done", "deterred");
    assertThat(differences.get(0).baseline()).isCloseTo(20, within(1e-9));
    assertThat(differences.get(0).variant()).isCloseTo(22, within(1e-9));
    assertThat(differences.get(1).variant()).isCloseTo(100, within(1e-9));
    assertThat(differences.get(2).baseline()).isCloseTo(5, within(1e-9));
    assertThat(differences.get(2).variant()).isZero();
  }

  @Test
  void the_number_of_a_difference_is_the_variant_less_the_baseline() {
    var differences = contrasts(VARIANTS).findings(BASELINE.scenario(), BASELINE.observed()).stream()
        .filter(finding -> finding.unit().endsWith("variant less baseline")).toList();

    assertThat(differences).extracting(Finding::title).containsExactly(
        "'mild': refusals", "'mild': acts of lawful speech", "'mild': unlawful acts deterred");
    assertThat(differences.get(0).value()).isCloseTo(2, within(1e-9));
    assertThat(differences.get(1).value()).isCloseTo(0, within(1e-9));
    assertThat(differences.get(2).value()).isCloseTo(-5, within(1e-9));
  }

  @Test
  void every_sentence_about_single_residents_says_that_it_holds_for_this_coupling() {
    var start = "In this simulation of an invented scheme, ";

    assertThat(sentences(VARIANTS)).containsExactly(
        start
            + "730 of 73,000 invented residents (1.0 %) end with a higher score with 'mild' than in the baseline, 73 with a"
            + " lower and 72,197 with the same, for this coupling of luck.",
        start
            + "the invented residents who are better off with 'mild' have 5,000 points more at the end than in the baseline,"
            + " those who are worse off 100 points less, for this coupling of luck.",
        start
            + "20 of 120 invented residents (17 %) who end in the worst tier in the baseline do not with 'mild', for this"
            + " coupling of luck.",
        start
            + "10 of 110 invented residents (9.1 %) who end in the worst tier with 'mild' do not in the baseline, for this"
            + " coupling of luck.",
        start
            + "of resident-months in the worst tier, 80 are in the baseline alone, 20 with 'mild' alone and 200 in both, for"
            + " this coupling of luck.",
        start + "219 demands are refused in the baseline and granted to the same resident with 'mild', 3.0 per 1,000"
            + " resident-years, for this coupling of luck.",
        start + "365 demands are granted in the baseline and refused to the same resident with 'mild', 5.0 per 1,000"
            + " resident-years, for this coupling of luck.",
        start + "there are 20 refusals per 1,000 resident-years in the baseline and 22 with 'mild'.",
        start + "there are 100 acts of lawful speech per 1,000 resident-years in the baseline and 100 with 'mild'.",
        start + "there are 5.0 unlawful acts deterred per 1,000 resident-years in the baseline and 0 with 'mild'.");
  }

  private static List<Variant> right() {
    return List.of(new Variant("right", Mechanism.off(ERRORS, BASELINE.scenario())));
  }

  @Test
  void only_where_no_entry_is_wrong_is_a_refusal_called_wrong() {
    assertThat(sentences(right())).contains(
        "In this simulation of an invented scheme, 219 demands are refused in the baseline and granted to the same resident with"
            + " 'right', where no entry is wrong: wrongly refused, 3.0 per 1,000 resident-years, for this coupling of luck.",
        "In this simulation of an invented scheme, 365 demands are granted in the baseline and refused to the same resident with"
            + " 'right', where no entry is wrong: wrongly spared, 5.0 per 1,000 resident-years, for this coupling of luck.");
    assertThat(sentences(VARIANTS)).noneMatch(sentence -> sentence.contains("wrong"));
  }

  @Test
  void where_somebody_is_linked_to_anothers_file_entries_are_wrong_without_any_error_of_a_watcher() {
    var society = BASELINE.scenario().society();
    var mixed = Records.with(
        BASELINE.scenario(), "society",
        Records.with(society, "enrolment", new Enrolment(Quantity.of(0.01), null, Map.of())));
    var without = List.of(new Variant("right", Mechanism.off(ERRORS, mixed)));
    var outcome =
        new Outcome(List.of(BASELINE.observed(), VARIANT.observed()), List.of(twins()), null);

    assertThat(Contrasts.of(mixed, without, outcome).variants().getFirst().isWithoutErrors()).isFalse();
    assertThat(Contrasts.of(BASELINE.scenario(), right(), outcome).variants().getFirst().isWithoutErrors()).isTrue();
  }

  @Test
  void findings_of_variants_have_ids_of_their_own() {
    assertThat(contrasts(VARIANTS).findings(BASELINE.scenario(), BASELINE.observed())).extracting(Finding::id)
        .doesNotHaveDuplicates().startsWith("variant-1-better", "variant-1-points").endsWith("variant-1-deterred");
    assertThatThrownBy(() -> contrasts(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
