package counterscore.engine;

/**
 * What finished districts leave in the heap. It is collected before the heap grows for it, however much more the heap might take: so
 * that the memory of a run follows the districts in flight.
 */
final class Leftovers {
  /** In use after the last collection [B]. */
  private long used;

  /** A district is finished. */
  synchronized void finished() {
    if (inUse() - used > ThreadRunner.MOST_LEFTOVERS) {
      System.gc();
      used = inUse();
    }
  }

  private static long inUse() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
