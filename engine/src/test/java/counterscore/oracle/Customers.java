package counterscore.oracle;

import counterscore.scenario.Computed;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in computed scores; how these are computed; what scores add to other scores. */
final class Customers {
  private final Scenario scenario;
  private final List<Resident> residents;

  Customers(Scenario scenario, Strata strata, List<Resident> residents, Chance people) {
    this.scenario = scenario;
    this.residents = residents;
    scenario.schemes().forEach((key, scheme) -> {
      if (scheme.computed() != null) {
        draw(key, scheme.computed(), strata, people);
      }
    });
  }

  private void draw(String key, Computed computed, Strata strata, Chance people) {
    var completeness = computed.completeness();
    var tenure = computed.tenure();
    int longest = tenure == null || tenure.before() == null ? 0 : tenure.before().days();
    double share = computed.members() == null ? 1 : computed.members().value();
    for (var resident : residents) {
      double factor =
          strata.normalisedFactor(computed.factors(), resident.stratum, scenario.period().start());
      resident.customers.put(
          key,
          new Customer(
              people.happens(share * factor),
              completeness != null && people.happens(completeness.complete().value()),
              (int) Math.floor(people.uniform() * (longest + 1))));
      resident.file(key).isMember = resident.isMember(key);
    }
  }

  /** Fixed traits. */
  record Customer(boolean isMember, boolean isComplete, int daysBefore) {}

  /** Remembers an entry in the month in which it is written. */
  static void read(Scheme scheme, SchemeFile file, String conduct) {
    var computed = scheme.computed();
    if (computed != null) {
      read(computed.repayment(), "repayment", file, conduct);
      read(computed.purchases(), "purchases", file, conduct);
    }
  }

  private static void read(
      Computed.@Nullable Observed observed, String component, SchemeFile file, String conduct) {
    var adds = observed == null ? null : observed.adds().get(conduct);
    if (adds != null) {
      file.gained.merge(component, adds.value(), Double::sum);
    }
  }

  /** What other scores and friends added is taken out of scores that are computed anew. */
  void withdraw() {
    scenario.schemes().forEach((key, scheme) -> {
      for (var resident : scheme.computed() == null ? List.<Resident>of() : residents) {
        resident.file(key).withdraw();
      }
    });
  }

  /** Computes the scores; {@code lived} days of the month lie in the run. */
  void compute(int day, int lived) {
    scenario.schemes().forEach((key, scheme) -> {
      for (var resident : residents) {
        if (scheme.computed() != null && resident.isThere(day) && resident.isMember(key)) {
          compute(resident, key, scheme, scheme.computed(), day, lived);
        }
      }
    });
  }

  private static void compute(
      Resident resident, String key, Scheme scheme, Computed computed, int day, int lived) {
    var file = resident.file(key);
    var customer = resident.customer(key);
    double repayment = observed(computed.repayment(), "repayment", file, lived);
    double purchases = observed(computed.purchases(), "purchases", file, lived);
    int days = resident.since < 0 ? customer.daysBefore + day + 1 : day - resident.since + 1;
    double tenure = computed.tenure() == null ? 0 : Math.min(1, days / (double) computed.tenure().full().days());
    double completeness = computed.completeness() == null ? 0
        : customer.isComplete ? 1 : computed.completeness().otherwise().value();
    double sum = 0;
    double weights = 0;
    var values = new double[] {repayment, purchases, tenure, completeness};
    var weight = new @Nullable Quantity[] {
        computed.repayment() == null ? null : computed.repayment().weight(),
        computed.purchases() == null ? null : computed.purchases().weight(),
        computed.tenure() == null ? null : computed.tenure().weight(),
        computed.completeness() == null ? null : computed.completeness().weight()};
    for (int k = 0; k < values.length; k++) {
      sum += Responding.value(weight[k]) * values[k];
      weights += Responding.value(weight[k]);
    }
    int score = scheme.floor() + (int) Math.floor((scheme.ceiling() - scheme.floor()) * sum / weights + 0.5);
    file.book(Kind.COMPUTED, score - file.score());
    file.computed.add(new SchemeFile.Computation(day, values));
  }

  private static double observed(
      Computed.@Nullable Observed observed, String component, SchemeFile file, int lived) {
    if (observed == null) {
      return 0;
    }
    double memory =
        file.memory.getOrDefault(component, 0.0) * Math.pow(0.5, lived / (double) observed.halfLife().days())
            + file.gained.getOrDefault(component, 0.0);
    file.memory.put(component, memory);
    file.gained.remove(component);
    return Math.clamp(observed.start().value() + memory, 0, 1);
  }

  /** Lets scores add to other scores, all seeing the scores before any of it. */
  void feed(int day) {
    for (var resident : residents) {
      if (!resident.isThere(day)) {
        continue;
      }
      var before = new java.util.HashMap<String, Integer>();
      resident.files.forEach((key, file) -> {
        if (file.isMember) {
          before.put(key, file.score());
        }
      });
      scenario.schemes().forEach((key, scheme) -> feed(resident.file(key), scheme, before, day));
    }
  }

  private static void feed(SchemeFile file, Scheme scheme, Map<String, Integer> before, int day) {
    scheme.feeds().forEach((from, feed) -> {
      var other = before.get(from);
      double exact = other == null ? 0 : feed.weight().value() * (other - feed.reference().value());
      file.setFeed(day, from, (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5)));
    });
  }
}
