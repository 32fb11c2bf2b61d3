package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.population.Strata;
import counterscore.observation.Tables;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles cameras and control room to the ends that a sighting, a false alarm or an incident can have (model section 11). */
final class ControlCompiler {
  private static final List<String> NOTHING = List.of();

  private final ControlRoom room;
  private final Strata strata;

  /** Probability that a search finds a wrong person, by stratum. */
  private final double[] falseMatch;

  private ControlCompiler(ControlRoom room, Strata strata) {
    this.room = room;
    this.strata = strata;
    this.falseMatch = falseMatch();
  }

  static @Nullable ControlPlan compile(@Nullable ControlRoom room, Calendar calendar, Strata strata) {
    if (room == null || room.cameras().steps().values().stream().allMatch(cameras -> cameras == 0)) {
      return null;
    }
    var compiler = new ControlCompiler(room, strata);
    var days = new ArrayList<List<ControlPlan.End>>();
    for (int day = 0; day < calendar.days(); day++) {
      var date = calendar.date(day);
      boolean same = day > 0 && room.cameras().on(date) == room.cameras().on(calendar.date(day - 1));
      days.add(same ? days.get(day - 1) : compiler.ends(date));
    }
    return new ControlPlan(Names.hash("control-room"), days, compiler.operators());
  }

  /** An outcome and its probability by stratum. */
  @SuppressWarnings("ArrayRecordComponent") // a record of one class
  private record Outcome(List<String> measures, double[] share) {}

  private List<ControlPlan.End> ends(LocalDate date) {
    var ends = new ArrayList<ControlPlan.End>();
    double cameras = room.cameras().on(date);
    double sightings = cameras * value(room.recognising(), 1) * room.sighted().value();
    double right = value(room.linkedRight(), 0);
    double wrong = value(room.linkedWrong(), 0);
    var links = List.of(
        outcome(right, "right"), outcome(wrong, "wrong"), new Outcome(NOTHING, constant(1 - right - wrong)));
    var anomalies = room.anomalies();
    var perResident = strata.product(room.exposure());
    for (int s = 0; s < perResident.length; s++) {
      perResident[s] *= sightings;
    }
    var faces = List.of(new Outcome(List.of("sightings"), perResident));
    var seen = product(product(product(faces, links), either(room.wrongAge(), "wrong-age")),
        either(room.wrongSex(), "wrong-sex"));
    var search = room.search();
    if (anomalies == null && search != null) {
      double present = value(search.present(), 0);
      var found = new ArrayList<Outcome>();
      found.addAll(product(List.of(outcome(present, "searches", "sought")), found("right-alerts")));
      found.addAll(product(List.of(outcome(1 - present, "searches")), notFound()));
      add(ends, 0, product(seen, found));
      return ends;
    }
    add(ends, 0, seen);
    if (anomalies != null) {
      double incidents = anomalies.incidents().perYear().value() / 365;
      double caught = caught(anomalies, cameras);
      double alarms = cameras / 1000 * anomalies.falseAlarms().value();
      add(ends, 128, List.of(outcome(incidents * (1 - caught), "incidents")));
      add(ends, 129, searched(outcome(incidents * caught, "incidents", "caught"), "right-alerts", "sought"));
      add(ends, 192, searched(outcome(alarms, "false-alarms"), "idle-alerts"));
    }
    return ends;
  }

  /** Share of the incidents that at least one camera notices: each number of cameras as many as the reference has the same chance. */
  private double caught(ControlRoom.Anomalies anomalies, double cameras) {
    var declared = anomalies.referenceCameras();
    double reference = declared == null ? room.cameras().value() : declared.value();
    return reference == 0 ? 0 : 1 - StrictMath.pow(1 - anomalies.caught().value(), cameras / reference);
  }

  /** What becomes of an anomaly: its face is searched, in a watch list only by luck with somebody in it. */
  private List<Outcome> searched(Outcome anomaly, String alert, String... more) {
    var search = room.search();
    if (search == null) {
      return List.of(anomaly);
    }
    var measures = new ArrayList<>(List.of("searches"));
    measures.addAll(List.of(more));
    if (search.gallery() == ControlRoom.Gallery.EVERYONE) {
      return product(product(List.of(anomaly), List.of(new Outcome(measures, constant(1)))), found(alert));
    }
    double present = value(search.present(), 0);
    var outcomes = new ArrayList<Outcome>();
    outcomes.addAll(product(List.of(outcome(present, "searches", "sought")), found("right-alerts")));
    outcomes.addAll(product(List.of(outcome(1 - present, "searches")), notFound()));
    return product(List.of(anomaly), outcomes);
  }

  /** Somebody who is in the gallery is found, or missed and perhaps taken for somebody else. */
  private List<Outcome> found(String alert) {
    double missed = room.search() == null ? 1 : room.search().missed().value();
    var outcomes = new ArrayList<Outcome>();
    outcomes.add(outcome(1 - missed, alert));
    outcomes.addAll(product(List.of(new Outcome(NOTHING, constant(missed))), notFound()));
    return outcomes;
  }

  private List<Outcome> notFound() {
    return List.of(new Outcome(List.of("false-alerts"), falseMatch), new Outcome(NOTHING, complement(falseMatch)));
  }

  private List<Outcome> either(@Nullable Quantity share, String measure) {
    double p = value(share, 0);
    return List.of(outcome(p, measure), new Outcome(NOTHING, constant(1 - p)));
  }

  private double[] falseMatch() {
    var search = room.search();
    if (search == null) {
      return constant(0);
    }
    var factor = strata.normalised(search.factors());
    for (int s = 0; s < factor.length; s++) {
      factor[s] *= search.falseMatches().value() * search.size().value() / 1e6;
    }
    return factor;
  }

  private static List<Outcome> product(List<Outcome> first, List<Outcome> then) {
    var outcomes = new ArrayList<Outcome>();
    for (var one : first) {
      for (var other : then) {
        var measures = new ArrayList<>(one.measures);
        measures.addAll(other.measures);
        var share = one.share.clone();
        for (int s = 0; s < share.length; s++) {
          share[s] *= other.share[s];
        }
        outcomes.add(new Outcome(measures, share));
      }
    }
    return outcomes;
  }

  private static void add(List<ControlPlan.End> ends, int first, List<Outcome> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      var measures = outcomes.get(i).measures.stream().mapToInt(Tables.CONTROL_MEASURES::indexOf).toArray();
      int alert = outcomes.get(i).measures.stream().mapToInt(ControlCompiler::alert).max().orElse(-1);
      ends.add(new ControlPlan.End(first + i, outcomes.get(i).share, measures, alert));
    }
  }

  private static int alert(String measure) {
    return List.of("right-alerts", "idle-alerts", "false-alerts").indexOf(measure);
  }

  private ControlPlan.@Nullable Operators operators() {
    var operators = room.operators();
    if (operators == null) {
      return null;
    }
    double hours = operators.number().value() / 1e6 * operators.hours().value();
    long innocent = Luck.threshold63(operators.stoppedInnocent().value());
    return new ControlPlan.Operators(
        hours * 60, hours * operators.looks().value(), operators.kept() == null ? 0 : operators.kept().days(),
        new long[] {Luck.threshold63(operators.stopped().value()), innocent, innocent});
  }

  private Outcome outcome(double share, String... measures) {
    return new Outcome(List.of(measures), constant(share));
  }

  private double[] constant(double value) {
    var all = new double[strata.size()];
    java.util.Arrays.fill(all, value);
    return all;
  }

  private static double[] complement(double[] share) {
    var rest = share.clone();
    for (int s = 0; s < rest.length; s++) {
      rest[s] = 1 - rest[s];
    }
    return rest;
  }

  private static double value(@Nullable Quantity quantity, double absent) {
    return quantity == null ? absent : quantity.value();
  }
}
