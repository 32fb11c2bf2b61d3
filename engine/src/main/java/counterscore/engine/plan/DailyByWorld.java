package counterscore.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** {@link ByWorld} for every day; days on which nothing changes share one. */
final class DailyByWorld {
  private final ByWorld[] ofDay;

  /**
   * @param days of the run
   * @param ofWorld each world's table of a day; null for a world that has none
   */
  DailyByWorld(int days, List<? extends @Nullable IntFunction<long[]>> ofWorld) {
    ofDay = new ByWorld[days];
    List<long @Nullable []> yesterday = List.of();
    for (int day = 0; day < days; day++) {
      var today = new ArrayList<long @Nullable []>();
      for (var tables : ofWorld) {
        today.add(tables == null ? null : tables.apply(day));
      }
      ofDay[day] = areEqual(today, yesterday) ? ofDay[day - 1] : ByWorld.of(today);
      yesterday = today;
    }
  }

  private static boolean areEqual(List<long @Nullable []> some, List<long @Nullable []> others) {
    boolean equal = some.size() == others.size();
    for (int w = 0; equal && w < some.size(); w++) {
      equal = Arrays.equals(some.get(w), others.get(w));
    }
    return equal;
  }

  ByWorld on(int day) {
    return ofDay[day];
  }
}
