package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.Column;
import counterscore.engine.columns.Lane;
import counterscore.engine.plan.DemandPlan;
import counterscore.scenario.Experiment;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lives a few residents and notes, part by part of the day, from which streams was drawn and which classes of the engine changed
 * something about them. Whatever is reached from a block is looked at whenever another part begins, so what a part writes cannot hide
 * behind what another may.
 */
final class CheckedRun implements Timekeeper {
  /** What is looked at: where the state of a block lies. Plans, buffers and what is remembered of the luck are none. */
  private static final Set<String> STATE = java.util.stream.Stream.of(
      "batch", "columns", "control", "demand", "friends", "listing", "lookup", "placing", "population", "recording",
      "response", "scoring", "study", "watching").map("counterscore.engine."::concat).collect(Collectors.toSet());

  /** By part: the streams drawn from, and the classes whose state changed. */
  record Seen(Map<Part, Set<Stream>> draws, Map<Part, Set<String>> writes) {}

  private final Seen seen = new Seen(new EnumMap<>(Part.class), new EnumMap<>(Part.class));
  private final Map<Class<?>, List<Field>> fields = new HashMap<>();
  private final List<Object> roots = new ArrayList<>();
  private Map<String, Long> before = Map.of();
  private Part part = Part.WAITING;

  /** Lives on one thread; the witness may do what no witness does. */
  static Seen live(Experiment experiment, Witness alsoSees, @Nullable Stream stray) {
    var run = new CheckedRun();
    var progress = new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {}

      @Override
      public boolean isCancelled() {
        return false;
      }

      @Override
      public Timekeeper timekeeper() {
        return run;
      }
    };
    new ThreadRunner(1, e -> run.new Noted(e, stray), new Also(run.roots, alsoSees)).run(experiment, progress);
    return run.seen;
  }

  @Override
  public void begins(Part next) {
    if (!roots.isEmpty()) {
      var now = new TreeMap<String, Long>();
      var met = Collections.<Object>newSetFromMap(new IdentityHashMap<>());
      roots.forEach(root -> look(root, "", now, met));
      before.forEach((owner, hash) -> {
        if (!hash.equals(now.get(owner))) {
          seen.writes.computeIfAbsent(part, _ -> new TreeSet<>()).add(owner);
        }
      });
      before = now;
    }
    part = next;
  }

  /** Adds up what an object and all it leads to hold, by the class that holds it. */
  private void look(@Nullable Object of, String owner, Map<String, Long> hashes, Set<Object> met) {
    switch (of) {
      case null -> {
      }
      case Number number -> hashes.merge(owner, number.hashCode() + 1L, CheckedRun::mixed);
      case Boolean truth -> hashes.merge(owner, truth ? 1L : 2L, CheckedRun::mixed);
      case BitSet bits -> hashes.merge(owner, (long) bits.hashCode(), CheckedRun::mixed);
      case Iterable<?> all -> all.forEach(each -> look(each, owner, hashes, met));
      case Map<?, ?> map -> map.values().forEach(each -> look(each, owner, hashes, met));
      case byte[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case short[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case int[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case long[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case float[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case double[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case boolean[] column -> hashes.merge(owner, (long) Arrays.hashCode(column), CheckedRun::mixed);
      case Object[] all -> {
        for (var each : all) {
          look(each, owner, hashes, met);
        }
      }
      default -> {
        if (isState(of.getClass()) && met.add(of)) {
          fields.computeIfAbsent(of.getClass(), CheckedRun::fieldsOf)
              .forEach(field -> look(value(field, of), of.getClass().getSimpleName(), hashes, met));
        }
      }
    }
  }

  private static long mixed(long one, long other) {
    return one * 0x9E3779B97F4A7C15L + other;
  }

  /** A lane holds the columns of others, who lead to them, too; what stands in a column is state of whose column it is. */
  private static boolean isState(Class<?> type) {
    return type == Block.class || type == World.class || type == LivedOnce.class
        || (type != Lane.class && type != Column.class && STATE.contains(type.getPackageName()));
  }

  private static List<Field> fieldsOf(Class<?> type) {
    var all = new ArrayList<Field>();
    for (var at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (var field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          all.add(field);
        }
      }
    }
    return all;
  }

  private static @Nullable Object value(Field field, Object of) {
    try {
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Luck that notes who draws. */
  private final class Noted extends Luck {
    private final @Nullable Stream stray;

    /** @param stray draws of this stream are taken from {@link Stream#NOTICE}, as in a submodel that mixed them up */
    Noted(Experiment e, @Nullable Stream stray) {
      super(e.peopleSeed(), e.luckSeed(), e.replicate());
      this.stray = stray;
    }

    private Stream noted(Stream asked) {
      var stream = asked == stray ? Stream.NOTICE : asked;
      seen.draws.computeIfAbsent(part, _ -> new TreeSet<>()).add(stream);
      return stream;
    }

    @Override
    public void draw(long[] words, Stream stream, int name, int block, int day, int index, int layer) {
      super.draw(words, noted(stream), name, block, day, index, layer);
    }

    @Override
    public void batch(long[] planes, int n, Stream stream, int name, int block, int day) {
      super.batch(planes, n, noted(stream), name, block, day);
    }
  }

  /** Keeps the blocks; the rest hears somebody else. */
  private record Also(List<Object> roots, Witness other) implements Witness {
    @Override
    public void begin(Block block) {
      roots.add(block);
      other.begin(block);
    }

    @Override
    public void demands(int block, int day, DemandPlan demand,
        Acts asked, Answers answers) {
      other.demands(block, day, demand, asked, answers);
    }

    @Override
    public void acts(int block, int day, int conduct, Acts acts) {
      other.acts(block, day, conduct, acts);
    }
  }
}
