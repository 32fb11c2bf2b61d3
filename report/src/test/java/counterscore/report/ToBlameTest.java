package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Attribution;
import counterscore.findings.Attribution.Part;
import counterscore.findings.Attributions;
import counterscore.findings.Blame;
import counterscore.findings.Finding;
import counterscore.findings.Harm;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is to blame, told from numbers written down. */
class ToBlameTest {
  private static final Ran RAN = Ran.of(Press.bare(), 1_000, 20);

  private static final Attributions TOLD = new Attributions(
      List.of(Mechanism.UNEQUAL_WATCHING, Mechanism.FRIENDS), List.of(),
      List.of(
          new Attribution(
              Harm.REFUSALS, null, "Refusals", 40, 52.5,
              List.of(
                  new Part(Mechanism.UNEQUAL_WATCHING, 14, 12, 16, Mechanism.FRIENDS, 4),
                  new Part(Mechanism.FRIENDS, -1.5, -3.5, 0.5, Mechanism.UNEQUAL_WATCHING, 4))),
          new Attribution(
              Harm.TAINTED_REFUSALS, null, "Tainted refusals", 0, 0,
              List.of(
                  new Part(Mechanism.UNEQUAL_WATCHING, 0, 0, 0, null, 0),
                  new Part(Mechanism.FRIENDS, 0, 0, 0, null, 0)))));

  private static List<Finding> findings() {
    var findings = new ArrayList<>(RAN.findings());
    findings.addAll(Blame.findings(RAN.scenario(), RAN.observations(), TOLD));
    return findings;
  }

  private static String section() {
    return ToBlame.of(story(), TOLD).html().markup();
  }

  static Story story() {
    return new Story(
        RAN.scenario(), RAN.record(), RAN.observations(), findings(), Parameters.of(RAN.scenario()), List.of(TOLD),
        Map.of(), Ran.UNREVIEWED);
  }

  private static List<String> summary(int columns) {
    return TerminalSummary.of(story(), "a/report.html", columns).lines().toList();
  }

  @Test
  void a_picture_has_its_message_as_title_and_its_numbers_behind_it() {
    assertThat(section())
        .contains(
            "Refusals: 40 with these mechanisms off, 53 with them on", "unequal watching (unequal-watching)",
            "the scores of friends (friends); depends on the others", "+14", "−1.5", "all together", "+13",
            "\"note\":\"−1.5, depends on the others\"")
        .containsSubsequence("The same in every world", "Tainted refusals: 0.");
  }

  @Test
  void mechanisms_stand_in_the_order_asked_for_with_the_largest_interaction() {
    assertThat(summary(100)).containsSubsequence(
        "  mechanism          Shapley    alone     last  largest interaction",
        "  unequal-watching       +14      +12      +16  +4.0 with friends",
        "  friends               −1.5     −3.5    +0.50  +4.0 with unequal-watching",
        "    its direction depends on the others");
    assertThat(summary(100).getLast()).startsWith("digest ");
  }

  @Test
  void it_fits_a_narrow_terminal() {
    for (int columns : new int[] {60, 77, 78, 100}) {
      assertThat(summary(columns)).allSatisfy(
          line -> assertThat(line.startsWith("digest") ? 0 : line.length()).isLessThanOrEqualTo(columns));
    }
    assertThat(summary(60)).contains("    interacts +4.0 with unequal-watching");
  }

  @Test
  void the_command_that_gives_it_again_names_the_mechanisms() {
    assertThat(Reproduce.command(RAN.record(), List.of(TOLD))).startsWith("./counterscore attribute press-2019 ")
        .endsWith(" --mechanisms unequal-watching,friends");
  }

  @Test
  void a_run_alone_has_no_such_part() {
    assertThat(Arrays.asList(RAN.html().split("\n"))).noneMatch(line -> line.contains("Which part is to blame"));
  }
}
