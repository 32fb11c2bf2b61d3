package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {
  private static final Ran RAN = Ran.of(Press.scenario(), 65_536, 365);

  @Test
  void it_ends_with_the_digest() {
    assertThat(RAN.summary(100)).endsWith("\ndigest " + RAN.record().digest() + "\n");
    assertThat(RAN.summary(100).lines().toList().reversed().get(1)).isEqualTo("Report: run-press-2019-1/report.html");
  }

  @Test
  void it_fits_one_screen_whatever_the_scenario() {
    for (var ran : List.of(
        RAN, Ran.of(Press.withSchemes(1), 500, 31), Ran.of(Press.withSchemes(9), 500, 31),
        Ran.of(Press.bare(), 300, 1), Ran.of(Press.scenario("word ".repeat(23).strip(), 900), 3_000, 200))) {
      for (int columns : List.of(0, 60, 80, 100, 500)) {
        var lines = ran.summary(columns).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(40);
        assertThat(lines.subList(0, lines.size() - 1))
            .allMatch(line -> line.length() <= Math.clamp(columns, 60, 100), columns + " columns");
        assertThat(lines.getLast()).hasSizeLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void it_begins_with_the_title_that_it_is_synthetic_and_the_basis() {
    assertThat(RAN.summary(100).lines().limit(3).toList()).first().isEqualTo(RAN.scenario().title());
    assertThat(flat(RAN.summary(100))).contains(
        "SYNTHETIC: 65,536 invented residents, 365 days from 2021-01-01, seed 1. Basis: a press account (press-account).",
        RAN.scenario().basisNote());
  }

  @Test
  void every_tier_has_a_line_with_its_residents() {
    var grades = RAN.story().schemes().getFirst();
    for (var tier : grades.tiers()) {
      assertThat(RAN.summary(100).lines()).as(tier).anyMatch(
          line -> line.startsWith("  " + tier + " ") && line.contains(" " + Numbers.count(grades.atEnd(tier)) + "  "));
    }
  }

  @Test
  void the_length_of_a_bar_is_the_share() {
    var grades = RAN.story().schemes().getFirst();
    long full = RAN.summary(100).lines().filter(line -> line.startsWith("  A  ")).findFirst().orElseThrow().chars()
        .filter(c -> c == '█').count();

    assertThat(full).isEqualTo(Math.round(52 * grades.share("A")));
  }

  @Test
  void the_worst_tier_by_group_what_was_wrong_what_was_refused_and_who_looked_stand_there() {
    var groups = RAN.story().schemes().getFirst().groups("D");
    var summary = flat(RAN.summary(100));

    assertThat(groups).hasSize(6).anyMatch(group -> group.inTier() > 0);
    for (var group : groups) {
      assertThat(summary).contains(
          group.category() + " " + Numbers.rate(group.perThousand()) + " (" + Numbers.count(group.inTier()) + ")");
    }
    assertThat(summary).contains("Wrong entries ", "most at neighbours", "Refused ", "train ", "Look-ups airline ");
  }

  @Test
  void the_striking_sentences_are_whole() {
    for (var finding : Findings.striking(RAN.findings(), 5)) {
      assertThat(flat(RAN.summary(100))).contains(finding.sentence());
    }
  }

  @Test
  void an_empty_worst_tier_is_said_plainly() {
    assertThat(Ran.of(Press.scenario("A mild score", 1), 2_000, 90).summary(100))
        .contains("nobody in the worst tier, D.", "nothing of ");
  }

  @Test
  void several_schemes_have_a_block_each() {
    assertThat(Ran.of(Press.withSchemes(1), 500, 31).summary(100)).contains("The city's score on ",
        "Private score 1 on ");
    assertThat(Ran.of(Press.withSchemes(9), 500, 31).summary(100))
        .containsPattern("… and \\d more schemes? in the report");
  }

  @Test
  void tiers_that_find_no_line_share_one_and_nobody_is_lost() {
    var ran = Ran.of(Press.withSchemes(3), 500, 31);
    var block = new TierBars(100).lines(ran.story(), 14);

    assertThat(block).hasSizeLessThanOrEqualTo(14).anyMatch(line -> line.contains(" others "));
    assertThat(block.stream().filter(line -> line.startsWith("  "))
        .mapToLong(line -> Long.parseLong(line.substring(66, 80).strip().replace(",", ""))).sum()).isEqualTo(4 * 500);
  }

  @Test
  void a_title_with_control_characters_cannot_move_the_cursor() {
    assertThat(Ran.of(Press.scenario("red \u001b[31m\rtitle", 600), 500, 31).summary(80))
        .doesNotContain("\u001b").doesNotContain("\r");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
