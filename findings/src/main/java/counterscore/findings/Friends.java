package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What friends did to scores, and who lost friends. */
final class Friends {
  private Friends() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    if (evidence.scenario().society().friends() == null || evidence.observations().counter(Tables.FRIENDS).sum() == 0) {
      return findings;
    }
    evidence.scenario().schemes().forEach((key, scheme) -> {
      if (scheme.friendWeight() != null && scheme.friendWeight().value() > 0) {
        findings.add(tier(evidence, key, "worse"));
        findings.add(tier(evidence, key, "better"));
      }
    });
    var responses = evidence.scenario().responses();
    if (responses != null && responses.shedding() != null && responses.shedding().perMonth().value() > 0) {
      findings.add(cut(evidence));
    }
    return findings;
  }

  private static Finding tier(Evidence evidence, String scheme, String standing) {
    var last = evidence.lastMonth();
    long moved = evidence.sum(
        Tables.FRIEND_TERMS, Map.of("month", last, "scheme", scheme, "measure", standing + "-tier"));
    long all = evidence.sum(Tables.TIERS, Map.of("month", last, "scheme", scheme, "measure", "residents"));
    return new Finding(
        evidence.id("friends-" + standing, scheme),
        evidence.title("Residents in a " + standing + " tier because of their friends, at the end", scheme),
        all == 0 ? 0 : moved / (double) all,
        "residents in a " + standing + " tier than without their friends' scores / residents with a score",
        evidence.sentence(
            Phrases.part(moved, all, "invented residents") + " stood in a " + standing + " tier" + evidence.of(scheme)
                + " at the end than they would have without the scores of their friends"),
        "Table friend_terms, last month: " + standing
            + "_tier, over residents of table tiers. Others' scores are as they are.");
  }

  private static Finding cut(Evidence evidence) {
    long first = evidence.sum(
        Tables.FRIENDS,
        Map.of("month", Evidence.labels(evidence.observations().counter(Tables.FRIENDS), 0).getFirst(), "measure",
            "ties"))
        / 2;
    long cut = evidence.sum(Tables.FRIENDS, Map.of("measure", "cut")) / 2;
    return new Finding(
        "friends-cut",
        "Friendships that ended because of a tier",
        first == 0 ? 0 : cut / (double) first,
        "friendships cut / friendships at the first month's end",
        evidence.sentence(
            Phrases.count(cut)
                + " friendships ended because one of two invented residents stood in the worst tier; at the"
                + " first month's end there were " + Phrases.count(first)),
        "Table friends: half of cut, all months, over half of the ties of the first month; a friendship counts on both sides.");
  }
}
