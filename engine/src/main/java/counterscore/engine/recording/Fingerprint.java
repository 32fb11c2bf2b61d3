package counterscore.engine.recording;

import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.plan.Kind;
import counterscore.observation.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the score and account columns of a block, schemes in order of name and kinds in order of label, and over who
 * stands on which list and the points of the study app. A column of zeros does not enter, so a mechanism that does nothing leaves no trace.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint in hexadecimal. */
  public static String of(List<ScoreColumns> schemes, ListColumns lists, @Nullable StudyColumns study, int residents) {
    var sha = Digest.sha256();
    var buffer = ByteBuffer.allocate(4 * residents);
    schemes.stream()
        .sorted(Comparator.comparing(columns -> columns.scheme().name()))
        .forEach(
            columns -> {
              column(sha, buffer, columns.scheme().name() + "|score", residents, columns::score);
              java.util.Arrays.stream(Kind.values())
                  .sorted(Comparator.comparing(Kind::label))
                  .forEach(kind -> account(sha, buffer, columns, kind, residents));
            });
    if (lists.any()) {
      column(sha, buffer, "lists", residents, i -> (int) lists.on(i));
    }
    if (study != null) {
      column(sha, buffer, "study", residents, study::points);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void account(
      MessageDigest sha, ByteBuffer buffer, ScoreColumns columns, Kind kind, int residents) {
    var name = columns.scheme().name() + '|' + kind.label();
    cell(sha, buffer, name + "|points", residents, columns, kind.ordinal());
    cell(sha, buffer, name + "|clipped", residents, columns, Kind.COUNT + kind.ordinal());
  }

  private static void cell(
      MessageDigest sha, ByteBuffer buffer, String name, int residents, ScoreColumns columns, int cell) {
    if (columns.isBooked(cell)) {
      column(sha, buffer, name, residents, i -> columns.account(i, cell));
    }
  }

  private static void column(MessageDigest sha, ByteBuffer buffer, String name, int residents,
      IntUnaryOperator column) {
    buffer.clear();
    int any = 0;
    for (int i = 0; i < residents; i++) {
      int value = column.applyAsInt(i);
      any |= value;
      buffer.putInt(value);
    }
    if (any != 0) {
      sha.update((name + '\n').getBytes(StandardCharsets.UTF_8));
      sha.update(buffer.flip());
    }
  }
}
