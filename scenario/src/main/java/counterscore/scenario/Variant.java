package counterscore.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario that differs from a baseline.
 *
 * @param name what it is called where results are told
 */
public record Variant(String name, Scenario scenario) {
  /** What the two differ in that makes them cities of different people; empty: the same resident lives in both. */
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
    return List.copyOf(different);
  }
}
