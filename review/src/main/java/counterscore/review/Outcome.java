package counterscore.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a test says of a part of a scheme. None of them says that a scheme is lawful. */
public enum Outcome {
  @JsonProperty("flagged")
  FLAGGED,
  @JsonProperty("not-flagged-by-this-test")
  NOT_FLAGGED,
  @JsonProperty("cannot-tell-from-the-file")
  CANNOT_TELL
}
