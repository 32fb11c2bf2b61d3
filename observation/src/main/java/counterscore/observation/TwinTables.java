package counterscore.observation;

import java.util.List;

/**
 * The names of the counters that compare residents of a baseline with their twins in a variant: the same people with the same
 * luck under other rules. They belong to a pair of worlds and are in neither one's digest.
 */
public final class TwinTables {
  /** month, scheme, tier, twin: residents at the month's end by tier in the baseline and in the variant. */
  public static final String TIERS = "twin-tiers";

  /** month, demand, outcome, twin, stratum: new demands, by what became of them ({@link #OUTCOMES}) in the baseline and in the variant. */
  public static final String DEMANDS = "twin-demands";

  /** scheme, stratum, measure ({@link #RESIDENT_MEASURES}): residents at the end of the run. */
  public static final String RESIDENTS = "twin-residents";

  /** scheme, score, twin: residents at the end of the run, by score in both; the label is the lowest score of the bin. */
  public static final String SCORES = "twin-scores";

  /**
   * standing ({@link #STANDINGS}), stratum, measure ({@link #SILENCE_MEASURES}): lawful speech with the rules about it and without, by
   * whether the resident was penalised for anything with them.
   */
  public static final String SILENCE = "silence";

  /** Whether an entry in the resident's file was ever penalised, in the world with the rules. */
  public static final List<String> STANDINGS = List.of("penalised", "never-penalised");

  /**
   * Residents, those who left included; their acts of lawful speech with the rules and without; penalised entries about lawful speech
   * with the rules.
   */
  public static final List<String> SILENCE_MEASURES =
      List.of("residents", "speech", "speech-without-rules", "speech-penalised");

  /** What became of a demand; not made: a suspension or an act under another curve. Demands that are made again are left out. */
  public static final List<String> OUTCOMES = List.of("granted", "refused", "not-made");

  /**
   * Residents; those whose twin has a higher, a lower, the same score; points gained and lost by the twins [points]; those in the
   * worst tier in both, in the baseline alone, in the variant alone.
   */
  public static final List<String> RESIDENT_MEASURES = List.of(
      "residents", "better", "worse", "unchanged", "points-gained", "points-lost", "worst-in-both",
      "worst-in-baseline-only", "worst-in-variant-only");

  private TwinTables() {}
}
