package counterscore.report;

import counterscore.observation.Tables;
import java.util.Map;

/**
 * One category of one attribute.
 *
 * @param inTier residents of the category in the tier that was asked for, at the end
 * @param residents residents of the category
 * @param refused residents of the category who were refused something at least once
 */
record Group(String attribute, String category, long inTier, long residents, long refused) {
  /** Below this count a rate is mostly luck. */
  static final long FEW = 30;

  static Group of(Grades grades, String tier, String attribute, String category, int position) {
    var story = grades.story();
    long inTier = 0;
    long residents = 0;
    long refused = 0;
    for (var stratum : Story.labels(story.observations().counter(Tables.RESIDENTS), 0)) {
      if (stratum.split("/", -1)[position].equals(category)) {
        residents += story.sum(Tables.RESIDENTS, Map.of("stratum", stratum));
        refused += story.sum(Tables.REFUSED_RESIDENTS, Map.of("demand", "any", "stratum", stratum));
        inTier += story.sum(
            Tables.TIERS,
            Map.of(
                "month", story.lastMonth(), "scheme", grades.key(), "tier", tier, "stratum", stratum, "measure",
                "residents"));
      }
    }
    return new Group(attribute, category, inTier, residents, refused);
  }

  /** Residents in the tier per 1,000 of the category; 0 where the category is empty. */
  double perThousand() {
    return residents == 0 ? 0 : 1000.0 * inTier / residents;
  }

  double refusedPerThousand() {
    return residents == 0 ? 0 : 1000.0 * refused / residents;
  }

  /** Whether the count is so small that the rate is mostly luck. */
  boolean isFew() {
    return inTier < FEW;
  }
}
