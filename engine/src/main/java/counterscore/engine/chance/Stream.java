package counterscore.engine.chance;

/**
 * What a draw is for. The number is part of the draw's address: it is written here, never reused and never changed,
 * because a change would give every run other luck.
 */
public enum Stream {
  /** How many points of a conduct's field fall into a block, a day and a layer; name: conduct. */
  ACT_COUNT(1, Kind.LUCK),
  /** Height and resident of a point of a conduct's field; name: conduct. */
  ACT_PLACE(2, Kind.LUCK),
  /** Whether a watcher notices an act, and whether it recognises the actor; name: conduct@watcher. */
  NOTICE(3, Kind.WATCHING),
  /** On whom a misattributed entry lands; name: conduct. */
  VICTIM(4, Kind.WATCHING),
  /** Points of a watcher's fabrications; name: watcher. */
  FABRICATION_COUNT(5, Kind.WATCHING),
  /** Height and target of a fabrication; name: watcher. */
  FABRICATION_PLACE(6, Kind.WATCHING),
  /** What is alleged; name: watcher. */
  FABRICATION_MIX(7, Kind.WATCHING),
  /** Points of a demand's field; name: demand. */
  DEMAND_COUNT(8, Kind.LUCK),
  /** Height and resident of a demand; name: demand. */
  DEMAND_PLACE(9, Kind.LUCK),
  /** Shuffle of ranks, by size of the stratum in place of the block; name: disposition. */
  PERMUTATION(10, Kind.PEOPLE),
  /** Rotation of the shuffled ranks in a block, by stratum in place of the index; name: disposition. */
  ROTATION(11, Kind.PEOPLE),
  /** Time of day, decision and occasion of an entry that rests on an act; name: conduct. */
  ENTRY(12, Kind.WATCHING),
  /** Time of day and decision of an entry that rests on no act; name: watcher. */
  FABRICATED_ENTRY(13, Kind.WATCHING),
  /** Whether an entry that rests on an act is contested and struck; name: conduct. */
  APPEAL(14, Kind.WATCHING),
  /** Whether an entry that rests on no act is contested and struck; name: watcher. */
  FABRICATED_APPEAL(15, Kind.WATCHING),
  /** Whether entering a tier leads to a suspension, by resident in place of the index; name: scheme. */
  RESET(16, Kind.WATCHING),
  /** Who made a report that rests on an act; name: conduct@watcher. */
  REPORTER(17, Kind.WATCHING),
  /** The same for a report that rests on no act. */
  FABRICATED_REPORTER(18, Kind.WATCHING),
  /** Who knows of the scheme from the start, by resident in place of the index; name: aware. */
  AWARE(19, Kind.PEOPLE),
  /** Points of the field of leavers; name: turnover. */
  TURNOVER_COUNT(20, Kind.LUCK),
  /** Height and resident of a leaver; name: turnover. */
  TURNOVER_PLACE(21, Kind.LUCK),
  /** When a resident joins a growing population, by resident in place of the index; name: growth. */
  ARRIVAL(22, Kind.PEOPLE),
  /** To whose file a resident is linked, by resident in place of the index; name: enrolment. */
  ENROLMENT(23, Kind.PEOPLE),
  /** Whether friends part, by the lower numbered of the two in place of the index and by month; name: friend k. */
  SHEDDING(30, Kind.LUCK),
  /** Who takes part in a computed score and has told everything, by resident in place of the index; name: scheme. */
  CUSTOMER(31, Kind.PEOPLE),
  /** How long somebody has been a customer at the start, by resident in place of the index; name: scheme. */
  CUSTOMER_SINCE(32, Kind.PEOPLE),
  /** Whether an official waives a refusal; name: demand, or demand@k when it is made again for the k-th time. */
  WAIVER(40, Kind.WATCHING),
  /** Who would get a place by lot, by resident in place of the index and by month; name: demand. */
  LOTTERY(41, Kind.WATCHING),
  /** Points of a party's look-ups without a demand; name: party. */
  LOOKUP_COUNT(42, Kind.LUCK),
  /** Height and resident of a look-up without a demand; name: party. */
  LOOKUP_PLACE(43, Kind.LUCK),
  /** Whether a resident shares a score on request; name: party. */
  SHARING(44, Kind.LUCK),
  /** Points of the field of entering a list; name: list. */
  ENTERING_COUNT(45, Kind.LUCK),
  /** Height and resident of an entering; name: list. */
  ENTERING_PLACE(46, Kind.LUCK),
  /** Points of the field of leaving a list; name: list. */
  LEAVING_COUNT(47, Kind.LUCK),
  /** Height and resident of a leaving; name: list. */
  LEAVING_PLACE(48, Kind.LUCK),
  /** Whether a resident stands on a list at the start, by resident in place of the index; name: list. */
  LISTED_AT_START(49, Kind.PEOPLE),
  /** Who joins the study app, moves sessions and games, by resident in place of the index; name: study. */
  MEMBER(50, Kind.PEOPLE),
  // 51 and 52 drew sessions of everybody, before members alone had them.
  /** Time of day and minutes of a session, by resident and its number of the day; name: study. */
  SESSION(53, Kind.LUCK),
  /** Whether something is done in a session, and how well, by resident and number of the day; name: activity. */
  STUDY_DONE(54, Kind.LUCK),
  /** Who comes last of those with the same points, by resident in place of the index, on the month's last day; name: study. */
  STUDY_LOT(55, Kind.LUCK),
  /** Whether a member takes a gift, by resident in place of the index, on the month's last day; name: gift. */
  GIFT(56, Kind.LUCK),
  /** How many sessions a member has on a day, by resident in place of the index; name: study. */
  SESSIONS(57, Kind.LUCK),
  /** How many sightings, false alarms or incidents come to an end, by stratum and by end in place of the index; name: control-room. */
  CONTROL_ROOM(60, Kind.WATCHING),
  /** Which alert is looked at, and whether it leads to a stop; name: control-room. */
  LOOKED_AT(61, Kind.WATCHING);

  /** What a stream decides: the seed of people belongs to the first kind, the seed of luck to the other two. */
  public enum Kind {
    /** Who people are. */
    PEOPLE,
    /** What they do and what happens in their lives. */
    LUCK,
    /** Who notices it, and what those who watch, write and decide make of it. */
    WATCHING
  }

  private final int number;
  private final Kind kind;

  Stream(int number, Kind kind) {
    this.number = number;
    this.kind = kind;
  }

  /** The number in the address, 1 to 255. */
  public int number() {
    return number;
  }

  public Kind kind() {
    return kind;
  }
}
