package counterscore.engine;

import counterscore.testing.Records;
import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Redrawn;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Compiler;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Permutations;
import counterscore.observation.Observations;
import counterscore.scenario.Rule;
import counterscore.scenario.Comparison;
import counterscore.scenario.Conduct;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The fast engine, opened for tests: it shows what happened to each resident, and it can be given a fault. */
public final class EngineUnderTest {
  private EngineUnderTest() {}

  /** Faults that the comparison with the oracle must catch. */
  public enum Fault {
    NONE,
    /** Group factors on conduct do nothing. */
    CONDUCT_FACTOR_DROPPED,
    /** Entries lapse a day late. */
    LAPSE_A_DAY_LATE,
    /** The victim of a misattribution is drawn from the words that placed the actor. */
    VICTIM_DRAWN_WITH_ACTOR,
    /** All dispositions share one order of residents. */
    ONE_PERMUTATION,
    /** Watchers share their marks. */
    SHARED_MARKS,
    /** Every thirtieth day repeats its luck. */
    LAST_MONTHS_LUCK,
    /** An official who did not let a demand pass never does when it is made again. */
    ONE_WAIVER,
    /** Who stands on one list at the start stands on all. */
    LISTS_SHARE_MARKS
  }

  /** Hears what happens to each resident. Residents are numbered inside their block. */
  public interface Listener {
    default void act(int block, int day, int conduct, int resident) {}

    /** {@code channel} indexes the pairs of conduct and watcher of the entries table; {@code truth} its truths. */
    default void entry(int block, int day, int channel, int truth, int resident, int actor) {}

    /** At the end: score and account (points by kind, then clipped by kind) of each resident, scheme by scheme. */
    default void end(int block, int scheme, int resident, int stratum, int score, int[] account) {}
  }

  public static Observations run(Experiment experiment, int threads, Fault fault, Listener listener) {
    var subject = new Experiment(
        mutated(experiment.scenario(), fault),
        experiment.residents(),
        experiment.days(),
        experiment.peopleSeed(),
        experiment.luckSeed(),
        experiment.replicate());
    return new ThreadRunner(
        threads, e -> new FaultyLuck(e.peopleSeed(), e.luckSeed(), e.replicate(), fault), new Relay(listener))
        .run(subject, Progress.SILENT);
  }

  /**
   * The residents of the first block who differ from their twin in the first variant in any score, tier or account, and those in
   * whose file an entry of a conduct stands in the baseline.
   */
  public static Reached reached(Comparison comparison, int conduct) {
    var reached = new Reached(new TreeSet<>(), new TreeSet<>());
    var witness = new Witness() {
      @Override
      public void entries(int block, int day, Entries entries) {
        for (int k = 0; k < entries.count; k++) {
          if (entries.conduct[k] == conduct) {
            reached.entered.add(entries.resident[k]);
          }
        }
      }

      @Override
      public void end(Block block) {
        for (int i = 0; i < block.residents.count(); i++) {
          if (differs(block.worlds.getFirst().scores(), block.worlds.get(1).scores(), i)) {
            reached.differ.add(i);
          }
        }
      }
    };
    new ThreadRunner(1, e -> new Luck(e.peopleSeed(), e.luckSeed(), e.replicate()), witness)
        .compare(comparison, Progress.SILENT, _ -> {});
    return reached;
  }

  /**
   * The residents of the first block who differ in any score, tier or account between two worlds, by their places: the baseline, the
   * variants, then those in which routes are closed.
   */
  public static SortedSet<Integer> differ(Comparison comparison, int one, int other) {
    var differ = new TreeSet<Integer>();
    atEnd(comparison, block -> {
      for (int i = 0; i < block.residents.count(); i++) {
        if (differs(block.worlds.get(one).scores(), block.worlds.get(other).scores(), i)) {
          differ.add(i);
        }
      }
    });
    return differ;
  }

  /** Scores of the residents of the first block at the end in the first scheme, by world. */
  public static List<List<Integer>> scores(Comparison comparison) {
    var scores = new ArrayList<List<Integer>>();
    atEnd(comparison, block -> {
      for (var world : block.worlds) {
        var columns = world.scores().getFirst();
        scores.add(IntStream.range(0, columns.residents()).map(columns::score).boxed().toList());
      }
    });
    return scores;
  }

  /** The friends of each resident of the first block, as far as they live in it. */
  public static List<Set<Integer>> friends(Experiment experiment) {
    var plan = Compiler.compile(experiment);
    var luck = new Luck(experiment.peopleSeed(), experiment.luckSeed(), experiment.replicate());
    var met = new Friendships(
        Objects.requireNonNull(plan.friends()), plan.strata(), new Permutations(luck), experiment.residents()).of(0);
    var friends = new ArrayList<Set<Integer>>();
    for (int i = 0; i < met[0].length; i++) {
      int resident = i;
      friends.add(
          Arrays.stream(met).map(slot -> slot[resident]).filter(friend -> friend != Friendships.NOBODY)
              .collect(Collectors.toSet()));
    }
    return friends;
  }

  private static void atEnd(Comparison comparison, Consumer<Block> see) {
    var witness = new Witness() {
      @Override
      public void end(Block block) {
        see.accept(block);
      }
    };
    new ThreadRunner(1, e -> new Luck(e.peopleSeed(), e.luckSeed(), e.replicate()), witness)
        .compare(comparison, Progress.SILENT, _ -> {});
  }

  /** Residents, numbered inside their block. */
  public record Reached(SortedSet<Integer> differ, SortedSet<Integer> entered) {}

  private static boolean differs(List<ScoreColumns> own, List<ScoreColumns> other, int resident) {
    boolean differs = false;
    for (int s = 0; s < own.size(); s++) {
      differs |= own.get(s).score(resident) != other.get(s).score(resident);
      differs |= own.get(s).tier(resident) != other.get(s).tier(resident);
      for (int cell = 0; cell < ScoreColumns.ACCOUNT; cell++) {
        differs |= own.get(s).account(resident, cell) != other.get(s).account(resident, cell);
      }
    }
    return differs;
  }

  /**
   * Which residents of the first block end in the worst tier of the first scheme.
   *
   * @param again what is drawn anew after the first life; {@link Redrawn#NOTHING}: the first life
   */
  public static BitSet worst(Experiment experiment, Redrawn again) {
    var worst = new BitSet();
    var witness = new Witness() {
      @Override
      public void end(Block block) {
        var scores = block.baseline().scores().getFirst();
        for (int i = 0; i < block.residents.count(); i++) {
          worst.set(i, scores.tier(i) == scores.scheme().worst());
        }
      }
    };
    new ThreadRunner(1, e -> new Luck(e.peopleSeed(), e.luckSeed(), e.replicate()).again(again), witness)
        .run(experiment, Progress.SILENT);
    return worst;
  }

  /** How often each address is drawn while a baseline and its variants are lived on one thread. */
  public static Map<List<Long>, Integer> draws(Comparison comparison) {
    var draws = new HashMap<List<Long>, Integer>();
    new ThreadRunner(
        1, e -> new CountingLuck(e.peopleSeed(), e.luckSeed(), e.replicate(), draws), new Relay(new Listener() {}))
        .compare(comparison, Progress.SILENT, _ -> {});
    return draws;
  }

  private static final class CountingLuck extends Luck {
    private final Map<List<Long>, Integer> draws;

    CountingLuck(long people, long luck, int replicate, Map<List<Long>, Integer> draws) {
      super(people, luck, replicate);
      this.draws = draws;
    }

    private void count(long word0, Stream stream, int name, int block, int day) {
      draws.merge(List.of(word0, word1(stream, name), word2(stream, block), word3(stream, day)), 1, Integer::sum);
    }

    @Override
    public void draw(long[] words, Stream stream, int name, int block, int day, int index, int layer) {
      count(word0(index, layer), stream, name, block, day);
      super.draw(words, stream, name, block, day, index, layer);
    }

    @Override
    public void batch(long[] planes, int n, Stream stream, int name, int block, int day) {
      for (int i = 0; i < n; i++) {
        count(planes[i], stream, name, block, day);
      }
      super.batch(planes, n, stream, name, block, day);
    }
  }

  /** Hands batches on row by row, one at a time. */
  private record Relay(Listener listener) implements Witness {
    @Override
    public void acts(int block, int day, int conduct, Acts acts) {
      synchronized (listener) {
        for (int k = 0; k < acts.count; k++) {
          listener.act(block, day, conduct, acts.resident[k]);
        }
      }
    }

    @Override
    public void entries(int block, int day, Entries entries) {
      synchronized (listener) {
        for (int k = 0; k < entries.count; k++) {
          listener.entry(block, day, entries.channel[k], entries.truth[k], entries.resident[k], entries.actor[k]);
        }
      }
    }

    @Override
    public void end(Block block) {
      synchronized (listener) {
        for (int s = 0; s < block.baseline().scores().size(); s++) {
          var columns = block.baseline().scores().get(s);
          for (int i = 0; i < block.residents.count(); i++) {
            var account = new int[ScoreColumns.ACCOUNT];
            for (int cell = 0; cell < account.length; cell++) {
              account[cell] = columns.account(i, cell);
            }
            listener.end(block.number(), s, i, block.residents.stratum(i), columns.score(i), account);
          }
        }
      }
    }
  }

  private static final class FaultyLuck extends Luck {
    private final Fault fault;

    FaultyLuck(long people, long luck, int replicate, Fault fault) {
      super(people, luck, replicate);
      this.fault = fault;
    }

    @Override
    protected long word1(Stream stream, int name) {
      boolean isOrder = stream == Stream.PERMUTATION || stream == Stream.ROTATION;
      boolean shared =
          (fault == Fault.ONE_PERMUTATION && isOrder) || (fault == Fault.SHARED_MARKS && stream == Stream.NOTICE)
              || (fault == Fault.ONE_WAIVER && stream == Stream.WAIVER)
              || (fault == Fault.LISTS_SHARE_MARKS && stream == Stream.LISTED_AT_START);
      return super.word1(stream, shared ? 1 : name);
    }

    @Override
    protected long word2(Stream stream, int block) {
      boolean withActor = fault == Fault.VICTIM_DRAWN_WITH_ACTOR && stream == Stream.VICTIM;
      return super.word2(withActor ? Stream.ACT_PLACE : stream, block);
    }

    @Override
    protected long word3(Stream stream, int day) {
      return super.word3(stream, fault == Fault.LAST_MONTHS_LUCK && day != NO_DAY ? day % 30 : day);
    }
  }

  private static Scenario mutated(Scenario s, Fault fault) {
    return switch (fault) {
      case CONDUCT_FACTOR_DROPPED -> Records.with(s, "conduct", map(s.conduct(), EngineUnderTest::withoutFactors));
      case LAPSE_A_DAY_LATE -> Records.with(s, "schemes", map(s.schemes(), EngineUnderTest::lapsingLate));
      case NONE, VICTIM_DRAWN_WITH_ACTOR, ONE_PERMUTATION, SHARED_MARKS, LAST_MONTHS_LUCK, ONE_WAIVER,
          LISTS_SHARE_MARKS ->
        s;
    };
  }

  private static <T> Map<String, T> map(Map<String, T> map, UnaryOperator<T> change) {
    var changed = new LinkedHashMap<String, T>();
    map.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  private static Conduct withoutFactors(Conduct c) {
    return Records.with(c, "factors", Map.of());
  }

  private static Scheme lapsingLate(Scheme s) {
    return Records.with(s, "rules", map(s.rules(), EngineUnderTest::lapsingLate));
  }

  private static Rule lapsingLate(Rule r) {
    var late = r.lapses() == null ? null : new Span(r.lapses().days() + 1);
    return Records.with(r, "lapses", late);
  }
}
