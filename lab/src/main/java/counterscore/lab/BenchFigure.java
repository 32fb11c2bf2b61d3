package counterscore.lab;

import counterscore.engine.Part;

/** A figure that is told of every measured run, and what it contains. */
public enum BenchFigure {
  SECONDS("s", "wall time from the plan to the last count; nothing is found, stored or told"),
  CPU_SECONDS("CPU s",
      "time on the processors of all threads of the process, the compiler's and the collector's among them"),
  RESIDENT_DAYS_PER_SECOND_AND_CORE(
      "resident-days/s and core", "residents × days ÷ (wall time × threads); worlds side by side count as one"),
  EVENTS_PER_SECOND(
      "events/s",
      "acts, invented entries, demands, look-ups, requests, moves on and off lists of the baseline ÷ wall time; sessions of the study app are none"),
  EVENTS_PER_RESIDENT_YEAR("events a resident and year", "the same events ÷ residents ÷ 365 days"),
  CPU_PER_EVENT_ALL_IN("ns CPU an event, all in",
      "CPU time ÷ events: days without events, month ends, the study app and all else are in it"),
  CPU_PER_EVENT(
      "ns CPU an event",
      "CPU time of the parts that follow events (drawing, responding, noticing, attributing, booking, inventing, deciding, demanding, looking up, moving) ÷ events; from the run with parts"),
  CPU_PER_SESSION("ns CPU a session", "CPU time of the study app ÷ its sessions; from the run with parts"),
  CPU_PER_RESIDENT_AND_MONTH_END(
      "ns CPU a resident and month end",
      "CPU time of settling, friends, places and counting at months' ends ÷ (residents × months); from the run with parts"),
  PEAK_BYTES(
      "MB at most",
      "VmHWM: largest resident set of the process during the run, the JVM and what runs before left in its heap among it"),
  BYTES_PER_RESIDENT(
      "B a resident",
      "what the heap holds more with 65,536 residents than with 16,384, after a collection in the middle of the period, ÷ the difference; tables, which do not grow with residents, are not in it");

  private final String title;
  private final String contains;

  BenchFigure(String title, String contains) {
    this.title = title;
    this.contains = contains;
  }

  /** As a column of a table is called. */
  public String title() {
    return title;
  }

  /** What is in it, in one sentence. */
  public String contains() {
    return contains;
  }

  /**
   * The figure of a run; not a number where it was not measured.
   *
   * @param bytesPerResident with as many worlds
   */
  public double of(BenchRun run, double bytesPerResident) {
    var parts = run.parts();
    return switch (this) {
      case SECONDS -> run.seconds();
      case CPU_SECONDS -> run.cpuSeconds();
      case RESIDENT_DAYS_PER_SECOND_AND_CORE -> run.residentDays() / run.seconds() / run.threads();
      case EVENTS_PER_SECOND -> run.events() / run.seconds();
      case EVENTS_PER_RESIDENT_YEAR -> run.events() * 365 / run.residentDays();
      case CPU_PER_EVENT_ALL_IN -> ratio(run.cpuSeconds() * 1e9, (double) run.events());
      case CPU_PER_EVENT ->
        parts == null ? Double.NaN : ratio(parts.nanoseconds(Part.Follows.EVENTS), (double) run.events());
      case CPU_PER_SESSION ->
        parts == null ? Double.NaN : ratio(parts.nanoseconds(Part.Follows.STUDY), (double) run.sessions());
      case CPU_PER_RESIDENT_AND_MONTH_END -> parts == null ? Double.NaN
          : ratio(parts.nanoseconds(Part.Follows.MONTHS), (double) run.residents() * run.months());
      case PEAK_BYTES -> run.peakBytes() == 0 ? Double.NaN : run.peakBytes();
      case BYTES_PER_RESIDENT -> bytesPerResident;
    };
  }

  private static double ratio(double of, double by) {
    return by == 0 ? Double.NaN : of / by;
  }
}
