package counterscore.lab;

import counterscore.archive.RunRecord;

/**
 * How often a run is lived, with other luck each time.
 *
 * @param count 1 or more
 * @param people whether other people live each time, too
 * @param resume whether replicates are taken up that an interrupted run has finished
 */
public record Replicates(int count, boolean people, boolean resume) {
  static final int MOST = 32_768;

  /** In words: what differs. */
  public String words() {
    return RunRecord.differing(people);
  }
}
