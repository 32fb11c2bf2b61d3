package counterscore.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scenario that differs from a baseline.
 *
 * @param name what it is called where results are told
 */
public record Variant(String name, Scenario scenario) {
  /**
   * What the two differ in so that no resident of one can stand beside a twin in the other: other people, another time, or one order
   * of the day against another. Empty: the same resident lives in both.
   */
  public static List<String> differences(Scenario baseline, Scenario other) {
    var different = new ArrayList<String>();
    if (!baseline.society().equals(other.society())) {
      different.add("society");
    }
    if (!baseline.dispositions().equals(other.dispositions())) {
      different.add("dispositions");
    }
    if (!baseline.period().equals(other.period())) {
      different.add("period");
    }
    addOrder("conduct", baseline.conduct(), other.conduct(), different);
    addOrder("watchers", baseline.watchers(), other.watchers(), different);
    addOrder("lists", baseline.lists(), other.lists(), different);
    addOrder("demands", baseline.demands(), other.demands(), different);
    addOrder("lookups", baseline.lookups(), other.lookups(), different);
    baseline.conduct().forEach((name, conduct) -> {
      var theirs = other.conduct().get(name);
      addOrder(
          "conduct." + name + ".noticed-by", conduct.noticedBy(), theirs == null ? Map.of() : theirs.noticedBy(),
          different);
    });
    return List.copyOf(different);
  }

  /** What both declare must stand in the same order: a day goes by it. */
  private static void addOrder(String section, Map<String, ?> own, Map<String, ?> others, List<String> different) {
    var both = own.keySet().stream().filter(others::containsKey).toList();
    if (!both.equals(others.keySet().stream().filter(own::containsKey).toList())) {
      different.add("order of " + section);
    }
  }
}
