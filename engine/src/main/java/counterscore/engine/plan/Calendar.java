package counterscore.engine.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The days of a run, numbered from 0, and the calendar months they lie in; the last month may be incomplete. */
public final class Calendar {
  private final LocalDate start;
  private final int days;
  private final int[] firstDays;
  private final List<String> months;

  public Calendar(LocalDate start, int days) {
    this.start = start;
    this.days = days;
    var first = new ArrayList<Integer>();
    var labels = new ArrayList<String>();
    for (int day = 0; day < days; day++) {
      if (day == 0 || date(day).getDayOfMonth() == 1) {
        first.add(day);
        labels.add(YearMonth.from(date(day)).toString());
      }
    }
    first.add(days);
    this.firstDays = first.stream().mapToInt(Integer::intValue).toArray();
    this.months = List.copyOf(labels);
  }

  public int days() {
    return days;
  }

  public LocalDate date(int day) {
    return start.plusDays(day);
  }

  /** Number of months touched. */
  public int months() {
    return months.size();
  }

  /** First day of a month; of the month after the last one, the number of days. */
  public int firstDay(int month) {
    return firstDays[month];
  }

  /** Whether a month ends with a day, or the run does. */
  public boolean isLastOfMonth(int day) {
    return day == days - 1 || date(day + 1).getDayOfMonth() == 1;
  }

  /**
   * Months lived before a month begins; one of which only k of its K days lie in the run counts k/K. Of the month after the
   * last one, all that are lived.
   */
  public double monthsBefore(int month) {
    double lived = 0;
    for (int m = 0; m < month; m++) {
      lived += (firstDay(m + 1) - firstDay(m)) / (double) date(firstDay(m)).lengthOfMonth();
    }
    return lived;
  }

  /** Labels such as {@code 2021-01}. */
  public List<String> monthLabels() {
    return months;
  }

  /** Labels such as {@code 2021-01-31}. */
  public List<String> dayLabels() {
    return java.util.stream.IntStream.range(0, days).mapToObj(day -> date(day).toString()).toList();
  }
}
