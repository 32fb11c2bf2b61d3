package counterscore.engine;

import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.placing.Placing;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.observation.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What happens to one resident, noted as it happens. Entries are noted before they are scored: the bookings that follow belong
 * to them in the order in which they were written, scheme by scheme.
 */
final class Biography {
  private final Plan plan;
  private final long number;
  private final List<String> conducts;
  private final Petitions petitions;
  private final List<Supplier<LifeStory.Event>> events = new ArrayList<>();
  private final List<Draft> unread = new ArrayList<>();
  private List<ScoreColumns> columns = List.of();
  private List<Standing> start = List.of();
  private String stratum = "";
  private int place;
  private int today;
  private int conduct;
  private int unnoticed;

  /** An entry whose bookings are still to come. */
  private static final class Draft {
    final int conduct;
    final List<Booking> bookings = new ArrayList<>();
    final BitSet readBy = new BitSet();

    Draft(int conduct) {
      this.conduct = conduct;
    }
  }

  Biography(Plan plan, long number) {
    this.plan = plan;
    this.number = number;
    this.conducts = List.copyOf(plan.experiment().scenario().conduct().keySet());
    this.petitions = new Petitions(plan);
  }

  void begin(Block block, int at) {
    place = at;
    columns = block.baseline().scores();
    stratum = plan.strata().label(block.residents.stratum(at));
    start = standings();
    for (var list : plan.lists()) {
      if ((block.baseline().lists.on(at) >>> list.index() & 1) != 0) {
        listed(list, LifeStory.Move.AT_THE_START);
      }
    }
  }

  void day(int day) {
    tellUnnoticed();
    unread.clear();
    today = day;
  }

  void replaced() {
    var event = new LifeStory.Replaced(date(), standings());
    events.add(() -> event);
  }

  void acted(int ofConduct) {
    if (ofConduct != conduct) {
      tellUnnoticed();
      conduct = ofConduct;
    }
    unnoticed++;
  }

  /** An act of this resident led to an entry, or something was made up about them. */
  void noticed(Entries entries, int k) {
    if (entries.truth[k] == Truth.FABRICATED) {
      return;
    }
    unnoticed--;
    if (entries.truth[k] != Truth.CORRECT) {
      var event = new LifeStory.Misdirected(
          date(), conducts.get(entries.conduct[k]), watcher(entries, k), entries.truth[k] == Truth.LOST);
      events.add(() -> event);
    }
  }

  /** An entry was written into this resident's file, or would have been if it had found one. */
  void written(Entries entries, int k) {
    if (entries.truth[k] == Truth.LOST) {
      return;
    }
    var draft = new Draft(entries.conduct[k]);
    var date = date();
    var watcher = watcher(entries, k);
    var truth = Tables.TRUTHS.get(entries.truth[k]);
    events.add(
        () -> new LifeStory.Written(date, conducts.get(draft.conduct), watcher, truth, draft.bookings));
    unread.add(draft);
  }

  /** Points were booked for this resident. */
  void booked(int scheme, Kind kind, int reached) {
    var booking = new Booking(reached, standing(columns.get(scheme)));
    if (kind.isEntry()) {
      reading(scheme).bookings.add(booking);
    } else {
      var event = new LifeStory.Changed(date(), kind.label(), booking);
      events.add(() -> event);
    }
  }

  /** The first entry with a rule in the scheme that the scheme has not read yet. */
  private Draft reading(int scheme) {
    var ruleOfConduct = plan.schemes().get(scheme).ruleOfConduct();
    for (var draft : unread) {
      if (ruleOfConduct[draft.conduct] >= 0 && !draft.readBy.get(scheme)) {
        draft.readBy.set(scheme);
        return draft;
      }
    }
    throw new IllegalStateException("resident " + number + ": points were booked for an entry that was not written");
  }

  void asked(DemandPlan demand, Answers answers, int k) {
    var event = petitions.asked(date(), demand, answers, k);
    events.add(() -> event);
  }

  void placed(DemandPlan demand, int tier, Placing.Fate fate) {
    var event = petitions.placed(date(), demand, tier, fate);
    events.add(() -> event);
  }

  void listed(ListPlan list, LifeStory.Move move) {
    var event = petitions.listed(date(), list, move);
    events.add(() -> event);
  }

  /** Tells the month of a member who opened the app. */
  void studied(StudyColumns study) {
    if (study.isMember(place) && study.sessionsOfMonth(place) > 0) {
      var event = new LifeStory.Studied(
          date(), study.sessionsOfMonth(place), study.pointsOfMonth(place), study.minutesOfMonth(place));
      events.add(() -> event);
    }
  }

  void shamed() {
    var event = new LifeStory.Shamed(date());
    events.add(() -> event);
  }

  void redeemed(int gift, int price) {
    var study = Objects.requireNonNull(plan.experiment().scenario().study());
    var event = new LifeStory.Redeemed(date(), List.copyOf(study.gifts().keySet()).get(gift), price);
    events.add(() -> event);
  }

  void stopped(boolean falseAlarm) {
    var event = new LifeStory.Stopped(date(), falseAlarm);
    events.add(() -> event);
  }

  void lookedUp(LookupPlan lookup, int tier, boolean shared) {
    var event = lookup.own()
        ? new LifeStory.LookedAtOwnFile(date(), standing(columns.get(lookup.scheme())))
        : petitions.lookedUp(date(), lookup, tier, shared);
    events.add(() -> event);
  }

  LifeStory story() {
    tellUnnoticed();
    return new LifeStory(number, stratum, start, events.stream().map(Supplier::get).toList(), standings());
  }

  /** Acts of one conduct on one day come in several batches; they are told together. */
  private void tellUnnoticed() {
    if (unnoticed > 0) {
      var event = new LifeStory.Unnoticed(date(), conducts.get(conduct), unnoticed);
      events.add(() -> event);
    }
    unnoticed = 0;
  }

  private String watcher(Entries entries, int k) {
    return plan.channels().get(entries.channel[k]).watcher();
  }

  private LocalDate date() {
    return plan.calendar().date(today);
  }

  private List<Standing> standings() {
    return columns.stream().map(this::standing).toList();
  }

  private Standing standing(ScoreColumns of) {
    int tier = of.tier(place);
    return new Standing(
        of.scheme().name(), of.score(place), tier == ScoreColumns.NO_TIER ? "" : of.scheme().tiers().get(tier));
  }
}
