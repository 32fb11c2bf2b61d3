package counterscore.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a test can get with what a scenario file says. */
public enum Reach {
  /** It can flag, and it can ask. */
  @JsonProperty("flags")
  FLAGS,
  /** No file can answer it; it only asks. */
  @JsonProperty("asks")
  ASKS
}
