package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a number is known. */
public enum Certainty {
  /** Counted or measured, and the source was read. */
  @JsonProperty("measured")
  MEASURED,
  /** Reported by a source that did not measure it itself. */
  @JsonProperty("reported")
  REPORTED,
  /** Remembered or seen quoted; nobody has compared it with the source. */
  @JsonProperty("unverified")
  UNVERIFIED,
  /** A modelling assumption. */
  @JsonProperty("assumed")
  ASSUMED;

  /** The key as it stands in the file. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
