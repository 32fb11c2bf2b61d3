package counterscore.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A watcher of a conduct in several worlds: one mark per act, held against the thresholds of each. */
public final class SharedWatcher {
  private final int name;
  private final List<@Nullable WatchPlan> ofWorld;
  private final DailyByWorld notice;

  /**
   * @param days of the run
   * @param ofWorld null where a world does not have it
   */
  SharedWatcher(int days, List<@Nullable WatchPlan> ofWorld) {
    this.name = ofWorld.stream().filter(Objects::nonNull).findFirst().orElseThrow().name();
    this.ofWorld = ofWorld;
    var tables = new ArrayList<@Nullable IntFunction<long[]>>();
    ofWorld.forEach(watcher -> tables.add(watcher == null ? null : watcher::notice));
    this.notice = new DailyByWorld(days, tables);
  }

  /** Hash of {@code conduct@watcher}. */
  public int name() {
    return name;
  }

  /** How a world that has it declares it. */
  public WatchPlan of(int world) {
    return Objects.requireNonNull(ofWorld.get(world));
  }

  /** P(notice) as thresholds on 63-bit marks, by stratum of the actor. */
  public ByWorld notice(int day) {
    return notice.on(day);
  }
}
