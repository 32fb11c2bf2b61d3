package counterscore.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resident, with everything that ever happened to them. */
public final class Resident {
  /** Number in the city, from 0. */
  public final int number;

  /** Number of the block. */
  public final int block;

  /** Number of the stratum. */
  public final int stratum;

  /** Value by disposition; the mean over a block is 1. */
  public final Map<String, Double> dispositions = new LinkedHashMap<>();

  /** What each scheme keeps, by scheme. */
  public final Map<String, SchemeFile> files = new LinkedHashMap<>();

  public final List<Act> acts = new ArrayList<>();
  public final List<Entry> entries = new ArrayList<>();
  public final List<Asked> asked = new ArrayList<>();
  public final List<Placed> placed = new ArrayList<>();
  public final List<Look> looks = new ArrayList<>();
  public final List<ListDay> listDays = new ArrayList<>();

  /** Lists on which the resident stands now. */
  final Set<String> lists = new LinkedHashSet<>();

  Resident(int number, int block, int stratum) {
    this.number = number;
    this.block = block;
    this.stratum = stratum;
  }

  /** Value of a disposition; 1 where none is named. */
  double disposition(@Nullable String key) {
    return key == null ? 1 : dispositions.getOrDefault(key, 1.0);
  }

  /** What a scheme keeps of this resident. */
  public SchemeFile file(String scheme) {
    var file = files.get(scheme);
    if (file == null) {
      throw new IllegalArgumentException("no scheme " + scheme);
    }
    return file;
  }
}
