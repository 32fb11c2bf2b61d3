package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.archive.RunVariant;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Contrasts;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Residents beside their twins, told of a small city without errors and of the same city unchanged. */
class TwinsTest {
  private static final Ran RAN = Ran.of(Press.scenario(), 3_000, 60);
  private static final Contrasts TOLD = told();

  private static Contrasts told() {
    var errors = List.of(Mechanism.MISATTRIBUTION, Mechanism.FABRICATION);
    var variants = List.of(
        new Variant("right", Mechanism.off(errors, RAN.scenario())), new Variant("the same", RAN.scenario()));
    var experiment = Experiment.of(RAN.scenario(), 1).withResidents(3_000).withDays(60);
    var outcome =
        new ThreadRunner(2).compare(new Comparison(experiment, variants, Set.of(Question.TWINS)), Progress.SILENT,
            _ -> {});
    return Contrasts.of(RAN.scenario(), variants, outcome);
  }

  static Story story() {
    var record = Records.with(
        RAN.record(), "variants",
        List.of(
            RunVariant.ofChanges("right", "misattribution, fabrication", "sha256:1"),
            RunVariant.ofChanges("the same", "title=it's, again", "sha256:2")));
    return new Story(
        RAN.scenario(), record, RAN.observations(), RAN.findings(), Parameters.of(RAN.scenario()), List.of(TOLD),
        Map.of(), Ran.UNREVIEWED);
  }

  private static List<String> summary(int columns) {
    return TerminalSummary.of(story(), "a/report.html", columns).lines().toList();
  }

  @Test
  void each_variant_has_a_part_in_the_order_given_with_its_pictures_and_their_numbers() {
    var sections = Twins.of(story(), TOLD);

    assertThat(sections).extracting(Section::title)
        .containsExactly("Beside the baseline: right", "Beside the baseline: the same");
    assertThat(sections.getFirst().html().markup()).contains(
        "The variant: misattribution off, fabrication off.", "end with a higher score in the variant", "by group",
        "score in the baseline", "wrongly refused", "wrongly spared", "this coupling of luck", "The numbers");
  }

  @Test
  void where_nothing_differs_nothing_is_drawn_and_no_refusal_is_called_wrong() {
    assertThat(Twins.of(story(), TOLD).getLast().html().markup())
        .contains("Nobody ends with another score than in the baseline").doesNotContain("class=\"chart\"", "rongly");
  }

  @Test
  void the_terminal_says_what_is_in_one_world_only_at_every_width() {
    for (int columns : new int[] {60, 75, 76, 100}) {
      assertThat(summary(columns)).allSatisfy(
          line -> assertThat(line.startsWith("digest") ? 0 : line.length()).isLessThanOrEqualTo(columns));
    }
    assertThat(summary(60)).containsSubsequence(
        "                             baseline    variant",
        "                                 only       only       both");
    assertThat(summary(100)).anyMatch(line -> line.contains("nobody's score differs"));
  }

  @Test
  void the_command_that_gives_it_again_names_the_variants() {
    assertThat(Reproduce.command(story().record(), List.of(TOLD)))
        .startsWith("./counterscore compare press-2019 --residents ")
        .endsWith(" --variant 'right: misattribution, fabrication' --variant 'the same: title=it'\\''s, again'");
  }
}
