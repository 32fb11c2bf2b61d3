package counterscore.engine.comparison;

import counterscore.observation.Tables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an engine saw of an experiment: the same words for both. Residents are numbered over the whole town, months from 0;
 * truths are indices of {@link Tables#TRUTHS}.
 */
final class Diary {
  final Calendar calendar;
  final List<String> strata;
  final int[] stratum;

  /** Value by disposition and resident; empty where an engine does not show it. */
  final Map<String, double[]> dispositions = new LinkedHashMap<>();

  /** Score at the end by scheme and resident. */
  final Map<String, int[]> scores = new LinkedHashMap<>();

  /** By scheme and resident: points by kind, then clipped by kind, in the order of {@link Tables#KINDS}. */
  final Map<String, int[][]> accounts = new LinkedHashMap<>();

  /** Misattributed entries by conduct. */
  final Map<String, List<Mistake>> mistakes = new HashMap<>();

  /** The cells of the tables: name of the table, then labels. */
  final Map<List<String>, Moments> cells = new HashMap<>();

  private final Map<List<Object>, int[]> acts = new HashMap<>();
  private final Map<List<Object>, int[]> received = new HashMap<>();

  /** An entry in the file of somebody else. */
  record Mistake(int actor, int victim) {}

  /** Dates as they are labelled. */
  record Calendar(LocalDate start, int days) {
    String day(int day) {
      return start.plusDays(day).toString();
    }

    String monthLabel(int day) {
      return YearMonth.from(start.plusDays(day)).toString();
    }

    int month(int day) {
      var date = start.plusDays(day);
      return (date.getYear() - start.getYear()) * 12 + date.getMonthValue() - start.getMonthValue();
    }
  }

  Diary(Calendar calendar, List<String> strata, int[] stratum) {
    this.calendar = calendar;
    this.strata = List.copyOf(strata);
    this.stratum = stratum;
  }

  int residents() {
    return stratum.length;
  }

  /** Number of residents of a stratum. */
  int residents(int ofStratum) {
    return (int) IntStream.of(stratum).filter(s -> s == ofStratum).count();
  }

  void act(int day, String conduct, int resident) {
    column(acts, List.of(conduct, calendar.month(day)))[resident]++;
  }

  void entry(String conduct, String watcher, int truth, int resident, int actor) {
    column(received, List.of(conduct, watcher, truth))[resident]++;
    if (truth == 1) {
      mistakes.computeIfAbsent(conduct, key -> new ArrayList<>()).add(new Mistake(actor, resident));
    }
  }

  private int[] column(Map<List<Object>, int[]> columns, List<Object> key) {
    return columns.computeIfAbsent(key, k -> new int[residents()]);
  }

  /** Acts by resident in a month. */
  int[] acts(String conduct, int month) {
    return column(acts, List.of(conduct, month));
  }

  /** Acts by resident in all months. */
  int[] acts(String conduct) {
    var sum = new int[residents()];
    for (int month = 0; month <= calendar.month(calendar.days() - 1); month++) {
      var ofMonth = acts(conduct, month);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += ofMonth[i];
      }
    }
    return sum;
  }

  /** Entries by resident in whose file they stand; a lost one stands with its actor. */
  int[] received(String conduct, String watcher, String truth) {
    return column(received, List.of(conduct, watcher, Tables.TRUTHS.indexOf(truth)));
  }

  /** The count in a cell; 0 where nothing was counted. */
  double count(String... cell) {
    var moments = cells.get(List.of(cell));
    return moments == null ? 0 : moments.sum();
  }
}
