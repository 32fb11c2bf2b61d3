package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How values inside a range are spaced when the range is explored. */
public enum Scale {
  @JsonProperty("linear")
  LINEAR,
  @JsonProperty("log")
  LOG
}
