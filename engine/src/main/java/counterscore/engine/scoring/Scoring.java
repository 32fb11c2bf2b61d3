package counterscore.engine.scoring;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.RulePlan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Residents;
import counterscore.engine.population.Presence;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scheme at work in one block: reads entries in order, changes scores, lets entries lapse, hears appeals, suspends.
 *
 * <p>Points of an entry = {@code points × factor^(live entries of the same rule inside the window, at most max)}, and whatever
 * else {@link counterscore.engine.plan.Weighing} knows; beyond a cap the entry is written with 0 points. Lapse and a successful
 * appeal return what the entry had taken from the score (model section 5).
 */
public final class Scoring implements AppealFile.Files {
  private static final int ENTRIES = 0;
  private static final int CAPPED = 1;
  private static final int REPEATED = 2;
  private static final int LAPSED = 3;
  private static final int POINTS = 4;
  private static final int MEASURES = Tables.RULE_MEASURES.size();

  private final SchemePlan scheme;
  private final Kind[] kindOfConduct;
  private final @Nullable Presence presence;
  private final ScoreColumns columns;
  private final List<RuleFile> files = new ArrayList<>();
  private final @Nullable Impositions[] impositions;
  private final @Nullable Suspensions suspensions;
  private final @Nullable Settling settling;
  private final @Nullable Computing computing;
  private final @Nullable AppealFile appeals;

  /** What the rules of all schemes did, at {@code rule × measures + measure}. */
  private final Tally tally;

  /** Absolute points of the occasion at hand [points]. */
  private int occasion;

  public Scoring(Plan plan, SchemePlan scheme, Residents residents, Luck luck, Lane lane, Tallies tallies) {
    this.scheme = scheme;
    this.kindOfConduct = plan.conducts().stream().map(ConductPlan::kind).toArray(Kind[]::new);
    this.presence = residents.presence();
    this.computing =
        scheme.computed() == null ? null : new Computing(scheme, scheme.computed(), residents, luck, lane, tallies);
    this.columns =
        new ScoreColumns(
            scheme, lane, presence != null || isCleared(plan, scheme),
            computing == null ? null : computing.isMember());
    this.tally = tallies.of(Tables.RULES);
    this.impositions = new Impositions[scheme.rules().size()];
    for (var rule : scheme.rules()) {
      impositions[files.size()] = rule.imposed() == null ? null : new Impositions(rule.imposed(), columns);
      files.add(new RuleFile(rule, scheme.name() + " " + plan.conducts().get(rule.conduct()).name(), lane, columns));
    }
    this.suspensions =
        scheme.hasResets() ? new Suspensions(scheme, columns, luck, residents.block(), this::clear) : null;
    this.settling = Settling.isDeclared(scheme) ? new Settling(scheme, columns, presence, lane) : null;
    this.appeals =
        scheme.appeals() == null ? null : new AppealFile(scheme.appeals(), plan, residents, luck, tallies);
  }

  /** Whether another scheme clears the files of a scheme. */
  private static boolean isCleared(Plan plan, SchemePlan scheme) {
    return plan.schemes().stream().anyMatch(other -> other.clears(scheme.index()));
  }

  public ScoreColumns columns() {
    return columns;
  }

  /** Lapses, rule by rule in declared order, entries in order of writing; then what was imposed or suspended ends. */
  public void morning(int day) {
    columns.begin(day);
    for (int r = 0; r < files.size(); r++) {
      int row = scheme.rules().get(r).index() * MEASURES;
      files.get(r)
          .morning(
              day,
              (resident, effective, isWrong) -> {
                columns.book(resident, Kind.LAPSE, -effective);
                tally.cells[row + LAPSED]++;
                if (isWrong) {
                  columns.wrongEntry(resident, -1);
                }
              });
      if (impositions[r] != null) {
        impositions[r].morning(day);
      }
    }
    if (suspensions != null) {
      suspensions.morning(day);
    }
  }

  /** Starts other schemes anew for those whose suspension ended this morning, once all schemes have had their morning. */
  public void restart(List<Scoring> all) {
    if (suspensions != null) {
      suspensions.takeRestarts((scheme, resident) -> all.get(scheme).startAnew(resident));
    }
  }

  private void startAnew(int resident) {
    clear(resident);
    columns.book(resident, Kind.RESET, scheme.start() - columns.score(resident));
  }

  /** Reads a batch of entries, in order. */
  public void read(Entries entries, int day) {
    for (int k = 0; k < entries.count; k++) {
      if (entries.truth[k] != Truth.LOST) {
        int rule = scheme.ruleOfConduct()[entries.conduct[k]];
        if (rule >= 0) {
          write(scheme.rules().get(rule), rule, entries, k, day);
        }
      }
      if (scheme.reports().length > 0 && entries.reporter[k] >= 0 && scheme.reports()[entries.channel[k]] != 0) {
        columns.book(entries.reporter[k], Kind.REPORT, scheme.reports()[entries.channel[k]]);
      }
    }
    if (settling != null) {
      settling.count(entries);
    }
    if (computing != null) {
      computing.read(entries);
    }
  }

  private Kind kind(Entries entries, int k) {
    return switch (entries.truth[k]) {
      case Truth.CORRECT -> kindOfConduct[entries.conduct[k]];
      case Truth.MISATTRIBUTED -> Kind.MISATTRIBUTED;
      case Truth.FABRICATED -> Kind.FABRICATED;
      case Truth.VICARIOUS -> Kind.VICARIOUS;
      default -> throw new IllegalStateException("an entry of truth " + entries.truth[k] + " stands in no file");
    };
  }

  private void write(RulePlan rule, int position, Entries entries, int k, int day) {
    var file = files.get(position);
    int row = rule.index() * MEASURES;
    int resident = entries.resident[k];
    var kind = kind(entries, k);
    int earlier = file.recent(resident);
    int points = withinOccasion(rule, points(rule, entries, k, day, earlier), entries, k);
    boolean capped = file.isBeyondCap(resident, points);
    points = capped ? 0 : points;
    boolean wrong = points < 0 && (kind == Kind.MISATTRIBUTED || kind == Kind.FABRICATED);
    int reached = columns.book(resident, kind, points);
    long handle = file.remember(resident, day, points, reached, wrong);
    if (wrong) {
      columns.wrongEntry(resident, 1);
    } else if (points < 0 && kind != Kind.VICARIOUS) {
      columns.blame(resident);
    }
    entries.isPenalised[k] |= points < 0;
    if (points < 0 && settling != null) {
      settling.penalised(resident, day);
    }
    if (points < 0 && appeals != null) {
      appeals.written(entries, k, position, day, reached, handle);
    }
    if (impositions[position] != null) {
      impositions[position].impose(resident, day);
    }
    tally.cells[row + ENTRIES]++;
    tally.cells[row + CAPPED] += capped ? 1 : 0;
    tally.cells[row + REPEATED] += earlier > 0 ? 1 : 0;
    tally.cells[row + POINTS] += Math.abs(points);
  }

  private int points(RulePlan rule, Entries entries, int k, int day, int earlier) {
    var weighing = rule.weighing();
    if (weighing == null) {
      return rule.points(day, earlier);
    }
    int daysSinceJoining = presence == null ? Integer.MAX_VALUE : presence.days(entries.resident[k], day);
    return weighing.points(day, earlier, entries.time[k], entries.decision[k], daysSinceJoining);
  }

  /** What is left of the points under the bound of the occasion; entries of one occasion follow each other. */
  private int withinOccasion(RulePlan rule, int points, Entries entries, int k) {
    boolean isFurther =
        k > 0 && entries.point[k] == entries.point[k - 1] && entries.conduct[k] == entries.conduct[k - 1];
    int left = isFurther ? Math.max(0, rule.occasionPoints() - occasion) : rule.occasionPoints();
    int bounded = Math.clamp(points, -left, left);
    occasion = (isFurther ? occasion : 0) + Math.abs(bounded);
    return bounded;
  }

  /** Decides the appeals that fall due. */
  public void decide(int day) {
    if (appeals != null) {
      appeals.decide(day, this);
    }
  }

  /** Residents looked their own score up. */
  public void lookedUp(Acts looks, int day) {
    for (int k = 0; appeals != null && k < looks.count; k++) {
      appeals.lookedUp(looks.resident[k], day, this);
    }
  }

  /**
   * Settles a month for residents from one to another: bonus, repair, drift; or a score that is computed anew.
   *
   * @param day its last
   */
  public void settle(int month, int day, int from, int to) {
    if (settling != null) {
      settling.settle(month, day, from, to);
    }
    if (computing != null) {
      computing.settle(columns, month, day, from, to);
    }
  }

  /** Whoever is in a place is not there yet. */
  public void wait(int resident) {
    columns.wait(resident);
  }

  /** Another resident joins in the place, or the first one does. */
  public void renew(int resident, int day) {
    columns.begin(day);
    files.forEach(file -> file.clear(resident));
    columns.renew(resident);
    if (settling != null) {
      settling.renew(resident, day);
    }
    if (computing != null) {
      computing.renew(resident);
    }
  }

  private void clear(int resident) {
    files.forEach(file -> file.clear(resident));
    columns.clear(resident);
  }

  @Override
  public boolean isLive(AppealFile.Contestable entry) {
    return !columns.isCleared(entry.resident(), entry.day()) && files.get(entry.rule()).isLive(entry.handle());
  }

  @Override
  public void strike(AppealFile.Contestable entry) {
    files.get(entry.rule()).strike(entry.handle(), entry.resident());
    var imposition = impositions[entry.rule()];
    if (imposition != null) {
      imposition.lift(entry.resident());
    }
    columns.book(entry.resident(), Kind.APPEAL, -entry.reached());
    if (entry.isWrong()) {
      columns.wrongEntry(entry.resident(), -1);
    }
  }
}
