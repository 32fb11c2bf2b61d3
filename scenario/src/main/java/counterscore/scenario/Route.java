package counterscore.scenario;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way by which what becomes of other residents reaches a resident (docs/model/split.md), in the order in which a split opens them. */
public enum Route {
  /** Scores, memories and cuts of friends. */
  FRIENDS,
  /** What follows from an act of somebody else, and what the file of somebody else decides. */
  ENTRIES,
  /** Who else applies for the same places. */
  PLACES;

  /** Those that a scenario has. */
  public static Set<Route> of(Scenario scenario) {
    var routes = EnumSet.noneOf(Route.class);
    for (var route : values()) {
      if (route.isIn(scenario)) {
        routes.add(route);
      }
    }
    return routes;
  }

  private boolean isIn(Scenario scenario) {
    var schemes = scenario.schemes().values();
    return switch (this) {
      case FRIENDS -> scenario.society().friends() != null
          && (schemes.stream().anyMatch(scheme -> isAny(scheme.friendWeight()))
              || doFriendsMatter(scenario.responses()));
      case ENTRIES -> goesAstray(scenario)
          || schemes.stream().anyMatch(scheme -> scheme.rewards().values().stream().anyMatch(Route::isAny));
      case PLACES -> scenario.demands().values().stream().anyMatch(demand -> demand.places() != null);
    };
  }

  private static boolean doFriendsMatter(@Nullable Responses responses) {
    return responses != null && ((responses.shedding() != null && isAny(responses.shedding().perMonth()))
        || (responses.chilling() != null && isAny(responses.chilling().friends())));
  }

  /** Whether what concerns one resident can stand in the file of another. */
  private static boolean goesAstray(Scenario scenario) {
    var society = scenario.society();
    return (society.enrolment() != null && isAny(society.enrolment().toAnother()))
        || (society.guardians() != null && scenario.conduct().values().stream().anyMatch(Conduct::isChargedToGuardian))
        || scenario.watchers().values().stream().anyMatch(watcher -> isAny(watcher.misattribution()));
  }

  private static boolean isAny(@Nullable Quantity quantity) {
    return quantity != null && !quantity.isZero();
  }
}
