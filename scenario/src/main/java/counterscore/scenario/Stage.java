package counterscore.scenario;

import java.util.Set;

/**
 * A world on the way from a baseline to a variant: the variant's rules, and of what reaches a resident from others only what comes by
 * open routes is the variant's own; the rest is the baseline's (docs/model/split.md).
 */
public enum Stage {
  BASELINE,
  A1,
  A2,
  A3,
  VARIANT,
  R1,
  R2;

  /** Routes that are open in it. */
  Set<Route> open() {
    return switch (this) {
      case BASELINE, A1 -> Set.of();
      case A2 -> Set.of(Route.FRIENDS);
      case A3 -> Set.of(Route.FRIENDS, Route.ENTRIES);
      case VARIANT -> Set.of(Route.values());
      case R1 -> Set.of(Route.PLACES);
      case R2 -> Set.of(Route.PLACES, Route.ENTRIES);
    };
  }

  /** For example {@code A1}. */
  public String label() {
    return switch (this) {
      case BASELINE -> "baseline";
      case VARIANT -> "variant";
      case A1, A2, A3, R1, R2 -> name();
    };
  }
}
