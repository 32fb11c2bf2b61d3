package counterscore.observation;

import java.util.List;

/**
 * The counter that says what came of a baseline, of a variant, and of the worlds between them. It belongs to all of them and is in no
 * digest.
 */
public final class SplitTables {
  /** counted, scheme, stratum, world: {@link #OUTCOMES} of the whole run or at its end. */
  public static final String STAGES = "stages";

  /** Residents in the worst tier of a scheme at the end. */
  public static final String WORST_TIER = "worst-tier";

  /** Scores in a scheme at the end, added up [points]. */
  public static final String SCORE = "score";

  /** Demands refused, by tier or by a list. */
  public static final String REFUSALS = "refusals";

  /** Applicants who were given a scarce place. */
  public static final String PLACES = "places";

  public static final List<String> OUTCOMES = List.of(WORST_TIER, SCORE, REFUSALS, PLACES);

  /** In place of a scheme, of what any scheme or list decides. */
  public static final String ANY = "(any)";

  private SplitTables() {}
}
