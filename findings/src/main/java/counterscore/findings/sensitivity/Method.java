package counterscore.findings.sensitivity;

import java.util.Locale;

/** How the dependence on uncertain quantities is explored. */
public enum Method {
  /** Steps of one factor at a time from several places (Morris 1991): which matter at all, for few points. */
  MORRIS,
  /** Shares of the variance (Sobol 1993): how much each holds, alone and with all others, for many points. */
  SOBOL;

  /** The key as users type it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
