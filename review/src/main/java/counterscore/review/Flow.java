package counterscore.review;

import counterscore.scenario.Conduct;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of one conduct come to on the first day, on average over the declared shares, before any response [1/a per
 * resident]. Groups are taken as independent of rates; an entry that goes astray is wrong, lost or not.
 *
 * @param acts how often it is done
 * @param sensitivity share of the acts that somebody writes down
 * @param misattributed share of the entries about acts that are in a wrong file
 * @param madeUp entries without an act
 */
record Flow(double acts, double sensitivity, double misattributed, double madeUp) {
  static Flow of(Scenario scenario, String key) {
    var conduct = scenario.conduct().get(key);
    if (conduct == null) {
      return new Flow(0, 0, 0, 0);
    }
    var start = scenario.period().start();
    double unnoticed = 1;
    double astray = 0;
    for (var noticing : conduct.noticedBy().entrySet()) {
      var watcher = scenario.watchers().get(noticing.getKey());
      if (watcher == null) {
        continue;
      }
      double chance = chance(scenario, watcher, noticing.getValue());
      astray += unnoticed * chance * misattribution(scenario, watcher);
      unnoticed *= 1 - chance;
    }
    double sensitivity = 1 - unnoticed;
    return new Flow(
        conduct.rate().perYear().on(start) * further(conduct), sensitivity, sensitivity == 0 ? 0 : astray / sensitivity,
        madeUp(scenario, key));
  }

  /** Entries in a year that one watcher writes about acts of a conduct, where no other is first. */
  static double noticedBy(Scenario scenario, String key, String watcher) {
    var conduct = scenario.conduct().get(key);
    var declared = scenario.watchers().get(watcher);
    var noticing = conduct == null ? null : conduct.noticedBy().get(watcher);
    if (conduct == null || declared == null || noticing == null) {
      return 0;
    }
    var start = scenario.period().start();
    return conduct.rate().perYear().on(start) * further(conduct) * chance(scenario, declared, noticing);
  }

  private static double chance(Scenario scenario, Watcher watcher, Quantity noticing) {
    var start = scenario.period().start();
    return Math.min(1, noticing.on(start) * watcher.densityFactor(start) * watcher.rewardOfTrueReports()
        * mean(scenario, watcher.exposure()));
  }

  private static double further(Conduct conduct) {
    return 1 + (conduct.occasion() == null ? 0 : conduct.occasion().further().value());
  }

  private static double madeUp(Scenario scenario, String key) {
    double madeUp = 0;
    for (var watcher : scenario.watchers().values()) {
      var fabrication = watcher.fabrication();
      if (fabrication != null && fabrication.mix().get(key) != null) {
        madeUp += fabrication.rate().perYear().on(scenario.period().start()) * value(fabrication.mix().get(key))
            * watcher.rewardOfFalseReports();
      }
    }
    return madeUp;
  }

  private static double misattribution(Scenario scenario, Watcher watcher) {
    double share = value(watcher.misattribution());
    var recognition = watcher.recognition();
    return recognition == null ? share
        : share * mean(scenario, Map.of(recognition.group(), recognition.factors()));
  }

  /** Mean of the product of factors over the declared shares. */
  static double mean(Scenario scenario, Map<String, Map<String, Quantity>> factors) {
    double product = 1;
    for (var attribute : factors.entrySet()) {
      double mean = 0;
      for (var category : scenario.society().groups().getOrDefault(attribute.getKey(), Map.of()).entrySet()) {
        mean += category.getValue().value() * Facts.factor(attribute.getValue(), category.getKey());
      }
      product *= mean;
    }
    return product;
  }

  private static double value(@Nullable Quantity quantity) {
    return quantity == null ? 0 : quantity.value();
  }

  /** Entries in a year. */
  double all() {
    return acts * sensitivity + madeUp;
  }

  /** Entries in a year that are in the wrong file or about nothing. */
  double wrong() {
    return acts * sensitivity * misattributed + madeUp;
  }
}
