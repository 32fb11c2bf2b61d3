package counterscore.findings;

import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.TwinTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Adds up one variant beside its baseline. */
final class Contrasting {
  private final Evidence baseline;
  private final Evidence variant;
  private final Observations twins;

  Contrasting(Evidence baseline, Evidence variant, Observations twins) {
    this.baseline = baseline;
    this.variant = variant;
    this.twins = twins;
  }

  Contrast of(String name, boolean isWithoutErrors) {
    var schemes = Evidence.labels(twins.counter(TwinTables.RESIDENTS), 0).stream().map(this::scheme).toList();
    return new Contrast(
        name, Digest.of(variant.observations()), isWithoutErrors, schemes,
        baseline.scenario().demands().isEmpty() ? List.of() : demands(), differences(), twins);
  }

  private Contrast.OfScheme scheme(String scheme) {
    boolean isGraded = Harm.hasWorstTier(baseline.scheme(scheme)) && Harm.hasWorstTier(variant.scheme(scheme));
    var ofStratum = ByGroup.strata(
        twins.counter(TwinTables.RESIDENTS), 1, TwinTables.RESIDENT_MEASURES.size(),
        labels -> labels[0].equals(scheme) ? TwinTables.RESIDENT_MEASURES.indexOf(labels[2]) : -1);
    return new Contrast.OfScheme(
        scheme, isGraded, worstMonths(scheme),
        ByGroup.of(
            baseline.scenario(), ofStratum, TwinTables.RESIDENT_MEASURES.size(), Contrasting::scores));
  }

  private static Contrast.Scores scores(Contrast.Group group, long[] sums) {
    ToLongFunction<String> sum = measure -> sums[TwinTables.RESIDENT_MEASURES.indexOf(measure)];
    return new Contrast.Scores(
        group, sum.applyAsLong("residents"), sum.applyAsLong("better"), sum.applyAsLong("worse"),
        sum.applyAsLong("unchanged"), sum.applyAsLong("points-gained"), sum.applyAsLong("points-lost"),
        new Sides(
            sum.applyAsLong("worst-in-both"), sum.applyAsLong("worst-in-baseline-only"),
            sum.applyAsLong("worst-in-variant-only")));
  }

  private Sides worstMonths(String scheme) {
    var own = baseline.worstTier(scheme);
    var other = variant.worstTier(scheme);
    var tiers = twins.counter(TwinTables.TIERS);
    long both = tiers.sum(Map.of("scheme", scheme, "tier", own, "twin", other));
    return new Sides(
        both, tiers.sum(Map.of("scheme", scheme, "tier", own)) - both,
        tiers.sum(Map.of("scheme", scheme, "twin", other)) - both);
  }

  private List<Contrast.OfDemands> demands() {
    int outcomes = TwinTables.OUTCOMES.size();
    var ofStratum = ByGroup.strata(
        twins.counter(TwinTables.DEMANDS), 4, outcomes * outcomes,
        labels -> TwinTables.OUTCOMES.indexOf(labels[2]) * outcomes + TwinTables.OUTCOMES.indexOf(labels[3]));
    return ByGroup.of(baseline.scenario(), ofStratum, outcomes * outcomes, Contrasting::demands);
  }

  private static Contrast.OfDemands demands(Contrast.Group group, long[] sums) {
    long made = sum(sums, "granted", "granted") + sum(sums, "granted", "refused") + sum(sums, "refused", "granted")
        + sum(sums, "refused", "refused");
    long all = 0;
    for (long sum : sums) {
      all += sum;
    }
    var refused =
        new Sides(sum(sums, "refused", "refused"), sum(sums, "refused", "granted"), sum(sums, "granted", "refused"));
    return new Contrast.OfDemands(group, refused, all - made);
  }

  private static long sum(long[] sums, String outcome, String twin) {
    return sums[TwinTables.OUTCOMES.indexOf(outcome) * TwinTables.OUTCOMES.size() + TwinTables.OUTCOMES.indexOf(twin)];
  }

  private List<Contrast.Difference> differences() {
    var differences = new ArrayList<Contrast.Difference>();
    if (either(evidence -> Harm.REFUSALS.canHappen(evidence.scenario()))) {
      differences.add(
          difference(
              Harm.REFUSALS.key(), Harm.REFUSALS.counted(), Harm.REFUSALS.definition(),
              evidence -> Harm.REFUSALS.count(evidence, null)));
    }
    if (either(Withheld::canSpeak)) {
      differences.add(
          difference(
              "speech-done", "acts of lawful speech", "Table acts, all months, conduct marked as speech",
              Withheld::spoken));
    }
    if (either(Withheld::deters)) {
      differences.add(
          difference(
              "deterred", "unlawful acts deterred",
              "Table responses, all months: withheld of unlawful conduct, what the same residents would do if nobody"
                  + " responded to anything",
              Withheld::unlawful));
    }
    return differences;
  }

  private boolean either(Predicate<Evidence> which) {
    return which.test(baseline) || which.test(variant);
  }

  private Contrast.Difference difference(
      String key, String counted, String definition, ToLongFunction<Evidence> count) {
    double per = 1000 / baseline.residentYears();
    return new Contrast.Difference(
        key, counted, definition, count.applyAsLong(baseline) * per, count.applyAsLong(variant) * per);
  }
}
