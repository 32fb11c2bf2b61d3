package counterscore.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Text files that are carried along in this module: styles, scripts, licences. Those in {@code vendor} are the minified
 * builds of the npm packages {@code vega}, {@code vega-lite} and {@code vega-embed}, unchanged; the file SHA256SUMS beside
 * them says which.
 */
final class Bundled {
  private Bundled() {}

  /** A text file beside this class. */
  static String text(String name) {
    try (var in = Objects.requireNonNull(Bundled.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script that cannot end the element it stands in. */
  static String script(String name) {
    return text(name).replace("</script", "<\\/script").replaceAll("//# sourceMappingURL=.*", "").strip();
  }

  /** How a Content-Security-Policy names one inline script. */
  static String policyHash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
