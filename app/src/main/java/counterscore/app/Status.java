package counterscore.app;

/** Exit statuses of the process. The launcher adds 73 (cannot write its own folder) and 78 (no JDK 25, no Maven). */
final class Status {
  static final int DONE = 0;
  static final int BAD_INPUT = 1;
  static final int USAGE = 2;
  static final int INTERRUPTED = 3;

  /** A fault of Counterscore itself (EX_SOFTWARE). */
  static final int INTERNAL = 70;

  private Status() {}
}
