package counterscore.scenario.reading;

import counterscore.scenario.Appeals;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Enrolment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * No probability is above 1, on any date and in any stratum: P(w notices c) = noticed-by × (density / reference)^exponent ×
 * exposure, misattribution × recognition factor, and the share of a list at the start × factor (model sections 4 and 7). Above
 * 1 is an error, not a clamp.
 */
final class Probabilities {
  /** A product of factors may miss 1 by that much. */
  private static final double ROUNDING = 1e-9;

  /** Sightings of a resident per day, at most. */
  private static final int MOST_SIGHTINGS = 1000;

  private final Tree tree;
  private final Scenario scenario;
  private final List<Diagnostic> diagnostics;

  Probabilities(Tree tree, Scenario scenario, List<Diagnostic> diagnostics) {
    this.tree = tree;
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    scenario.conduct().forEach((name, conduct) -> conduct.noticedBy().forEach((watcher, noticed) -> {
      var declared = scenario.watchers().get(watcher);
      if (declared != null) {
        notice(name, watcher, noticed, declared);
      }
    }));
    scenario.watchers().forEach(this::misattribution);
    if (scenario.society().enrolment() != null) {
      enrolment(scenario.society().enrolment());
    }
    scenario.schemes().forEach((name, scheme) -> {
      var computed = scheme.computed();
      if (computed != null && computed.members() != null) {
        share(
            "/schemes/" + name + "/computed/members", "the share of members of " + name, computed.members(),
            computed.factors());
      }
      if (scheme.appeals() != null) {
        var appeals = scheme.appeals();
        contested(name, "contested", appeals.contested(), appeals);
        contested(name, "correct-contested", appeals.correctContested(), appeals);
      }
    });
    scenario.lists().forEach((name, list) -> {
      if (list.listed() != null) {
        share(
            "/lists/" + name + "/listed", "the share on list " + name + " at the start", list.listed(), list.factors());
      }
    });
    if (scenario.study() != null) {
      share(
          "/study/members", "the share of members", scenario.study().members(), scenario.study().factors());
    }
    if (scenario.controlRoom() != null) {
      controlRoom(scenario.controlRoom());
    }
  }

  private static double largest(Quantity quantity) {
    return quantity.steps().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** Links exclude each other; false matches grow with the gallery; a resident is not sighted without end. */
  private void controlRoom(ControlRoom room) {
    double linked = (room.linkedRight() == null ? 0 : room.linkedRight().value())
        + (room.linkedWrong() == null ? 0 : room.linkedWrong().value());
    tooLikely("/control-room/linked-wrong", "the share of sightings that are linked", linked, List.of());
    var search = room.search();
    if (search != null) {
      share(
          "/control-room/search/false-matches", "the probability that a search names a wrong person",
          search.falseMatches().value() * search.size().value() / 1e6, search.factors());
    }
    double recognising = room.recognising() == null ? 1 : room.recognising().value();
    double sightings = largest(room.cameras()) * recognising * room.sighted().value();
    for (var attribute : room.exposure().entrySet()) {
      sightings *= largest(attribute.getKey(), attribute.getValue(), new ArrayList<>());
    }
    if (sightings > MOST_SIGHTINGS) {
      diagnostics.add(
          new Diagnostic.TooMany(
              tree.value("/control-room/sighted"), "sightings of a resident per day",
              (int) Math.min(sightings, Integer.MAX_VALUE), MOST_SIGHTINGS));
    }
  }

  /** The largest share times the largest factor; factors are normalised to mean 1 over the strata. */
  private void share(String pointer, String what, Quantity share, Map<String, Map<String, Quantity>> factors) {
    share(pointer, what, largest(share), factors);
  }

  private void share(String pointer, String what, double share, Map<String, Map<String, Quantity>> factors) {
    double highest = share;
    var stratum = new ArrayList<String>();
    for (var attribute : factors.entrySet()) {
      double mean = 0;
      for (var category : Objects.requireNonNull(scenario.society().groups().get(attribute.getKey())).entrySet()) {
        var factor = attribute.getValue().get(category.getKey());
        mean += category.getValue().value() * (factor == null ? 1 : factor.value());
      }
      highest *= largest(attribute.getKey(), attribute.getValue(), stratum) / mean;
    }
    tooLikely(pointer, what, highest, stratum);
  }

  private void tooLikely(String pointer, String what, double highest, List<String> stratum) {
    if (highest > 1 + ROUNDING) {
      diagnostics.add(
          new Diagnostic.ProbabilityAboveOne(tree.value(pointer), what, highest, String.join("/", stratum)));
    }
  }

  private void enrolment(Enrolment enrolment) {
    double highest = enrolment.toAnother().value() + (enrolment.toNobody() == null ? 0 : enrolment.toNobody().value());
    var stratum = new ArrayList<String>();
    for (var attribute : enrolment.factors().entrySet()) {
      highest *= largest(attribute.getKey(), attribute.getValue(), stratum);
    }
    tooLikely("/society/enrolment", "the share of residents without a file of their own", highest, stratum);
  }

  private void contested(String scheme, String key, @Nullable Quantity share, Appeals appeals) {
    double highest = share == null ? 0 : share.value();
    var stratum = new ArrayList<String>();
    for (var attribute : appeals.factors().entrySet()) {
      highest *= largest(attribute.getKey(), attribute.getValue(), stratum);
    }
    tooLikely("/schemes/" + scheme + "/appeals/" + key, "the probability that an entry is contested", highest, stratum);
  }

  private void notice(String conduct, String name, Quantity noticed, Watcher watcher) {
    var quantities = new ArrayList<@Nullable Quantity>();
    quantities.add(noticed);
    quantities.add(watcher.referenceDensity());
    quantities.add(watcher.exponent());
    if (watcher.density() != null) {
      quantities.addAll(watcher.density().values());
    }
    double highest = 0;
    for (var date : dates(quantities)) {
      highest = Math.max(highest, noticed.on(date) * watcher.densityFactor(date) * watcher.rewardOfTrueReports());
    }
    var stratum = new ArrayList<String>();
    for (var attribute : watcher.exposure().entrySet()) {
      highest *= largest(attribute.getKey(), attribute.getValue(), stratum);
    }
    if (highest > 1 + ROUNDING) {
      var span = tree.value("/conduct/" + conduct + "/noticed-by/" + name);
      diagnostics.add(
          new Diagnostic.ProbabilityAboveOne(
              span, "the probability that " + name + " notice " + conduct, highest, String.join("/", stratum)));
    }
  }

  /** The largest factor among the categories of an attribute; a category that is not named has 1. */
  private double largest(String attribute, Map<String, Quantity> factors, List<String> stratum) {
    double largest = -1;
    String where = "";
    for (var category : Objects.requireNonNull(scenario.society().groups().get(attribute)).keySet()) {
      var factor = factors.get(category);
      double value = factor == null ? 1 : factor.value();
      if (value > largest) {
        largest = value;
        where = category;
      }
    }
    stratum.add(where);
    return largest;
  }

  private void misattribution(String name, Watcher watcher) {
    if (watcher.misattribution() == null) {
      return;
    }
    double highest =
        watcher.misattribution().steps().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var stratum = new ArrayList<String>();
    if (watcher.recognition() != null) {
      highest *= largest(watcher.recognition().group(), watcher.recognition().factors(), stratum);
    }
    if (highest > 1 + ROUNDING) {
      diagnostics.add(
          new Diagnostic.ProbabilityAboveOne(
              tree.value("/watchers/" + name + "/misattribution"), "the misattribution by " + name, highest,
              String.join("/", stratum)));
    }
  }

  private static SortedSet<LocalDate> dates(List<@Nullable Quantity> quantities) {
    var dates = new TreeSet<LocalDate>();
    for (var quantity : quantities) {
      if (quantity != null) {
        dates.addAll(quantity.steps().keySet());
      }
    }
    return dates;
  }
}
