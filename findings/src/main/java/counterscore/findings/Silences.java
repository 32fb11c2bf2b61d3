package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.TwinTables;
import counterscore.scenario.Scenario;
import counterscore.scenario.Silencing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lawful speech is done without the rules about it and not with them.
 *
 * @param strengths of chilling: as declared, then both ends of its ranges where it has any
 */
public record Silences(List<AtStrength> strengths) implements SideBySide {
  public Silences {
    strengths = List.copyOf(strengths);
  }

  /**
   * At one strength of chilling.
   *
   * @param everybody all residents, those who left included
   * @param neverPenalised of these, who had no penalised entry in the world with the rules: a selected group
   * @param tables by standing and stratum ({@link TwinTables#SILENCE})
   */
  public record AtStrength(Silencing.Strength strength, Speech everybody, Speech neverPenalised, Observations tables) {}

  /**
   * Acts of lawful speech.
   *
   * @param residents who could do them
   * @param with acts with the rules
   * @param without acts without the rules
   * @param penalised penalised entries about lawful speech with the rules
   */
  public record Speech(long residents, long with, long without, long penalised) {
    /** Acts that fall silent; below 0 where more is said with the rules than without. */
    public long silent() {
      return without - with;
    }

    /** As a share of what is said without the rules [0, 1]; 0 where nothing is said. */
    public double share() {
      return without == 0 ? 0 : silent() / (double) without;
    }
  }

  /** Acts that fall silent for each penalised entry about lawful speech; NaN where there is none. */
  public static double perEntry(AtStrength at) {
    return at.everybody.penalised == 0 ? Double.NaN : at.everybody.silent() / (double) at.everybody.penalised;
  }

  /** @param outcome of a comparison with {@link Silencing#variants} that asks about silence */
  public static Silences of(Scenario scenario, Outcome outcome) {
    var strengths = Silencing.strengths(scenario);
    if (outcome.twins().size() != strengths.size()) {
      throw new IllegalArgumentException(outcome.twins().size() + " pairs of worlds of " + strengths);
    }
    var all = new ArrayList<AtStrength>();
    for (int k = 0; k < strengths.size(); k++) {
      var seen = outcome.twins().get(k);
      all.add(
          new AtStrength(
              strengths.get(k), speech(seen, Map.of()),
              speech(seen, Map.of("standing", TwinTables.STANDINGS.getLast())), seen));
    }
    return new Silences(all);
  }

  private static Speech speech(Observations seen, Map<String, String> where) {
    return new Speech(
        sum(seen, where, "residents"), sum(seen, where, "speech"), sum(seen, where, "speech-without-rules"),
        sum(seen, where, "speech-penalised"));
  }

  private static long sum(Observations seen, Map<String, String> where, String measure) {
    var cells = new HashMap<>(where);
    cells.put("measure", measure);
    return seen.counter(TwinTables.SILENCE).sum(cells);
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return SilenceFindings.of(new Evidence(scenario, baseline), this);
  }
}
