package counterscore.engine.plan;

import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Splits;
import counterscore.scenario.StudyApp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what the plans of several worlds share. */
final class WorldsCompiler {
  private final List<Plan> plans;
  private final Splits splits;
  private final List<@Nullable FromBaseline> fromBaseline = new ArrayList<>();
  private final int days;

  /** @param splits which variants are lived once more with closed routes */
  WorldsCompiler(List<Plan> baselineAndVariants, Splits splits) {
    var all = new ArrayList<>(baselineAndVariants);
    this.splits = splits;
    all.forEach(_ -> fromBaseline.add(null));
    for (var frozen : splits.frozen()) {
      var own = all.get(frozen.variant() + 1);
      all.add(own);
      fromBaseline.add(FromBaseline.of(all.getFirst(), own, frozen.open()));
    }
    this.plans = List.copyOf(all);
    this.days = plans.getFirst().calendar().days();
  }

  /** Under what points are shared: the same name, placed by the same disposition. */
  private record Key(int name, int disposition) {
    static Key of(Field field) {
      return new Key(field.name(), field.disposition());
    }
  }

  Worlds compile(Set<Question> questions) {
    return new Worlds(
        plans, conducts(),
        shared(Plan::fabrications, FabricationPlan::field),
        lists(),
        shared(Plan::demands, DemandPlan::field),
        shared(Plan::lookups, LookupPlan::field),
        turnover(), studies(), rooms(), questions, splits, fromBaseline);
  }

  /** Things of all worlds by key, each as every world declares it. */
  private <T, K> List<List<@Nullable T>> aligned(Function<Plan, ? extends List<T>> things, Function<T, K> key) {
    var orders = plans.stream().map(plan -> things.apply(plan).stream().map(key).toList()).toList();
    var rows = new ArrayList<List<@Nullable T>>();
    for (var next : Merging.order(orders)) {
      var row = new ArrayList<@Nullable T>();
      for (int w = 0; w < plans.size(); w++) {
        int at = orders.get(w).indexOf(next);
        row.add(at < 0 ? null : things.apply(plans.get(w)).get(at));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return rows;
  }

  private <T> List<Shared<T>> shared(Function<Plan, List<T>> things, Function<T, @Nullable Field> field) {
    return aligned(things, thing -> Key.of(Objects.requireNonNull(field.apply(thing)))).stream()
        .map(row -> new Shared<>(row, field(row, field)))
        .toList();
  }

  private <T> SharedField field(List<@Nullable T> row, Function<T, @Nullable Field> field) {
    var fields = new ArrayList<@Nullable Field>();
    row.forEach(thing -> fields.add(thing == null ? null : field.apply(thing)));
    return new SharedField(days, fields);
  }

  private List<SharedList> lists() {
    return aligned(Plan::lists, list -> List.of(list.name(), list.disposition())).stream()
        .map(row -> new SharedList(row, field(row, ListPlan::leaves), field(row, ListPlan::enters)))
        .toList();
  }

  private List<SharedConduct> conducts() {
    var shared = new ArrayList<SharedConduct>();
    for (var row : aligned(Plan::conducts, conduct -> Key.of(conduct.field()))) {
      shared.add(conduct(shared.size(), row));
    }
    return shared;
  }

  private SharedConduct conduct(int index, List<@Nullable ConductPlan> row) {
    long worlds = 0;
    long unlawful = 0;
    long responding = 0;
    int reasons = 0;
    boolean isSuspended = false;
    for (int w = 0; w < row.size(); w++) {
      var conduct = row.get(w);
      worlds |= conduct == null ? 0 : 1L << w;
      unlawful |= conduct != null && conduct.kind() == Kind.OWN_UNLAWFUL ? 1L << w : 0;
      var response = conduct == null ? null : conduct.response();
      if (response != null) {
        responding |= 1L << w;
        reasons |= response.reasons();
        isSuspended |= response.suspendedBy().length > 0;
      }
    }
    var base = responding == 0
        ? null
        : field(row, conduct -> conduct.response() == null ? null : conduct.response().base());
    return new SharedConduct(
        index, row, worlds, unlawful, field(row, ConductPlan::field), responding, base, reasons, isSuspended,
        watchers(row),
        firstAlike(row));
  }

  /** For each world the first one in which the same entry follows from being noticed; −1 for a world without the conduct. */
  private int[] firstAlike(List<@Nullable ConductPlan> row) {
    var firstAlike = new int[row.size()];
    for (int w = 0; w < firstAlike.length; w++) {
      var own = row.get(w);
      int first = 0;
      while (own != null && first < w && (isSifted(w) || isSifted(first) || !isAlike(own, row.get(first)))) {
        first++;
      }
      firstAlike[w] = own == null ? -1 : first;
    }
    return firstAlike;
  }

  /** Whether entries about others do not follow from what happens in the world itself. */
  private boolean isSifted(int world) {
    var from = fromBaseline.get(world);
    return from != null && from.entries();
  }

  private boolean isAlike(ConductPlan one, @Nullable ConductPlan other) {
    boolean alike = other != null && one.index() == other.index() && isAlike(one.marks(), other.marks())
        && one.isChargedToGuardian() == other.isChargedToGuardian()
        && one.watchers().size() == other.watchers().size();
    for (int i = 0; alike && other != null && i < one.watchers().size(); i++) {
      alike = isAlike(one.watchers().get(i), other.watchers().get(i));
    }
    return alike;
  }

  private static boolean isAlike(@Nullable MarkPlan one, @Nullable MarkPlan other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return Arrays.equals(one.times(), other.times()) && Arrays.equals(one.further(), other.further());
  }

  private boolean isAlike(WatchPlan one, WatchPlan other) {
    boolean alike = one.name() == other.name() && one.channel() == other.channel()
        && one.victims().equals(other.victims());
    for (int day = 0; alike && day < days; day++) {
      alike = Arrays.equals(one.misattribution(day), other.misattribution(day));
    }
    return alike;
  }

  private List<SharedWatcher> watchers(List<@Nullable ConductPlan> row) {
    var orders = row.stream()
        .map(
            conduct -> conduct == null ? List.<Integer>of() : conduct.watchers().stream().map(WatchPlan::name).toList())
        .toList();
    var watchers = new ArrayList<SharedWatcher>();
    for (var name : Merging.order(orders)) {
      var ofWorld = new ArrayList<@Nullable WatchPlan>();
      for (int w = 0; w < row.size(); w++) {
        int at = orders.get(w).indexOf(name);
        ofWorld.add(at < 0 ? null : Objects.requireNonNull(row.get(w)).watchers().get(at));
      }
      watchers.add(new SharedWatcher(days, Collections.unmodifiableList(ofWorld)));
    }
    return watchers;
  }

  private @Nullable SharedField turnover() {
    var turnover = plans.getFirst().turnover();
    return turnover == null ? null : new SharedField(days, List.of(turnover));
  }

  private List<SharedStudy> studies() {
    var studies = new ArrayList<SharedStudy>();
    for (int first : firsts(scenario -> withoutFeeds(scenario.study()))) {
      var plan = Objects.requireNonNull(plans.get(first).study());
      long worlds = same(first, scenario -> withoutFeeds(scenario.study()));
      studies.add(new SharedStudy(plan, worlds));
    }
    return studies;
  }

  private static @Nullable StudyApp withoutFeeds(@Nullable StudyApp app) {
    return app == null ? null : app.withFeeds(Map.of());
  }

  private List<SharedRoom> rooms() {
    var rooms = new ArrayList<SharedRoom>();
    for (int first : firsts(Scenario::controlRoom)) {
      var plan = plans.get(first).controlRoom();
      if (plan != null) {
        rooms.add(new SharedRoom(plan, same(first, Scenario::controlRoom)));
      }
    }
    return rooms;
  }

  /** The worlds that are the first with what they declare; those that declare nothing are passed over. */
  private List<Integer> firsts(Function<Scenario, @Nullable Object> declared) {
    var met = new ArrayList<Object>();
    var firsts = new ArrayList<Integer>();
    for (int w = 0; w < plans.size(); w++) {
      var own = declared.apply(scenario(w));
      if (own != null && !met.contains(own)) {
        met.add(own);
        firsts.add(w);
      }
    }
    return firsts;
  }

  /** The worlds that declare the same as one, a bit each. */
  private long same(int first, Function<Scenario, @Nullable Object> declared) {
    long worlds = 0;
    for (int w = first; w < plans.size(); w++) {
      worlds |= Objects.equals(declared.apply(scenario(w)), declared.apply(scenario(first))) ? 1L << w : 0;
    }
    return worlds;
  }

  private Scenario scenario(int world) {
    return plans.get(world).experiment().scenario();
  }
}
