package counterscore.observation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;

/**
 * One SHA-256 over everything a run found: every non-zero count under its labels, and the fingerprint of every block.
 * What was not declared does not exist for it: a column that is always zero, the order of declarations and the number
 * of threads do not enter.
 */
public final class Digest {
  private Digest() {}

  /** The digest in the form {@code sha256:} and 64 hexadecimal digits. */
  public static String of(Observations observations) {
    var sha = sha256();
    for (var counter : observations.counters()) {
      var columns = counter.axes().stream().flatMap(axis -> axis.columns().stream()).toList();
      var lines = new ArrayList<String>();
      counter.forEachNonZero(
          (labels, count) -> {
            var line = new StringBuilder(counter.name());
            for (int c = 0; c < labels.length; c++) {
              line.append('|').append(columns.get(c)).append('=').append(labels[c]);
            }
            lines.add(line.append('|').append(count).append('\n').toString());
          });
      Collections.sort(lines);
      for (var line : lines) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    observations
        .fingerprints()
        .forEach(
            (block, print) -> sha.update(("block " + block + ' ' + print + '\n').getBytes(StandardCharsets.UTF_8)));
    return "sha256:" + HexFormat.of().formatHex(sha.digest());
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
