package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.findings.Sensitivities;
import counterscore.findings.Sensitivity;
import counterscore.findings.sensitivity.Analysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What carries a number, and the points and worlds from which anybody can compute it again. */
final class SensitivityTables {
  private static final Column OUTCOME = new Column("outcome", "VARCHAR", "what is explained, per 1,000 resident-years");
  private static final Column FACTOR =
      new Column("factor", "VARCHAR", "what is varied as one: a quantity, or several that move together");
  private static final Column POINT = new Column("point", "BIGINT", "number of the point, from 0");

  private SensitivityTables() {}

  static List<StoredTable> of(Sensitivities sensitivities) {
    return List.of(factors(sensitivities), sensitivity(sensitivities), points(sensitivities), rates(sensitivities));
  }

  private static StoredTable factors(Sensitivities of) {
    var rows = new ArrayList<List<Object>>();
    for (var factor : of.design().factors()) {
      for (int q : factor.quantities()) {
        var quantity = of.quantities().get(q);
        var certainty = quantity.certainty();
        rows.add(
            Arrays.asList(
                factor.key(), quantity.path(), quantity.declared(), quantity.range().low(), quantity.range().high(),
                quantity.isWhole() ? "whole" : quantity.scale().name().toLowerCase(Locale.ROOT),
                certainty == null ? null : certainty.key()));
      }
    }
    return new StoredTable(
        "sensitivity_factors", "what is varied, and in which ranges",
        List.of(
            FACTOR, new Column("quantity", "VARCHAR", "where it stands in the file, keys joined by dots"),
            new Column("declared", "DOUBLE", "its value, in the unit of the file"),
            new Column("low", "DOUBLE", "low end of its range"), new Column("high", "DOUBLE", "high end of its range"),
            new Column("scale", "VARCHAR", "on which all of the range counts alike: linear, log, or whole numbers"),
            new Column("certainty", "VARCHAR", "how well it is known; null where nothing is said")),
        rows);
  }

  private static StoredTable sensitivity(Sensitivities of) {
    var rows = new ArrayList<List<Object>>();
    of.outcomes().forEach(outcome -> rows.addAll(rows(outcome)));
    return new StoredTable(
        "sensitivity", "how each number depends on each factor",
        List.of(
            OUTCOME, FACTOR,
            new Column("places", "BIGINT", "from how many places the factor was moved, or pairs of places"),
            new Column(
                "mu_star", "DOUBLE",
                "mean size of what a step of half the range does [1/1,000 resident-years]; null where shares were asked for"),
            new Column("mu_star_low", "DOUBLE", "where it lies: 95 %, or the smallest of fewer than 10 places"),
            new Column("mu_star_high", "DOUBLE", "the same, or the largest"),
            new Column("mu", "DOUBLE", "mean of what the step does, with its sign; null for groups"),
            new Column("sigma", "DOUBLE", "standard deviation of that between places; null for groups"),
            new Column("first", "DOUBLE", "first-order Sobol index; null where steps were asked for"),
            new Column("first_low", "DOUBLE", "lower end of 95 %"),
            new Column("first_high", "DOUBLE", "upper end of 95 %"),
            new Column("total", "DOUBLE", "total Sobol index"), new Column("total_low", "DOUBLE", "lower end of 95 %"),
            new Column("total_high", "DOUBLE", "upper end of 95 %")),
        rows);
  }

  private static List<List<Object>> rows(Sensitivity of) {
    var outcome = of.outcome().key();
    return switch (of.analysis()) {
      case Analysis.Screened screened -> screened.effects().stream().map(
          effect -> Arrays.<Object>asList(
              outcome, effect.factor().key(), (long) effect.places(), effect.size(), effect.sizeLies().low(),
              effect.sizeLies().high(),
              effect.up(), effect.spread(), null, null, null, null, null, null))
          .toList();
      case Analysis.Decomposed decomposed -> decomposed.indices().stream().map(
          index -> Arrays.<Object>asList(
              outcome, index.factor().key(), (long) index.pairs(), null, null, null, null, null, index.alone(),
              index.aloneLies().low(),
              index.aloneLies().high(), index.total(), index.totalLies().low(), index.totalLies().high()))
          .toList();
    };
  }

  private static StoredTable points(Sensitivities of) {
    var rows = new ArrayList<List<Object>>();
    for (int point = 0; point < of.points().size(); point++) {
      if (!of.design().isPossible(point)) {
        continue;
      }
      var levels = of.design().levels(point);
      for (int q = 0; q < levels.length; q++) {
        var quantity = of.quantities().get(q);
        rows.add(
            List.of(
                (long) point, (long) of.design().sample(point), (long) of.points().get(point).replicate(),
                quantity.path(),
                levels[q], quantity.at(levels[q])));
      }
    }
    return new StoredTable(
        "sensitivity_points", "at which numbers the scenario was lived",
        List.of(
            POINT, new Column("sample", "BIGINT", "points of one sample belong together"),
            new Column("replicate", "BIGINT", "number of the luck"),
            new Column("quantity", "VARCHAR", "where it stands in the file"),
            new Column("level", "DOUBLE", "share of the range that lies below the number"),
            new Column(
                "value", "DOUBLE",
                "the number; shares of a whole are then divided by their sum, and thresholds that cross put in order")),
        rows);
  }

  private static StoredTable rates(Sensitivities of) {
    var rows = new ArrayList<List<Object>>();
    for (int point = 0; point < of.points().size(); point++) {
      long number = point;
      new TreeMap<>(of.points().get(point).rates())
          .forEach((outcome, rate) -> rows.add(List.of(number, outcome, rate)));
    }
    return new StoredTable(
        "sensitivity_rates", "what happened at each point",
        List.of(POINT, OUTCOME, new Column("rate", "DOUBLE", "how many [1/1,000 resident-years]")), rows);
  }
}
