package counterscore.scenario;

/** What can be asked of worlds that share their luck, beside the counts of each. */
public enum Question {
  /** How each resident fares beside the twin in every variant. */
  TWINS,
  /** Whether each resident of the baseline would be graded the same again, with other luck. */
  AGAIN,
  /** How much of what a variant does comes by others (docs/model/split.md). */
  SPLIT,
  /**
   * Which lawful speech is done in each second world and not in the one before it, the baseline being the first: by residents who were
   * penalised in that one, and by the others.
   */
  SILENCE
}
