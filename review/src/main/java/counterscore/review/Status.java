package counterscore.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the wording of a norm was compared with the official text when its test was written. */
public enum Status {
  /** The source itself was read, as far as it was in view. */
  @JsonProperty("read")
  READ,
  /** Pages about it were read, such as a commentary or the press. */
  @JsonProperty("second-hand")
  SECOND_HAND,
  /** Written down from memory. */
  @JsonProperty("from-memory")
  FROM_MEMORY;

  /** Whether somebody has compared the wording with the official text. */
  public boolean isCompared() {
    return this == READ;
  }
}
