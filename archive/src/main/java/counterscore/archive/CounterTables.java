package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.observation.AgainTables;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.SplitTables;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns counters into tables: one row per combination of labels that occurred, the measures side by side. */
public final class CounterTables {
  private record Named(String counter, String table, String comment) {}

  private static final List<Named> ALL = List.of(
      new Named(Tables.ACTS, "acts", "acts done, by month and stratum of the actor"),
      new Named(Tables.ACTS_DAILY, "daily_acts", "acts done, by day"),
      new Named(Tables.ENTRIES, "entries", "entries written, by month and stratum of the file they stand in"),
      new Named(Tables.ENTRIES_DAILY, "daily", "entries written, by day"),
      new Named(Tables.RULES, "rules", "what each rule did, by month"),
      new Named(Tables.MOVES, "moves", "residents who left and joined, by month"),
      new Named(Tables.LEAVERS, "leavers", "residents who left, by month and by the tier they were in"),
      new Named(Tables.COMPUTED, "computed",
          "scores that are computed anew each month, with the sums of their components"),
      new Named(Tables.FEEDS, "feeds", "what scores add to other scores at the month's end"),
      new Named(Tables.FRIENDS, "friends", "friendships at the month's end"),
      new Named(Tables.FRIEND_TERMS, "friend_terms", "what friends did to scores at the month's end"),
      new Named(Tables.RESPONSES, "responses", "acts that residents' responses withheld or added, by month"),
      new Named(Tables.APPEALS, "appeals", "what became of contested entries, by month"),
      new Named(Tables.TIERS, "tiers", "residents by tier at the month's end"),
      new Named(Tables.TIERS_DAILY, "daily_tiers", "residents by tier in the evening"),
      new Named(Tables.FLOWS, "flows", "residents by tier at the previous and at this month's end"),
      new Named(Tables.SPELLS, "spells",
          "first spells in the worst tier entered after the start, by the months that they were seen to last"),
      new Named(Tables.RETURNS, "returns",
          "first spells that ended, by the months after which their residents were back in the worst tier"),
      new Named(Tables.CONDUCT_TIERS, "conduct_tiers",
          "residents at the end, by how many unlawful acts they would have done without any response"),
      new Named(Tables.CONDUCT_REFUSALS, "conduct_refusals", "the same with what they were refused in the run"),
      new Named(Tables.SCORES, "scores", "residents by score at the month's end"),
      new Named(Tables.DEMANDS, "refusals", "demands made and how they were answered, by month and tier"),
      new Named(Tables.PLACES, "places", "applications for scarce places, by month and tier at the month's end"),
      new Named(Tables.CAPACITY, "capacity", "places that could be given out, by month"),
      new Named(Tables.LISTS, "lists", "residents on lists beside the scores, by month"),
      new Named(Tables.LIST_REFUSALS, "list_refusals", "demands refused because of a list, by month"),
      new Named(Tables.REFUSED_RESIDENTS, "refused_residents", "residents refused at least once in the run"),
      new Named(Tables.LOOKUPS, "lookups", "look-ups of residents' scores, by month"),
      new Named(Tables.REQUESTS, "requests", "requests to show a score, by month"),
      new Named(Tables.CONTROL_ROOM, "control_room", "what cameras saw and what came of it, by month"),
      new Named(Tables.OPERATORS, "daily_operators", "the work of the control room, by day"),
      new Named(Tables.POINTS, "points", "the account of points at the end, by tier at the end"),
      new Named(Tables.STUDY, "study", "members of the study app and what they did, by month"),
      new Named(Tables.STUDY_POINTS, "study_points", "points of the study app, by month and activity"),
      new Named(Tables.STUDY_GIFTS, "study_gifts", "gifts that points of the study app were turned into, by month"),
      new Named(Tables.RESIDENTS, "residents", "residents by stratum"),
      new Named(TwinTables.TIERS, "twin_tiers",
          "residents by tier at the month's end in the baseline and in a variant"),
      new Named(TwinTables.DEMANDS, "twin_demands",
          "new demands, by what became of them in the baseline and in a variant; those made again are left out"),
      new Named(TwinTables.SILENCE, "silence",
          "lawful speech with the rules about it and without, of the same residents"),
      new Named(TwinTables.RESIDENTS, "twin_residents", "residents beside their twins in a variant at the end"),
      new Named(SplitTables.STAGES, "split_worlds",
          "what came of a baseline, a variant, and the worlds between them"),
      new Named(TwinTables.SCORES, "twin_scores", "residents by score at the end in the baseline and in a variant"),
      new Named(AgainTables.TIERS, "again_tiers",
          "residents of the baseline at the end by tier in it and in another life"),
      new Named(AgainTables.SCORES, "again_scores", "scores of the same residents in the baseline and in another life"),
      new Named(AgainTables.ORDER, "ordering",
          "pairs of residents of one block who differ in an amount, by what the score (or what they did) makes of them"));

  private CounterTables() {}

  /** The table of a counter, and what is in it, for example {@code table tiers (residents by tier at the month's end)}. */
  public static String words(String counter) {
    var named = named(counter);
    return "table " + named.table + " (" + named.comment + ")";
  }

  /** What the table of a counter is called. */
  public static String name(Counter counter) {
    return named(counter.name()).table;
  }

  /** One table per counter. */
  static List<StoredTable> of(Observations observations) {
    return observations.counters().stream().map(counter -> table(named(counter.name()), counter)).toList();
  }

  /**
   * @throws IllegalArgumentException if a counter has no name as a table
   */
  private static Named named(String counter) {
    return ALL.stream()
        .filter(named -> named.counter.equals(counter))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("counter " + counter + " has no table"));
  }

  private static StoredTable table(Named named, Counter counter) {
    var labels = counter.axes().stream().flatMap(axis -> axis.columns().stream()).toList();
    int measure = labels.indexOf("measure");
    var measures = measure < 0 ? List.of(countColumn(counter)) : measures(counter);
    var rows = new LinkedHashMap<List<String>, long[]>();
    counter.forEachNonZero((cell, count) -> {
      var key = new ArrayList<>(List.of(cell));
      int column = measure < 0 ? 0 : measures.indexOf(key.remove(measure));
      rows.computeIfAbsent(key, _ -> new long[measures.size()])[column] = count;
    });
    var columns = new ArrayList<Column>();
    labels.stream().filter(label -> !label.equals("measure")).map(label -> Columns.of(columnName(counter, label)))
        .forEach(columns::add);
    measures.stream().map(name -> name.replace('-', '_')).map(Columns::of).forEach(columns::add);
    return new StoredTable(named.table, named.comment, columns, cells(rows, columns));
  }

  private static String countColumn(Counter counter) {
    return switch (counter.name()) {
      case Tables.TIERS_DAILY, Tables.LEAVERS, Tables.FLOWS, Tables.SCORES, Tables.REFUSED_RESIDENTS,
          Tables.RESIDENTS, TwinTables.TIERS, TwinTables.SCORES, AgainTables.TIERS ->
        "residents";
      case Tables.CAPACITY -> "places";
      default -> "count";
    };
  }

  /** What a twin has is named after what it is. */
  private static String columnName(Counter counter, String label) {
    if (!label.equals("twin")) {
      return label;
    }
    return switch (counter.name()) {
      case TwinTables.TIERS -> "twin_tier";
      case TwinTables.DEMANDS -> "twin_outcome";
      default -> "twin_score";
    };
  }

  private static List<String> measures(Counter counter) {
    return counter.axes().getLast().labels().stream().map(List::getFirst).toList();
  }

  private static List<List<Object>> cells(Map<List<String>, long[]> rows, List<Column> columns) {
    var cells = new ArrayList<List<Object>>();
    rows.forEach((key, counts) -> {
      var row = new ArrayList<Object>(key);
      for (int column = 0; column < key.size(); column++) {
        if (columns.get(column).type().equals("INTEGER")) {
          row.set(column, Long.valueOf(key.get(column)));
        }
      }
      for (long count : counts) {
        row.add(count);
      }
      cells.add(row);
    });
    return cells;
  }
}
