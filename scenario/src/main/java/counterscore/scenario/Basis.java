package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing a scenario describes. Printed on every table, picture and page. */
public enum Basis {
  @JsonProperty("in-force")
  IN_FORCE("in force"),
  @JsonProperty("pilot")
  PILOT("a pilot"),
  @JsonProperty("announced")
  ANNOUNCED("announced, not in force"),
  @JsonProperty("press-account")
  PRESS_ACCOUNT("a press account"),
  @JsonProperty("invented")
  INVENTED("invented");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /** The key as it stands in the file, for example {@code press-account}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The basis in words fit to print, for example "a press account". */
  public String words() {
    return words;
  }
}
