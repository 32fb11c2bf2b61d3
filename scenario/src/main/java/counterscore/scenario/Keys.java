package counterscore.scenario;

import java.util.Locale;

/** Names of records and their components, as they stand in a file. */
public final class Keys {
  private Keys() {}

  /** {@code PRESS_ACCOUNT} gives {@code press-account}. */
  static String ofConstant(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code referenceDensity} and {@code ReferenceDensity} both give {@code reference-density}. */
  public static String of(String javaName) {
    var key = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char letter = javaName.charAt(i);
      if (Character.isUpperCase(letter) && !key.isEmpty()) {
        key.append('-');
      }
      key.append(letter);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
