package counterscore.report;

import java.util.Locale;

/** Languages in which an assessment is written. */
public enum Language {
  EN,
  DE;

  /** As users type it, and as a page names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
