package counterscore.engine.population;

import counterscore.engine.chance.Names;
import counterscore.scenario.Guardians;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Who answers for whom in a block. Dependants and guardians are grouped by what they share; inside a group dependant j of d has
 * guardian j in a shuffled order of the g guardians, or floor(j g / d) where there are fewer guardians than dependants, so that
 * dependants are spread evenly.
 */
public final class Guardianship {
  /** Who answers; the resident itself where nobody else does. */
  private final char[] guardian;

  /** The columns of one group. */
  private static final class Group {
    final List<Integer> dependants = new ArrayList<>();
    final List<Integer> guardians = new ArrayList<>();
  }

  public Guardianship(Guardians declared, Strata strata, Residents residents, Permutations permutations) {
    guardian = new char[residents.count()];
    int attribute = strata.attribute(declared.group());
    int[] shared = declared.shared().stream().mapToInt(strata::attribute).toArray();
    var groups = new TreeMap<String, Group>();
    for (int i = 0; i < guardian.length; i++) {
      guardian[i] = (char) i;
      int stratum = residents.stratum(i);
      var category = strata.categories(attribute).get(strata.category(attribute, stratum));
      var group = groups.computeIfAbsent(key(strata, shared, stratum), _ -> new Group());
      if (declared.dependants().contains(category)) {
        group.dependants.add(i);
      } else if (declared.guardians().contains(category)) {
        group.guardians.add(i);
      }
    }
    groups.forEach((key, group) -> assign(group, Names.hash("guardians/" + key), residents.block(), permutations));
  }

  private static String key(Strata strata, int[] shared, int stratum) {
    var key = new StringBuilder();
    for (int attribute : shared) {
      key.append(strata.category(attribute, stratum)).append('/');
    }
    return key.toString();
  }

  private void assign(Group group, int name, int block, Permutations permutations) {
    int g = group.guardians.size();
    int d = group.dependants.size();
    if (g == 0) {
      return;
    }
    var order = permutations.residentOfRank(name, block, g);
    for (int j = 0; j < d; j++) {
      int place = d <= g ? j : (int) ((long) j * g / d);
      guardian[group.dependants.get(j)] = (char) (int) group.guardians.get(order[place]);
    }
  }

  /** Who answers for a resident, numbered inside the block. */
  public int of(int resident) {
    return guardian[resident];
  }
}
