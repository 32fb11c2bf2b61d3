package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import counterscore.engine.population.Strata;
import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles demands, lists and look-ups (model section 7). */
final class DemandCompiler {
  private final Scenario scenario;
  private final Strata strata;
  private final Curves curves;
  private final ToIntFunction<@Nullable String> disposition;
  private final List<SchemePlan> schemes;
  private final ResponseCompiler responses;
  private final LookupRows lookupRows = new LookupRows();
  private final LookupRows requestRows = new LookupRows();

  DemandCompiler(
      Scenario scenario,
      Strata strata,
      Curves curves,
      ToIntFunction<@Nullable String> disposition,
      List<SchemePlan> schemes,
      ResponseCompiler responses) {
    this.scenario = scenario;
    this.strata = strata;
    this.curves = curves;
    this.disposition = disposition;
    this.schemes = schemes;
    this.responses = responses;
  }

  List<LookupRow> lookupRows() {
    return lookupRows.rows();
  }

  List<LookupRow> requestRows() {
    return requestRows.rows();
  }

  List<DemandPlan> demands() {
    var plans = new ArrayList<DemandPlan>();
    int row = 0;
    int places = 0;
    int placesRow = 0;
    for (var entry : scenario.demands().entrySet()) {
      var demand = entry.getValue();
      var scheme = demand.isDecidedByLists() ? null : scheme(demand.scheme(), "demand " + entry.getKey());
      var tiers = scheme == null ? List.of(Tables.NONE) : scheme.tiers();
      var scarce = demand.places() == null ? null
          : new PlacesPlan(
              places, demand.places().perThousand().value(), favour(demand, tiers), placesRow);
      plans.add(
          new DemandPlan(
              plans.size(), field(entry.getKey(), demand), demand.askedBy(),
              lookupRows.first(demand.askedBy(), scheme), scheme == null ? -1 : scheme.index(), row,
              terms(demand, tiers), responses.suspendedBy(entry.getKey()), listsThatRefuse(entry.getKey()),
              demand.waived() == null ? 0 : Luck.threshold63(demand.waived().value()), retry(entry.getKey(), demand),
              scarce));
      row += tiers.size();
      if (scarce != null) {
        places++;
        placesRow += tiers.size();
      }
    }
    return plans;
  }

  private Field field(String name, Demand demand) {
    return new Field(
        Names.hash(name), Stream.DEMAND_COUNT, Stream.DEMAND_PLACE, disposition.applyAsInt(demand.disposition()),
        curves.heights(demand.rate(), demand.factors(), demand.season()));
  }

  private long listsThatRefuse(String demand) {
    long lists = 0;
    int bit = 0;
    for (var list : scenario.lists().values()) {
      lists |= list.refuses().contains(demand) ? 1L << bit : 0;
      bit++;
    }
    return lists;
  }

  private static @Nullable RetryPlan retry(String name, Demand demand) {
    var retry = demand.retry();
    return retry == null || retry.times() == 0 ? null
        : new RetryPlan(
            retry.after().days(),
            IntStream.rangeClosed(1, retry.times()).map(k -> Names.hash(Names.pair(name, Integer.toString(k))))
                .toArray());
  }

  /** Position in the order of favour; all that are not named come last. */
  private static int[] favour(Demand demand, List<String> tiers) {
    return tiers.stream()
        .mapToInt(tier -> demand.favoured().indexOf(tier))
        .map(position -> position < 0 ? demand.favoured().size() : position)
        .toArray();
  }

  private static Terms terms(Demand demand, List<String> tiers) {
    int n = tiers.size();
    var terms = new Terms(new boolean[n], new int[n], new long[n], new long[n], new long[n], new boolean[n]);
    double price = demand.price() == null ? 0 : demand.price().value();
    for (int t = 0; t < n; t++) {
      var tier = tiers.get(t);
      var delay = demand.delayed().get(tier);
      terms.refused()[t] = demand.refused().contains(tier);
      terms.waitingDays()[t] = delay == null ? 0 : delay.days();
      terms.price()[t] = hundredths(price * of(demand.priced(), tier, 1));
      terms.surcharge()[t] = terms.price()[t] - hundredths(price);
      terms.reward()[t] = hundredths(of(demand.rewarded(), tier, 0));
      terms.changes()[t] = terms.waitingDays()[t] != 0 || terms.surcharge()[t] != 0 || terms.reward()[t] != 0;
    }
    return terms;
  }

  private static double of(Map<String, Quantity> byTier, String tier, double otherwise) {
    var quantity = byTier.get(tier);
    return quantity == null ? otherwise : quantity.value();
  }

  /** Rounded half away from zero; no amount is negative. */
  private static long hundredths(double amount) {
    return (long) Math.floor(100 * amount + 0.5);
  }

  List<ListPlan> lists(List<DemandPlan> demands) {
    var plans = new ArrayList<ListPlan>();
    int row = 0;
    for (var entry : scenario.lists().entrySet()) {
      var list = entry.getValue();
      var rows = new int[demands.size()];
      for (var demand : demands) {
        rows[demand.index()] = (demand.lists() >>> plans.size() & 1) == 0 ? -1 : row++;
      }
      plans.add(list(plans.size(), entry.getKey(), list, rows));
    }
    return plans;
  }

  private ListPlan list(int index, String name, Listing list, int[] rows) {
    int trait = disposition.applyAsInt(list.disposition());
    double listed = list.listed() == null ? 0 : list.listed().value();
    var share = Arrays.stream(strata.normalised(list.factors())).map(factor -> factor * listed).toArray();
    return new ListPlan(
        index, Names.hash(name), share, trait,
        new Field(
            Names.hash(name), Stream.ENTERING_COUNT, Stream.ENTERING_PLACE, trait,
            curves.heights(list.enters(), list.factors(), List.of())),
        new Field(
            Names.hash(name), Stream.LEAVING_COUNT, Stream.LEAVING_PLACE, -1,
            curves.heights(list.leaves(), Map.of(), List.of())),
        rows);
  }

  List<LookupPlan> lookups() {
    var plans = new ArrayList<LookupPlan>();
    scenario.lookups().forEach((party, lookup) -> plans.add(lookup(plans.size(), party, lookup)));
    return plans;
  }

  private LookupPlan lookup(int index, String party, Lookup lookup) {
    var scheme = scheme(lookup.scheme(), "party " + party);
    var shared = lookup.shared();
    return new LookupPlan(
        index,
        new Field(
            Names.hash(party), Stream.LOOKUP_COUNT, Stream.LOOKUP_PLACE, disposition.applyAsInt(lookup.disposition()),
            curves.heights(lookup.rate(), lookup.factors(), List.of())),
        party, lookup.isOwn(), scheme.index(), lookupRows.first(party, scheme),
        shared == null ? -1 : requestRows.first(party, scheme),
        shared == null ? Long.MAX_VALUE : Luck.threshold63(shared.value()));
  }

  private SchemePlan scheme(@Nullable String name, String reader) {
    return schemes.stream()
        .filter(scheme -> name == null ? schemes.size() == 1 : scheme.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(reader + " names no scheme whose score is read"));
  }
}
