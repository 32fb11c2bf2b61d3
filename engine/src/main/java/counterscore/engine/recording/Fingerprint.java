package counterscore.engine.recording;

import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.plan.Kind;
import counterscore.observation.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.ArrayList;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the score and account columns of a block, schemes in order of name and kinds in order of label, and over who
 * stands on which list and the points of the study app. A column of zeros does not enter, so a mechanism that does nothing leaves no trace.
 *
 * <p>Worlds take turns, some residents at a time, because what they know of a resident lies side by side.
 */
public final class Fingerprint {
  private static final int SOME = 128;
  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values()).sorted(Comparator.comparing(Kind::label)).toList();

  private final int residents;
  private final List<MessageDigest> shas;
  private final ByteBuffer buffer = ByteBuffer.allocate(SOME * Integer.BYTES);

  private Fingerprint(int worlds, int residents) {
    this.residents = residents;
    this.shas = Stream.generate(Digest::sha256).limit(worlds).toList();
  }

  /**
   * What a fingerprint is made of in one world.
   *
   * @param study null where there is no study app
   */
  public record State(List<ScoreColumns> schemes, ListColumns lists, @Nullable StudyColumns study) {
    public State {
      schemes = List.copyOf(schemes);
    }
  }

  private record Column(int world, String name, IntUnaryOperator values) {}

  /** The fingerprint of each world in hexadecimal. */
  public static List<String> of(List<State> worlds, int residents) {
    var fingerprint = new Fingerprint(worlds.size(), residents);
    var columns = new TreeMap<String, List<Column>>();
    for (int w = 0; w < worlds.size(); w++) {
      columns(w, worlds.get(w), columns);
    }
    columns.values().forEach(fingerprint::take);
    return fingerprint.shas.stream().map(sha -> HexFormat.of().formatHex(sha.digest())).toList();
  }

  /** Adds the columns of a world at their places; what worlds have in common has the same place. */
  private static void columns(int world, State state, SortedMap<String, List<Column>> into) {
    for (var scheme : state.schemes) {
      var name = scheme.scheme().name();
      add(into, "schemes " + name, new Column(world, name + "|score", scheme::score));
      for (int k = 0; k < KINDS.size(); k++) {
        var kind = KINDS.get(k);
        for (int cell : new int[] {kind.ordinal(), Kind.COUNT + kind.ordinal()}) {
          if (scheme.isBooked(cell)) {
            add(
                into, "schemes %s %02d %02d".formatted(name, k, cell),
                new Column(
                    world, name + '|' + kind.label() + (cell < Kind.COUNT ? "|points" : "|clipped"),
                    i -> scheme.account(i, cell)));
          }
        }
      }
    }
    if (state.lists.any()) {
      add(into, "then lists", new Column(world, "lists", i -> (int) state.lists.on(i)));
    }
    if (state.study != null) {
      add(into, "then study", new Column(world, "study", state.study::points));
    }
  }

  private static void add(SortedMap<String, List<Column>> into, String place, Column column) {
    into.computeIfAbsent(place, _ -> new ArrayList<>()).add(column);
  }

  /** Takes a column of all worlds that have it. */
  private void take(List<Column> ofWorlds) {
    var values = new int[ofWorlds.size()];
    for (int from = 0; from < residents; from += SOME) {
      for (int c = 0; c < values.length; c++) {
        values[c] |= any(ofWorlds.get(c).values, from);
      }
    }
    var some = new ArrayList<Column>();
    for (int c = 0; c < values.length; c++) {
      if (values[c] != 0) {
        some.add(ofWorlds.get(c));
        sha(ofWorlds.get(c)).update((ofWorlds.get(c).name + '\n').getBytes(StandardCharsets.UTF_8));
      }
    }
    for (int from = 0; from < residents; from += SOME) {
      for (var column : some) {
        digest(column, from);
      }
    }
  }

  private int any(IntUnaryOperator values, int from) {
    int any = 0;
    for (int i = from; i < Math.min(from + SOME, residents); i++) {
      any |= values.applyAsInt(i);
    }
    return any;
  }

  private void digest(Column column, int from) {
    buffer.clear();
    for (int i = from; i < Math.min(from + SOME, residents); i++) {
      buffer.putInt(column.values.applyAsInt(i));
    }
    sha(column).update(buffer.flip());
  }

  private MessageDigest sha(Column column) {
    return shas.get(column.world);
  }
}
