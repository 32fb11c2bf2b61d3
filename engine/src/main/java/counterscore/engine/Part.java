package counterscore.engine;

/** What a thread works at while it lives a district: the parts of a {@link Schedule}, and what comes before and after. */
public enum Part {
  /** A scenario is compiled to a plan, and tables that all blocks share are made. */
  PLANNING(Follows.RUNS),
  /** Blocks are built: who their residents are. */
  BEGINNING(Follows.RESIDENTS),
  /** A day begins: lapses, restarts. */
  MORNING(Follows.DAYS),
  /** Residents leave, join and move on and off lists. */
  MOVING(Follows.EVENTS),
  /** Points of conduct are drawn and placed on residents. */
  DRAWING(Follows.EVENTS),
  /** Which of them happen, in which world; acts are counted. */
  RESPONDING(Follows.EVENTS),
  NOTICING(Follows.EVENTS),
  /** In whose file what was noticed is written. */
  ATTRIBUTING(Follows.EVENTS),
  /** Entries are read by the schemes. */
  BOOKING(Follows.EVENTS),
  FABRICATING(Follows.EVENTS),
  /** Appeals. */
  DECIDING(Follows.EVENTS),
  DEMANDING(Follows.EVENTS),
  LOOKING_UP(Follows.EVENTS),
  STUDYING(Follows.STUDY),
  WATCHING(Follows.ROOM),
  EVENING(Follows.DAYS),
  /** A month ends inside a block: bonus, repair, computed scores, feeds. */
  SETTLING(Follows.MONTHS),
  BEFRIENDING(Follows.MONTHS),
  /** Places are given out. */
  PLACING(Follows.MONTHS),
  /** Residents are counted at a month's end. */
  OBSERVING(Follows.MONTHS),
  /** What is known at the end of the run is recorded. */
  ENDING(Follows.RESIDENTS),
  /** Nothing, until a further step begins on this thread. */
  WAITING(Follows.NOTHING);

  /** What the cost of a part grows with. */
  public enum Follows {
    /** Runs: once, however large. */
    RUNS,
    /** Events of any kind. */
    EVENTS,
    /** Blocks and days. */
    DAYS,
    /** Residents and months. */
    MONTHS,
    /** Sessions of the study app. */
    STUDY,
    /** Alerts of the control room. */
    ROOM,
    /** Residents, once. */
    RESIDENTS,
    NOTHING
  }

  private final Follows follows;

  Part(Follows follows) {
    this.follows = follows;
  }

  public Follows follows() {
    return follows;
  }
}
