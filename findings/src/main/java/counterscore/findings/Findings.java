package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The findings of one run: those of design section 5 that need no second world. They count what was observed; they name no
 * cause beyond it. One run has no spread: an interval needs replicates ({@link Replicate}).
 */
public final class Findings {
  /** Of which findings the summary speaks first: the worst tier, then harm without a deed, then the rest. */
  private static final List<String> INTEREST = List.of(
      "worst-tier-share",
      "worst-tier-account",
      "refusals-blameless",
      "wrong-entries",
      "speech-penalised",
      "worst-tier-blameless",
      "refused-residents",
      "listed-attempts",
      "false-alerts",
      "innocent-stops",
      "alerts-unseen",
      "friends-worse",
      "friends-cut",
      "wrong-struck",
      "speech-withheld",
      "hardship-added",
      "places-displaced",
      "listed",
      "fed-lower",
      "members",
      "study-time",
      "study-points",
      "study-moved",
      "lookups");

  private static final Pattern VARIANT = Pattern.compile("variant-[0-9]+");

  private Findings() {}

  /** All findings that the observations allow, in a fixed order; none has the id of another. */
  public static List<Finding> of(Scenario scenario, Observations observations) {
    var evidence = new Evidence(scenario, observations);
    var findings = new ArrayList<Finding>();
    if (evidence.residents() == 0) {
      return List.of();
    }
    // A scheme of one tier has no worst one.
    var graded = scenario.schemes().keySet().stream().filter(key -> evidence.scheme(key).tiers().size() > 1).toList();
    graded.forEach(scheme -> findings.addAll(WorstTier.findings(evidence, scheme)));
    findings.addAll(Entries.findings(evidence));
    scenario.schemes().keySet().forEach(scheme -> findings.addAll(Speech.findings(evidence, scheme)));
    scenario.schemes().keySet().forEach(scheme -> findings.addAll(OnePersonsWord.findings(evidence, scheme)));
    scenario.schemes().keySet().forEach(scheme -> findings.addAll(Appeals.findings(evidence, scheme)));
    findings.addAll(Refusals.findings(evidence));
    findings.addAll(Conditions.findings(evidence));
    findings.addAll(Places.findings(evidence));
    findings.addAll(Lists.findings(evidence));
    findings.addAll(Lookups.findings(evidence));
    findings.addAll(Moves.findings(evidence));
    findings.addAll(Withheld.findings(evidence));
    findings.addAll(ChangedConduct.findings(evidence));
    findings.addAll(Friends.findings(evidence));
    findings.addAll(ComputedScores.findings(evidence));
    findings.addAll(Cameras.findings(evidence));
    findings.addAll(Study.findings(evidence));
    scenario.schemes().keySet().forEach(scheme -> findings.addAll(Lapses.findings(evidence, scheme)));
    graded.forEach(scheme -> findings.addAll(Traps.findings(evidence, scheme)));
    graded.forEach(scheme -> findings.addAll(AfterFirstYear.findings(evidence, scheme)));
    graded.forEach(scheme -> findings.addAll(Disparity.findings(evidence, scheme)));
    findings.addAll(Disparity.ofRefusals(evidence));
    return List.copyOf(findings);
  }

  /**
   * The findings of which a summary speaks, in a fixed order of interest; one that is zero only where fewer others are left than are
   * asked for. Nothing is ranked by its size: of several schemes the first declared one speaks.
   */
  public static List<Finding> striking(List<Finding> findings, int most) {
    var inOrder = INTEREST.stream().map(stem -> first(findings, stem)).filter(Objects::nonNull).toList();
    var chosen = new ArrayList<>(inOrder.stream().filter(finding -> finding.value() != 0).limit(most).toList());
    inOrder.stream().filter(finding -> finding.value() == 0).limit((long) most - chosen.size()).forEach(chosen::add);
    return List.copyOf(chosen);
  }

  /**
   * The findings with which a report opens: those of other worlds where there are any, one of each variant in turn, then those of
   * {@link #striking}.
   *
   * @param ofOtherWorlds those of them that other worlds made possible
   */
  public static List<Finding> opening(List<Finding> findings, List<Finding> ofOtherWorlds, int most) {
    var byVariant = ofOtherWorlds.stream().filter(finding -> finding.value() != 0)
        .collect(Collectors.groupingBy(Findings::variant, LinkedHashMap::new, Collectors.toList())).values();
    var chosen = new LinkedHashSet<Finding>();
    for (int turn = 0; turn < most; turn++) {
      for (var ofVariant : byVariant) {
        ofVariant.stream().skip(turn).limit(1).forEach(chosen::add);
      }
    }
    chosen.addAll(striking(findings, most));
    return chosen.stream().limit(most).toList();
  }

  private static String variant(Finding finding) {
    var variant = VARIANT.matcher(finding.id());
    return variant.lookingAt() ? variant.group() : "";
  }

  private static @Nullable Finding first(List<Finding> findings, String stem) {
    var ofStem = findings.stream().filter(finding -> finding.stem().equals(stem)).toList();
    return ofStem.stream().filter(finding -> finding.value() != 0).findFirst()
        .orElse(ofStem.isEmpty() ? null : ofStem.getFirst());
  }
}
