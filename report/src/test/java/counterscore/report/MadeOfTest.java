package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Finding;
import counterscore.findings.Gap;
import counterscore.findings.Gaps;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a gap is made of, told from numbers written down. */
class MadeOfTest {
  private static final Ran RAN = Ran.of(Press.bare(), 1_000, 20);

  private static final Gaps TOLD = new Gaps(
      List.of(Mechanism.UNEQUAL_WATCHING, Mechanism.UNEQUAL_ERROR), List.of(),
      List.of(
          new Gap(
              Gap.Counted.REFUSALS, null, "Refusals by registration", "registration",
              new Gap.Category("migrant", 400, 20, 50), new Gap.Category("local", 600, 12, 20), 12,
              List.of(
                  new Gap.Part(Mechanism.UNEQUAL_WATCHING, 22, 20, 24),
                  new Gap.Part(Mechanism.UNEQUAL_ERROR, -4, -5, -3)))));

  private static List<Finding> findings() {
    var findings = new ArrayList<>(RAN.findings());
    findings.addAll(TOLD.findings(RAN.scenario(), RAN.observations()));
    return findings;
  }

  static Story story() {
    return new Story(
        RAN.scenario(), RAN.record(), RAN.observations(), findings(), Parameters.of(RAN.scenario()), List.of(TOLD),
        Map.of(), Ran.UNREVIEWED);
  }

  @Test
  void a_bar_is_stacked_from_its_parts_and_the_numbers_stand_behind_it() {
    assertThat(MadeOf.of(story(), TOLD).html().markup())
        .contains(
            "Gaps in refusals", "The scenario declares no unequal remedy.", "registration: migrant : local",
            "\"note\":\"+30\"", "put in (input, not result)", "+22", "−4.0", "migrant 50, local 20");
  }

  @Test
  void a_terminal_gets_a_line_for_each_part_and_the_sum() {
    var summary = TerminalSummary.of(story(), "a/report.html", 60).lines().toList();

    assertThat(summary).contains(
        "  put in (input, not result)         +12",
        "  unequal-watching                   +22      +20      +24",
        "  unequal-error                     −4.0     −5.0     −3.0",
        "  gap                                +30");
    assertThat(Reproduce.command(RAN.record(), List.of(TOLD))).startsWith("./counterscore attribute ")
        .endsWith(" --gaps");
  }
}
