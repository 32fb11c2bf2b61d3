package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.observation.Tables;
import java.util.Map;
import java.util.Objects;

/** Type, unit and meaning of every stored column, in one place. */
final class Columns {
  private static final Map<String, String[]> KNOWN = Map.ofEntries(
      column("day", "DATE", "calendar day of the simulated period"),
      column("month", "VARCHAR", "calendar month, for example 2021-01; the last may be incomplete"),
      column("conduct", "VARCHAR", "key of the conduct in the scenario"),
      column("watcher", "VARCHAR", "key of the watcher in the scenario"),
      column(
          "truth",
          "VARCHAR",
          "correct; misattributed (in another file than the actor's); fabricated (no act); lost (misattributed, in no file);"
              + " vicarious (in the file of somebody who answers for the actor)"),
      column("stratum", "VARCHAR", "one category per attribute, joined by /; see table strata"),
      column("scheme", "VARCHAR", "key of the scheme in the scenario"),
      column("tier", "VARCHAR", "key of the tier in the scenario; (none) where lists alone decide"),
      column("from", "VARCHAR", "tier at the previous month's end; in the first month, tier of the start score"),
      column("to", "VARCHAR", "tier at this month's end"),
      column("score", "INTEGER", "lowest score of the bin [points]"),
      column("months", "INTEGER", "months from one month's end to another of the run"),
      column("ended", "BIGINT", "first spells that ended after so many months"),
      column("returned", "BIGINT", "residents who were back in the worst tier after so many months"),
      column("censored_by_leaving", "BIGINT", "neither until then, when the resident left the city"),
      column("censored_by_end", "BIGINT", "neither until then, when the run ended"),
      column("demand", "VARCHAR", "key of the demand in the scenario; 'any' counts each resident once"),
      column("party", "VARCHAR", "who looks scores up"),
      column(
          "kind",
          "VARCHAR",
          "kind of the booking: " + String.join(", ", Tables.KINDS)),
      column("count", "BIGINT", "how many"),
      column("residents", "BIGINT", "number of residents"),
      column("tainted", "BIGINT", "of these with a live wrong penalised entry in the file"),
      column("blameless", "BIGINT",
          "of these without any correct penalised entry so far; in table refusals, as tainted, of"
              + " those refused by tier"),
      column("asked", "BIGINT", "demands or requests made, those made again included"),
      column("refused", "BIGINT", "of these refused"),
      column("waived", "BIGINT", "passed by an official although the tier is refused"),
      column("retried", "BIGINT", "of those asked, made again after a refusal"),
      column("delayed", "BIGINT", "granted and kept waiting"),
      column("waiting_days", "BIGINT",
          "sum of the days that granted demands wait, or that alerts waited to be looked at [d]"),
      column("paid_more", "BIGINT", "surcharges of granted demands [hundredths of the currency]"),
      column("paid_less", "BIGINT", "discounts of granted demands [hundredths of the currency]"),
      column("rewarded", "BIGINT", "value of what was given on top of granted demands [hundredths of the currency]"),
      column("applied", "BIGINT", "residents who applied for a place in the month"),
      column("admitted", "BIGINT", "of these given a place"),
      column("favoured", "BIGINT", "of those admitted, who would not have been by lot alone"),
      column("displaced", "BIGINT", "of those not admitted, who would have been by lot alone"),
      column("places", "BIGINT", "places, summed over districts"),
      column("list", "VARCHAR", "key of the list in the scenario"),
      column("listed", "BIGINT",
          "in table lists residents on it at the month's end; in table refusals demands refused because"
              + " of a list"),
      column("entered", "BIGINT", "residents put on the list"),
      column("removed", "BIGINT", "residents taken off the list"),
      column("days", "BIGINT", "residents on the list in the evening, summed over the days of the month [d]"),
      column("shared", "BIGINT", "of those asked, who showed the score"),
      column("entries", "BIGINT", "entries that the rule read"),
      column("capped", "BIGINT", "of these written with 0 points because of a cap"),
      column("repeated", "BIGINT", "of these with a surcharge for repetition"),
      column("lapsed", "BIGINT", "entries that lapsed"),
      column("repayment", "BIGINT", "sum of the component over members [thousandths]"),
      column("purchases", "BIGINT", "sum of the component over members [thousandths]"),
      column("tenure", "BIGINT", "sum of the component over members [thousandths]"),
      column("completeness", "BIGINT", "sum of the component over members [thousandths]"),
      column("other", "VARCHAR", "key of the scheme whose score adds, or (study)"),
      column("ties", "BIGINT", "friends of residents; a friendship counts on both sides"),
      column("same_stratum", "BIGINT", "of these of the same stratum"),
      column("friendless", "BIGINT", "residents without a friend"),
      column("cut", "BIGINT", "ties cut at the month's end; counts on both sides"),
      column("dropped", "BIGINT", "of these on the side of somebody in the worst tier"),
      column("raised", "BIGINT", "residents whose score stands higher because of their friends, or of another score"),
      column("lowered", "BIGINT", "residents whose score stands lower because of their friends"),
      column("points_raised", "BIGINT", "sum of what friends add [points]"),
      column("points_lowered", "BIGINT", "sum of what friends take away [points]"),
      column("better_tier", "BIGINT", "residents in a better tier than without their friends"),
      column("worse_tier", "BIGINT", "residents in a worse tier than without their friends"),
      column("left", "BIGINT", "residents who left in the month"),
      column("joined", "BIGINT", "residents who joined in the month, in the place of one who left or in a new one"),
      column("withheld", "BIGINT",
          "acts not done that would have been done without responses; in tables study and study_points, points that a cap"
              + " kept back"),
      column("added", "BIGINT", "acts done that would not have been done without responses"),
      column("suspended", "BIGINT", "acts not done because of a suspension"),
      column("contested", "BIGINT", "entries contested in the month"),
      column("struck", "BIGINT", "contested entries struck from the file, by month of the decision"),
      column("upheld", "BIGINT", "contested entries that stay, by month of the decision"),
      column("gallery", "VARCHAR", "in what faces are searched: watch-list, everyone, or (none)"),
      column("sightings", "BIGINT", "faces that cameras saw"),
      column("right", "BIGINT", "of the sightings, linked to the right resident"),
      column("wrong", "BIGINT", "of the sightings, linked to a wrong resident"),
      column("wrong_age", "BIGINT", "of the sightings, with an age estimated wrong by more than five years"),
      column("wrong_sex", "BIGINT", "of the sightings, with the sex estimated wrong"),
      column("incidents", "BIGINT", "real incidents"),
      column("caught", "BIGINT", "of the incidents, those that a camera noticed"),
      column("false_alarms", "BIGINT", "times a camera took for an incident what was none"),
      column("searches", "BIGINT", "searches of a face in the gallery"),
      column("sought", "BIGINT", "of the searches, for somebody who is listed or had an incident"),
      column("right_alerts", "BIGINT", "alerts with the right name of somebody sought"),
      column("idle_alerts", "BIGINT", "alerts with the right name of somebody who did nothing"),
      column("false_alerts", "BIGINT", "alerts with a wrong name"),
      column("looked_at", "BIGINT", "of the alerts, those that an operator looked at"),
      column("stops", "BIGINT", "stops of somebody sought"),
      column("innocent_stops", "BIGINT", "stops of innocent residents"),
      column("first_stops", "BIGINT", "of the innocent stops, the first of a resident in the run"),
      column("capacity", "BIGINT", "alerts that operators had time to look at"),
      column("expired", "BIGINT", "alerts that were kept no longer and never looked at"),
      column("alerts", "BIGINT", "alerts of every kind"),
      column("moot", "BIGINT", "contested entries that had lapsed or were cleared before the decision"),
      column("contested_correct", "BIGINT", "of those contested, correct entries"),
      column("struck_correct", "BIGINT", "of those struck, correct entries"),
      column("points", "BIGINT",
          "points before clamping [points]; in table rules as absolute values, in table study those earned, else signed"),
      column("activity", "VARCHAR", "key of the activity of the study app in the scenario"),
      column("members", "BIGINT",
          "members of the study app, or residents with a score that is computed anew, at the month's end"),
      column("member_days", "BIGINT", "members in the evening, summed over the days of the month [d]"),
      column("active_days", "BIGINT", "of these with a session [d]"),
      column("sessions", "BIGINT", "sessions in the study app"),
      column("while_windows", "BIGINT", "of the sessions, those on days on which there is a window"),
      column("in_windows", "BIGINT", "of these at a time of day whose points are multiplied"),
      column("moved", "BIGINT", "of these moved there from another time of day"),
      column("gamed", "BIGINT", "sessions in which the app ran and nobody read"),
      column("minutes", "BIGINT", "minutes that members spent, or that operators worked [min]"),
      column("unattended", "BIGINT", "minutes that the app ran and nobody read [min]"),
      column("asked_days", "BIGINT", "of the active days, those that reached the points asked [d]"),
      column("asked_days_gamed", "BIGINT", "of these reached by gaming [d]"),
      column("asked_minutes", "BIGINT", "minutes until the points asked were reached, on the days not gamed [min]"),
      column("gift", "VARCHAR", "key of the gift of the study app in the scenario"),
      column("points_gamed", "BIGINT", "of the points of the study app, those earned while nobody read [points]"),
      column("reached", "BIGINT", "recipients of what members of the study app forwarded, counted each time"),
      column("shamed", "BIGINT", "members who came last in their cell at the month's end"),
      column("gifts", "BIGINT", "gifts that members of the study app took"),
      column("redeemed", "BIGINT", "points of the study app that were turned into gifts [points]"),
      column("clipped", "BIGINT", "what floor or ceiling took off again [points], signed"),
      column("variant", "VARCHAR", "name of the variant; see table variants"),
      column("twin_tier", "VARCHAR", "key of the tier that the same resident has in the variant"),
      column("twin_score", "INTEGER", "lowest score of the bin of the same resident in the variant [points]"),
      column("outcome", "VARCHAR", "what became of the demand in the baseline: granted, refused or not-made"),
      column("twin_outcome", "VARCHAR", "what became of it in the variant: granted, refused or not-made"),
      column("better", "BIGINT", "residents whose twin has a higher score"),
      column("worse", "BIGINT", "residents whose twin has a lower score"),
      column("unchanged", "BIGINT", "residents whose twin has the same score"),
      column("points_gained", "BIGINT", "points that the twins of those better off have more [points]"),
      column("points_lost", "BIGINT", "points that the twins of those worse off have less [points]"),
      column("worst_in_both", "BIGINT", "residents in the worst tier in both worlds"),
      column("worst_in_baseline_only", "BIGINT", "residents in the worst tier in the baseline and not in the variant"),
      column("worst_in_variant_only", "BIGINT", "residents in the worst tier in the variant and not in the baseline"));

  private Columns() {}

  private static Map.Entry<String, String[]> column(String name, String type, String comment) {
    return Map.entry(name, new String[] {type, comment});
  }

  /**
   * @throws IllegalArgumentException if a table has a column that nobody described
   */
  static Column of(String name) {
    if (!KNOWN.containsKey(name)) {
      throw new IllegalArgumentException("column " + name + " has no description");
    }
    var known = Objects.requireNonNull(KNOWN.get(name));
    return new Column(name, known[0], known[1]);
  }
}
