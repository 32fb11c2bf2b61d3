package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.FriendColumns;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.LookupColumns;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.MonthTally;
import counterscore.engine.columns.Moves;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.ShownColumns;
import counterscore.engine.columns.Standing;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.columns.Touched;
import counterscore.engine.demand.Desk;
import counterscore.engine.listing.Listing;
import counterscore.engine.placing.Applicants;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Enrolled;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Census;
import counterscore.engine.recording.EqualConduct;
import counterscore.engine.recording.Fingerprint;
import counterscore.engine.recording.Recorder;
import counterscore.engine.recording.Shapes;
import counterscore.engine.response.Awareness;
import counterscore.engine.response.Responding;
import counterscore.engine.scoring.Feeding;
import counterscore.engine.scoring.Scoring;
import counterscore.engine.study.StudyTerms;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What changes about the residents of one block as they live under one plan: the state of one variant. */
final class World {
  final Plan plan;
  final List<Scoring> scorings;
  final DemandColumns demands;
  final ListColumns lists;
  final PlaceColumns places;
  final LookupColumns lookups;

  /** Where demands are decided, in declared order. */
  final List<Desk> desks;

  final Applicants applicants;
  final MonthTally happened;

  /** What residents remember; null where they do not respond to anything. */
  final @Nullable Memories memories;
  final Responding responding;

  /** Members of the study app; null where there is none. */
  final @Nullable StudyColumns study;
  private final @Nullable StudyTerms studyTerms;

  /** What friends have to do with each; null where it matters neither here nor to another world. */
  final @Nullable FriendColumns friends;

  /** What scores add to other scores; null where none does. */
  private final @Nullable Feeding feeding;

  private final Moves moved;
  private final Residents residents;
  private final Tallies tallies;
  private final List<Census> censuses = new ArrayList<>();

  /**
   * @param aware who knows of the scheme from the start
   * @param touched learns whom something has reached
   * @param study members of the study app; null where there is none
   * @param shown to friends; null where they do not matter in this world, nor this one to the friends of another
   * @param others decide where the files of others are not those of this world
   */
  World(Plan plan, Residents residents, @Nullable Enrolled enrolled, Luck luck, Lane lane, Awareness aware,
      Touched touched, @Nullable StudyColumns study, @Nullable ShownColumns shown,
      IntFunction<Standing.@Nullable Others> others) {
    int n = residents.count();
    this.plan = plan;
    this.residents = residents;
    this.tallies = new Tallies(Shapes.empty(plan), table -> !LivedOnce.TABLES.contains(table));
    this.scorings =
        plan.schemes().stream()
            .map(scheme -> new Scoring(plan, scheme, residents, luck, lane, tallies))
            .toList();
    this.demands = new DemandColumns(plan.demands(), n, residents.strata(), tallies);
    this.lists = new ListColumns(plan.lists().size(), n, residents.strata(), tallies);
    plan.lists().forEach(list -> Listing.start(list, residents, plan.dispositions(), luck, lists));
    this.places = new PlaceColumns(plan.demands(), n, residents.strata(), tallies);
    this.lookups = new LookupColumns(residents.strata(), tallies);
    var standings = IntStream.range(0, scorings.size())
        .mapToObj(scheme -> new Standing(scorings.get(scheme).columns(), enrolled, others.apply(scheme)))
        .toList();
    var byListsAlone = new Standing(null, enrolled, null);
    this.desks = plan.demands().stream()
        .map(
            demand -> new Desk(
                demand, plan.lists(), demand.scheme() < 0 ? byListsAlone : standings.get(demand.scheme()), demands,
                lists, places))
        .toList();
    this.applicants = new Applicants(residents, places, demands, standings);
    this.moved = new Moves(tallies, residents.strata());
    this.happened = new MonthTally(tallies, residents.strata());
    var responses = plan.responses();
    this.memories =
        responses == null ? null
            : new Memories(responses, aware.of(responses.aware()), lane, touched);
    this.feeding = plan.schemes().stream().allMatch(scheme -> scheme.feeds().isEmpty()) ? null
        : new Feeding(scores(), lane, tallies.of(Tables.FEEDS));
    this.friends = shown == null ? null
        : new FriendColumns(
            scores(), memories == null ? null : memories.chilling,
            plan.shedding() != null, shown,
            residents.block() % Composition.BLOCKS_PER_DISTRICT * Composition.BLOCK, lane);
    this.responding =
        new Responding(responses, memories, scores(), residents.strata(), tallies.of(Tables.RESPONSES));
    this.study = study;
    this.studyTerms = study == null || plan.study() == null || plan.study().feeds().isEmpty() ? null
        : new StudyTerms(plan.study(), study, scores(), tallies.of(Tables.FEEDS));
    var first = Census.Offsets.NONE;
    for (var scheme : plan.schemes()) {
      censuses.add(new Census(scheme, lane, residents.strata(), plan.calendar().months(), first, tallies));
      first = first.after(scheme);
    }
  }

  /** Residents have looked at their own file in a scheme: from now on they know what stands in it, and contest what they will. */
  void ownFilesSeen(int scheme, Acts who, int day) {
    scorings.get(scheme).lookedUp(who, day);
    for (int k = 0; memories != null && k < who.count; k++) {
      memories.lookedUp(who.resident[k]);
    }
  }

  Tally tally(String table) {
    return tallies.of(table);
  }

  /** The morning of every scheme, then what the end of a suspension clears elsewhere. */
  void morning(int day) {
    scorings.forEach(scoring -> scoring.morning(day));
    scorings.forEach(scoring -> scoring.restart(scorings));
  }

  List<ScoreColumns> scores() {
    return scorings.stream().map(Scoring::columns).toList();
  }

  /**
   * A month's end of residents from one to another, as far as it stays inside the block: bonus, repair, drift; computed scores; feeds;
   * terms of the study app.
   */
  void settle(int month, int day, int from, int to) {
    if (friends != null) {
      friends.withdraw(from, to);
    }
    if (feeding != null) {
      feeding.withdraw(from, to);
    }
    if (studyTerms != null) {
      studyTerms.withdraw(from, to);
    }
    scorings.forEach(scoring -> scoring.settle(month, day, from, to));
    if (feeding != null) {
      feeding.settle(from, to);
    }
    if (studyTerms != null) {
      studyTerms.settle(from, to);
    }
  }

  /** Shows what friends look at on the month's last day, of residents from one to another. */
  void freeze(int day, int from, int to) {
    if (friends != null) {
      friends.freeze(day, from, to);
    }
  }

  /** Nobody is in the place yet. */
  void wait(int resident) {
    scorings.forEach(scoring -> scoring.wait(resident));
  }

  /** A resident leaves, and another takes the place: file, score, memories and account start anew. */
  void replace(int resident, int day) {
    moved.left(residents.stratum(resident), scores(), resident);
    join(resident, day);
  }

  /** A resident joins. */
  void join(int resident, int day) {
    scorings.forEach(scoring -> scoring.renew(resident, day));
    censuses.forEach(census -> census.renew(resident));
    demands.renew(resident, residents.stratum(resident));
    lists.renew(resident, residents.stratum(resident));
    places.renew(resident);
    if (memories != null) {
      memories.renew(resident, day);
    }
    if (studyTerms != null) {
      studyTerms.renew(resident);
    }
    if (friends != null) {
      friends.renew(resident);
    }
    if (feeding != null) {
      feeding.renew(resident);
    }
    moved.joined(residents.stratum(resident));
  }

  /** Counts some of the residents at a month's end. */
  void count(int from, int to) {
    for (int s = 0; s < scorings.size(); s++) {
      censuses.get(s).take(scorings.get(s).columns(), residents, from, to);
    }
  }

  /** Hands a finished month to the recorder, once all residents are counted. */
  void observe(int month, Recorder recorder) {
    censuses.forEach(Census::monthEnded);
    lists.monthEnd();
    recorder.month(month, tallies);
    tallies.reset();
  }

  /** Hands over what is known at the end of the run. */
  void end(EqualConduct equal, String fingerprint, Recorder recorder) {
    recorder.end(residents, scores(), censuses, equal, demands, fingerprint);
  }

  /** What its fingerprint is made of. */
  Fingerprint.State state() {
    return new Fingerprint.State(scores(), lists, study);
  }
}
