package counterscore.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Counterscore this is: version, commit where the launcher knew it, Java runtime. */
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {"counterscore " + version(), "Java " + Runtime.version() + ", "
        + System.getProperty("java.vendor", "unknown vendor")};
  }

  static String text() {
    return "counterscore " + version() + ", Java " + Runtime.version();
  }

  /** For example {@code 0.1.0-SNAPSHOT (865fb7136ad0)}. */
  static String version() {
    var commit = System.getProperty("counterscore.commit", "");
    return release() + (commit.isEmpty() ? "" : " (" + commit + ")");
  }

  private static String release() {
    var properties = new Properties();
    try (var in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
