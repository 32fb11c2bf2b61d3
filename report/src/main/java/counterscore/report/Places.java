package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who got a scarce place, as ranked and as by lot alone. */
final class Places {
  private static final String RANKED = "as ranked";
  private static final String BY_LOT = "by lot alone";

  private Places() {}

  static Optional<Section> of(Story story) {
    var content = new ArrayList<Html>();
    story.scenario().demands().forEach((demand, declared) -> {
      if (declared.places() != null) {
        content.add(figure(story, demand));
      }
    });
    return content.isEmpty() ? Optional.empty()
        : Optional.of(new Section("places", "Who got a place", content));
  }

  /** Applications of residents in one tier. */
  private record OfTier(String tier, long applied, long refused, long admitted, long favoured, long displaced) {
    long byLot() {
      return admitted - favoured + displaced;
    }
  }

  private static Html figure(Story story, String demand) {
    var tiers = tiers(story, demand);
    long applied = tiers.stream().mapToLong(OfTier::applied).sum();
    if (applied == 0) {
      return Html.tag("p", "Nobody applied for a place: " + story.demand(demand) + ".");
    }
    long favoured = tiers.stream().mapToLong(OfTier::favoured).sum();
    long displaced = tiers.stream().mapToLong(OfTier::displaced).sum();
    return Figure.of(
        "places-" + demand,
        story.demand(demand) + ": " + Numbers.count(favoured, "place", "places")
            + " went to somebody because of a tier",
        Numbers.count(applied, "application", "applications") + " for "
            + Numbers.count(story.sum(Tables.CAPACITY, Map.of("demand", demand)), "place", "places") + ". "
            + Numbers.count(favoured, "place was", "places were") + " given because of a tier that would have gone to"
            + " others by lot alone, and " + Numbers.count(displaced, "applicant", "applicants")
            + " would have had a place by lot alone and had none. The tier is that at the month's end.",
        List.of(new Figure.Swatch("--slate", RANKED), new Figure.Swatch("--pale", BY_LOT)), chart(tiers), table(tiers))
        .from(Tables.PLACES, Tables.CAPACITY).html(story);
  }

  private static List<OfTier> tiers(Story story, String demand) {
    return story.observations().counter(Tables.PLACES).axes().get(1).labels().stream()
        .filter(labels -> labels.getFirst().equals(demand))
        .map(List::getLast)
        .map(tier -> new OfTier(
            tier, count(story, demand, tier, "applied"), count(story, demand, tier, "refused"),
            count(story, demand, tier, "admitted"), count(story, demand, tier, "favoured"),
            count(story, demand, tier, "displaced")))
        .toList();
  }

  private static long count(Story story, String demand, String tier, String measure) {
    return story.sum(Tables.PLACES, Map.of("demand", demand, "tier", tier, "measure", measure));
  }

  private static Map<String, Object> chart(List<OfTier> tiers) {
    var bars = new ArrayList<Map<String, Object>>();
    for (var tier : tiers) {
      if (tier.applied > 0) {
        bars.add(bar(tier, tier.admitted, RANKED));
        bars.add(bar(tier, tier.byLot(), BY_LOT));
      }
    }
    return Charts.alongShares("share of the applications", Charts.bars(
        bars, Charts.colours("kind", List.of(RANKED, BY_LOT), List.of(Palette.use("--slate"), Palette.use("--pale")))));
  }

  private static Map<String, Object> bar(OfTier tier, long places, String kind) {
    var bar = Charts.bar(
        tier.tier + ", " + kind, places / (double) tier.applied,
        Numbers.share(places, tier.applied) + " of " + Numbers.count(tier.applied));
    bar.put("kind", kind);
    return bar;
  }

  private static DataTable table(List<OfTier> tiers) {
    var table = new DataTable("Applications and places by tier, whole run").words("Tier")
        .numbers("Applied", "Refused", "Admitted", "Share", "By lot alone", "Because of the tier", "Displaced");
    tiers.forEach(tier -> table.row(
        tier.tier, Numbers.count(tier.applied), Numbers.count(tier.refused), Numbers.count(tier.admitted),
        Numbers.share(tier.admitted, tier.applied), Numbers.count(tier.byLot()), Numbers.count(tier.favoured),
        Numbers.count(tier.displaced)));
    return table;
  }
}
