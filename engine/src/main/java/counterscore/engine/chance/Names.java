package counterscore.engine.chance;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Names as they enter addresses. Names, never positions: declaring one thing more shifts nobody's luck. */
public final class Names {
  private Names() {}

  /** CRC-32C of the UTF-8 bytes. */
  public static int hash(String name) {
    var crc = new CRC32C();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /** The name under which a watcher notices a conduct; {@code @} cannot occur in a declared name. */
  public static String pair(String conduct, String watcher) {
    return conduct + '@' + watcher;
  }
}
