package counterscore.observation;

/**
 * The names of the counters that a run fills, with their columns. The vocabulary of what may be seen: the engine fills
 * them, the archive stores them, findings and reports read them.
 *
 * <p>{@code day} is an ISO date, {@code month} is {@code 2021-01}; the last month may be incomplete. {@code measure}
 * names what is counted. {@code stratum} is {@code local/member/…}: one category per attribute, in declared order, or
 * {@code all} where no attribute is declared.
 */
public final class Tables {
  /** day, conduct: acts done, noticed or not. */
  public static final String ACTS_DAILY = "acts-daily";

  /** month, conduct, stratum of the actor: acts done. */
  public static final String ACTS = "acts";

  /** day, conduct, watcher, truth: entries written. Truth is one of {@link #TRUTHS}. */
  public static final String ENTRIES_DAILY = "entries-daily";

  /** month, conduct, watcher, truth, stratum of the resident in whose file it stands: entries written. */
  public static final String ENTRIES = "entries";

  /** month, scheme, conduct, measure ({@link #RULE_MEASURES}): what a rule did. */
  public static final String RULES = "rules";

  /** day, scheme, tier: residents in the tier in the evening. */
  public static final String TIERS_DAILY = "tiers-daily";

  /** month, scheme, tier, stratum, measure ({@link #RESIDENT_MEASURES}): residents in the tier at the month's end. */
  public static final String TIERS = "tiers";

  /** month, scheme, from, to: residents by tier at the previous and at this month's end (from the start, in the first). */
  public static final String FLOWS = "flows";

  /**
   * scheme, months, measure ({@link #SPELL_MEASURES}): first spells in the worst tier entered after the start, from the month's end
   * that found them begun, by the months that they were seen to last.
   */
  public static final String SPELLS = "spells";

  /**
   * scheme, months, measure ({@link #RETURN_MEASURES}): first spells that ended, by the months after which their residents were
   * back in the worst tier at a month's end, or until which they were not.
   */
  public static final String RETURNS = "returns";

  /**
   * scheme, stratum, acts ({@link #ACT_BINS}), measure ({@link #CONDUCT_TIER_MEASURES}): residents at the end by how many unlawful
   * acts they would have done without any response.
   */
  public static final String CONDUCT_TIERS = "conduct-tiers";

  /** stratum, acts ({@link #ACT_BINS}), measure ({@link #CONDUCT_REFUSAL_MEASURES}): the same with what they were refused. */
  public static final String CONDUCT_REFUSALS = "conduct-refusals";

  /** month, scheme, score: residents by score at the month's end; the label is the lowest score of the bin. */
  public static final String SCORES = "scores";

  /** month, demand, tier, stratum, measure ({@link #DEMAND_MEASURES}): demands made. */
  public static final String DEMANDS = "demands";

  /**
   * month, demand, tier at the month's end, stratum, measure ({@link #PLACE_MEASURES}): applications for places that not
   * everybody can have.
   */
  public static final String PLACES = "places";

  /** month, demand: places of all districts. */
  public static final String CAPACITY = "capacity";

  /** month, list, stratum, measure ({@link #LIST_MEASURES}): residents on a list. */
  public static final String LISTS = "lists";

  /** month, list, demand, stratum: demands refused because of a list, the first declared of those that refuse. */
  public static final String LIST_REFUSALS = "list-refusals";

  /** demand, stratum: residents refused at least once; the demand {@code any} counts each resident once. */
  public static final String REFUSED_RESIDENTS = "refused-residents";

  /**
   * month, party, scheme, tier, stratum: look-ups of a resident's score. Where lists alone decide, scheme and tier are
   * {@link #NONE}.
   */
  public static final String LOOKUPS = "lookups";

  /** month, party, scheme, tier, stratum, measure ({@link #REQUEST_MEASURES}): requests to show a score. */
  public static final String REQUESTS = "requests";

  /** The study app in the place of another scheme in the table of feeds. No declared name can be this. */
  public static final String STUDY_APP = "(study)";

  /** The label of what does not exist: the tier of a demand that lists alone decide. No declared name can be this. */
  public static final String NONE = "(none)";

  /** scheme, tier at the end, kind, measure ({@link #POINT_MEASURES}): the account of points. */
  public static final String POINTS = "points";

  /** month, stratum, measure ({@link #MOVE_MEASURES}): residents who left and joined. */
  public static final String MOVES = "moves";

  /** month, scheme, tier, stratum: residents who left, by the tier they were in. */
  public static final String LEAVERS = "leavers";

  /** month, scheme, stratum, measure ({@link #COMPUTED_MEASURES}): scores that are computed anew each month. */
  public static final String COMPUTED = "computed";

  /** month, scheme, other (the scheme that feeds), measure ({@link #FEED_MEASURES}): what scores added to other scores. */
  public static final String FEEDS = "feeds";

  /** month, stratum, measure ({@link #FRIEND_MEASURES}): friendships at the month's end, from the side of each friend. */
  public static final String FRIENDS = "friends";

  /** month, scheme, stratum, measure ({@link #FRIEND_TERM_MEASURES}): what friends did to scores at the month's end. */
  public static final String FRIEND_TERMS = "friend-terms";

  /** month, conduct, stratum of the actor, measure ({@link #RESPONSE_MEASURES}): acts that responses withheld or added. */
  public static final String RESPONSES = "responses";

  /**
   * month, scheme, conduct, stratum of the resident in whose file it stands, measure ({@link #APPEAL_MEASURES}): what became of
   * contested entries.
   */
  public static final String APPEALS = "appeals";

  /** month, stratum, measure ({@link #STUDY_MEASURES}): members of the study app and what they did. */
  public static final String STUDY = "study";

  /** month, activity, measure ({@link #STUDY_POINT_MEASURES}): points of the study app. */
  public static final String STUDY_POINTS = "study-points";

  /** month, gallery, stratum, measure ({@link #CONTROL_MEASURES}): what cameras saw and what came of it. */
  public static final String CONTROL_ROOM = "control-room";

  /** day, gallery, measure ({@link #OPERATOR_MEASURES}): the work of the control room. */
  public static final String OPERATORS = "operators-daily";

  /** month, gift: gifts that members of the study app took. */
  public static final String STUDY_GIFTS = "study-gifts";

  /** stratum: residents. */
  public static final String RESIDENTS = "residents";

  /**
   * Truth of an entry: {@code correct}; {@code misattributed}, written to somebody else's file; {@code fabricated},
   * without an act; {@code lost}, a misattribution that found nobody to land on (written in no file); {@code vicarious}, in the
   * file of a person who answers for the actor.
   */
  public static final java.util.List<String> TRUTHS =
      java.util.List.of("correct", "misattributed", "fabricated", "lost", "vicarious");

  /**
   * {@code entries} read by the rule; {@code capped}, written with 0 points because of a cap; {@code repeated}, with a
   * surcharge for repetition; {@code lapsed}; {@code points}, sum of the absolute points booked before clamping.
   */
  public static final java.util.List<String> RULE_MEASURES =
      java.util.List.of("entries", "capped", "repeated", "lapsed", "points");

  /**
   * {@code residents}; {@code tainted}, with a live wrong penalised entry in the file; {@code blameless}, without any
   * correct penalised entry so far.
   */
  public static final java.util.List<String> RESIDENT_MEASURES =
      java.util.List.of("residents", "tainted", "blameless");

  /**
   * {@code asked}, those made again included; of these {@code refused}; of those refused by tier {@code tainted} and {@code
   * blameless}, as for residents; of those refused {@code listed}, because of a list; {@code waived}, passed by an official
   * although the tier is refused; of those asked {@code retried}, made again after a refusal; {@code delayed}, granted and
   * kept waiting; {@code waiting-days}, the sum of their days; {@code paid-more} and {@code paid-less}, surcharges and
   * discounts of granted demands [hundredths of the currency]; {@code rewarded}, value of rewards [hundredths of the currency].
   */
  public static final java.util.List<String> DEMAND_MEASURES =
      java.util.List.of(
          "asked", "refused", "tainted", "blameless", "listed", "waived", "retried", "delayed", "waiting-days",
          "paid-more", "paid-less", "rewarded");

  /**
   * {@code applied}, residents; of these {@code refused}, whose every demand of the month was refused; {@code admitted};
   * {@code favoured}, admitted and would not have been by lot alone; {@code displaced}, not admitted and would have been by
   * lot alone.
   */
  public static final java.util.List<String> PLACE_MEASURES =
      java.util.List.of("applied", "refused", "admitted", "favoured", "displaced");

  /**
   * {@code listed}, residents at the month's end; {@code entered}; {@code removed}; {@code days}, residents listed in the
   * evening, summed over the days of the month [d].
   */
  public static final java.util.List<String> LIST_MEASURES =
      java.util.List.of("listed", "entered", "removed", "days");

  /**
   * {@code ended} after so many months; still going on when last seen, {@code censored-by-leaving} the city or {@code
   * censored-by-end} of the run.
   */
  public static final java.util.List<String> SPELL_MEASURES =
      java.util.List.of("ended", "censored-by-leaving", "censored-by-end");

  /**
   * {@code returned} after so many months; not back when last seen, {@code censored-by-leaving} the city or {@code
   * censored-by-end} of the run.
   */
  public static final java.util.List<String> RETURN_MEASURES =
      java.util.List.of("returned", "censored-by-leaving", "censored-by-end");

  /** Bins of the number of unlawful acts that a resident would have done without any response. */
  public static final java.util.List<String> ACT_BINS = java.util.List.of("0", "1", "2", "3-4", "5-9", "10+");

  /** {@code residents} with such a score at the end; of these {@code worst}, in the worst tier. */
  public static final java.util.List<String> CONDUCT_TIER_MEASURES = java.util.List.of("residents", "worst");

  /**
   * {@code residents} at the end; of these {@code refused}, at least once; {@code refusals}, how often, demands that are made again
   * included.
   */
  public static final java.util.List<String> CONDUCT_REFUSAL_MEASURES =
      java.util.List.of("residents", "refused", "refusals");

  /** {@code asked}; of these {@code shared}, and so look-ups. */
  public static final java.util.List<String> REQUEST_MEASURES = java.util.List.of("asked", "shared");

  /**
   * {@code sightings}; of these {@code right} and {@code wrong}, linked to the right and to a wrong resident, {@code wrong-age}
   * (by more than five years) and {@code wrong-sex}; {@code incidents}, real, of these {@code caught}; {@code false-alarms};
   * {@code searches} in the gallery; of these {@code sought}, for somebody who is listed or had an incident; {@code
   * right-alerts}; {@code idle-alerts}, the right name of somebody who did nothing; {@code false-alerts}, a wrong name; of all
   * three {@code looked-at}; of these {@code stops} of somebody sought, and {@code innocent-stops}, of which {@code
   * first-stops} are the first of a resident in the run.
   */
  public static final java.util.List<String> CONTROL_MEASURES =
      java.util.List.of(
          "sightings", "right", "wrong", "wrong-age", "wrong-sex", "incidents", "caught", "false-alarms", "searches",
          "sought", "right-alerts", "idle-alerts", "false-alerts", "looked-at", "stops", "innocent-stops",
          "first-stops");

  /** {@code minutes} worked; {@code capacity}, alerts that could have been looked at; {@code alerts}; {@code looked-at}, of
   * which {@code waiting-days} is the sum of the days that they waited [d]; {@code expired}, never looked at. */
  public static final java.util.List<String> OPERATOR_MEASURES =
      java.util.List.of("minutes", "capacity", "alerts", "looked-at", "waiting-days", "expired");

  /** {@code left}; {@code joined}, in the place of one who left or in a new one. */
  public static final java.util.List<String> MOVE_MEASURES = java.util.List.of("left", "joined");

  /**
   * {@code members}, residents with such a score; sums over these of the values of the components, in thousandths: {@code
   * repayment}, {@code purchases}, {@code tenure}, {@code completeness}.
   */
  public static final java.util.List<String> COMPUTED_MEASURES =
      java.util.List.of("members", "repayment", "purchases", "tenure", "completeness");

  /** Residents whose score stands higher ({@code raised}) or lower because of the other score, and the sums of these points. */
  public static final java.util.List<String> FEED_MEASURES =
      java.util.List.of("raised", "lowered", "points-raised", "points-lowered");

  /**
   * {@code ties}, friends of residents, so that a friendship counts on both sides; of these {@code same-stratum}; {@code
   * friendless}, residents without a friend; {@code cut}, ties cut then, and of these {@code dropped}, on the side of somebody
   * in the worst tier.
   */
  public static final java.util.List<String> FRIEND_MEASURES =
      java.util.List.of("ties", "same-stratum", "friendless", "cut", "dropped");

  /**
   * Residents whose score stands higher ({@code raised}) or lower ({@code lowered}) because of their friends, the sums of these
   * points, and residents who are in a better or a worse tier than they would be without.
   */
  public static final java.util.List<String> FRIEND_TERM_MEASURES =
      java.util.List.of("raised", "lowered", "points-raised", "points-lowered", "better-tier", "worse-tier");

  /**
   * {@code withheld}, acts that would have been done without any response; {@code added}, acts that would not; {@code suspended},
   * acts that a suspension kept from being done. None of the first and the last is among the acts done.
   */
  public static final java.util.List<String> RESPONSE_MEASURES = java.util.List.of("withheld", "added", "suspended");

  /**
   * {@code contested} in the month; {@code struck} or {@code upheld} when decided, the entry being struck from the file or
   * staying; {@code moot}, lapsed or cleared before the decision; {@code contested-correct} and {@code struck-correct}, of these
   * the entries that were correct.
   */
  public static final java.util.List<String> APPEAL_MEASURES =
      java.util.List.of("contested", "struck", "upheld", "moot", "contested-correct", "struck-correct");

  /**
   * {@code members} at the month's end; {@code member-days}, members in the evening, summed over the days [d]; {@code
   * active-days}, of these with a session; {@code sessions}; of these {@code in-windows}, whose points a window multiplied,
   * {@code moved} there from another time of day, and {@code gamed}, in which nobody read; {@code points}; {@code withheld},
   * points that a cap kept back; {@code minutes} that members spent [min]; {@code unattended}, minutes that the app ran and
   * nobody read [min]; {@code asked-days}, of the active days those that reached the points asked, of these {@code
   * asked-days-gamed} by gaming; {@code asked-minutes}, minutes until they were reached, on the days not gamed [min]; {@code points-gamed}, of the points those
   * earned while nobody read; {@code reached}, recipients of what members forwarded; {@code shamed}, members who came last in their
   * cell at the month's end; {@code gifts} that members took, and the points {@code redeemed} for them; {@code while-windows}, of
   * the sessions those on days on which there is a window.
   */
  public static final java.util.List<String> STUDY_MEASURES =
      java.util.List.of(
          "members", "member-days", "active-days", "sessions", "in-windows", "moved", "gamed", "points", "withheld",
          "minutes", "unattended", "asked-days", "asked-days-gamed", "asked-minutes",
          "points-gamed", "reached", "shamed", "gifts", "redeemed", "while-windows");

  /** {@code points}; {@code withheld}, points that a cap kept back. */
  public static final java.util.List<String> STUDY_POINT_MEASURES = java.util.List.of("points", "withheld");

  /**
   * {@code points} booked, signed; {@code clipped}, what floor or ceiling took off again, signed; {@code residents}
   * with any booking of the kind. Points plus clipped over all kinds is score minus start.
   */
  public static final java.util.List<String> POINT_MEASURES =
      java.util.List.of("points", "clipped", "residents");

  /**
   * Kinds of the account. The first six are booked when an entry is read, by its truth; {@code friends}, {@code feed} and
   * {@code study} are levels that scores of others, another scheme and the study app set at each month's end, {@code computed} is
   * a score that is computed anew; {@code bonus}, {@code repair} and {@code drift} come at a month's end; {@code lapse} and
   * {@code appeal} return the points of an entry; {@code reset} sets a score after a suspension; {@code report} is what somebody
   * earns for reporting others.
   */
  public static final java.util.List<String> KINDS =
      java.util.List.of(
          "own-unlawful", "own-lawful-speech", "own-lawful-other", "misattributed", "fabricated", "vicarious",
          "friends",
          "feed", "study", "computed", "bonus", "repair", "drift", "lapse", "appeal", "reset", "report");

  private Tables() {}
}
