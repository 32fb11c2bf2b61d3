package counterscore.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which worlds are lived to split what variants do. Stages that differ only in routes that the variant does not have are one world.
 *
 * @param routes that each variant has
 */
public record Splits(List<Set<Route>> routes) {
  public Splits {
    routes = List.copyOf(routes);
  }

  /**
   * A variant in which some routes are closed.
   *
   * @param variant its place among the variants
   */
  public record Frozen(int variant, Set<Route> open) {}

  public static Splits of(List<Variant> variants) {
    return new Splits(variants.stream().map(variant -> Route.of(variant.scenario())).toList());
  }

  /** The worlds that are lived behind the variants. */
  public List<Frozen> frozen() {
    var frozen = new LinkedHashSet<Frozen>();
    for (int v = 0; v < routes.size(); v++) {
      for (var stage : Stage.values()) {
        if (stage != Stage.BASELINE && !isWhole(v, stage)) {
          frozen.add(frozen(v, stage));
        }
      }
    }
    return new ArrayList<>(frozen);
  }

  private Frozen frozen(int variant, Stage stage) {
    var open = EnumSet.noneOf(Route.class);
    open.addAll(stage.open());
    open.retainAll(routes.get(variant));
    return new Frozen(variant, open);
  }

  private boolean isWhole(int variant, Stage stage) {
    return stage.open().containsAll(routes.get(variant));
  }

  /** The place of a stage among all worlds: the baseline, the variants, the frozen ones. */
  public int world(int variant, Stage stage) {
    if (stage == Stage.BASELINE) {
      return 0;
    }
    return isWhole(variant, stage) ? variant + 1 : 1 + routes.size() + frozen().indexOf(frozen(variant, stage));
  }

  /** How many worlds that are, the baseline among them. */
  public int worlds() {
    return 1 + routes.size() + frozen().size();
  }
}
