package counterscore.app;

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

  static String version() {
    return counterscore.lab.Counterscore.version();
  }
}
