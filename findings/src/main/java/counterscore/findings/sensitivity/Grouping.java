package counterscore.findings.sensitivity;

import counterscore.scenario.Certainty;
import counterscore.scenario.Uncertain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Which quantities are varied as one. */
public enum Grouping {
  /** Each alone. */
  QUANTITY,
  /** Those of one declared thing: a conduct, a watcher, a scheme. */
  PART,
  /** Those that are known alike: measured, reported, unverified, assumed. */
  CERTAINTY;

  /** The factor of all assumed quantities, beside groups of another kind. */
  public static final String ASSUMED = "all that is assumed";

  /** The key as users type it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The factors, in the order in which their first quantity stands in the file. */
  public List<Factor> factors(List<Uncertain> quantities) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < quantities.size(); i++) {
      groups.computeIfAbsent(key(quantities.get(i)), _ -> new ArrayList<>()).add(i);
    }
    return groups.entrySet().stream().map(group -> new Factor(group.getKey(), group.getValue())).toList();
  }

  private String key(Uncertain quantity) {
    return switch (this) {
      case QUANTITY -> quantity.path();
      case PART -> quantity.part();
      case CERTAINTY -> {
        var certainty = quantity.certainty();
        yield certainty == null ? "nothing is said" : certainty.key();
      }
    };
  }

  /** All assumed quantities as one factor; none where that is said by another, or all are assumed. */
  public List<Factor> assumed(List<Uncertain> quantities) {
    var assumed = new ArrayList<Integer>();
    for (int i = 0; i < quantities.size(); i++) {
      if (quantities.get(i).certainty() == Certainty.ASSUMED) {
        assumed.add(i);
      }
    }
    return this == CERTAINTY || assumed.isEmpty() || assumed.size() == quantities.size()
        ? List.of()
        : List.of(new Factor(ASSUMED, assumed));
  }
}
