package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;

/**
 * Who runs the scheme and under which safeguards. Read by the legal screening and printed in the report; the engine does
 * not read it.
 *
 * @param legalBasis the norm the scheme rests on, or {@code none}
 */
public record Governance(
    Operator operator,
    @Size(min = 1, max = 160) String legalBasis,
    System system,
    Answer notice,
    Answer explained,
    Review review,
    Children children) {
  /** Who operates the scheme. */
  public enum Operator {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("mixed")
    MIXED
  }

  /** How points come about. */
  public enum System {
    @JsonProperty("fixed-rules")
    FIXED_RULES,
    @JsonProperty("statistical")
    STATISTICAL,
    @JsonProperty("machine-learning")
    MACHINE_LEARNING,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Whether a safeguard exists. */
  public enum Answer {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Who reviews an entry that is contested. */
  public enum Review {
    @JsonProperty("none")
    NONE,
    @JsonProperty("operator")
    OPERATOR,
    @JsonProperty("independent")
    INDEPENDENT,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /** Whether children are scored. */
  public enum Children {
    @JsonProperty("included")
    INCLUDED,
    @JsonProperty("excluded")
    EXCLUDED,
    @JsonProperty("unknown")
    UNKNOWN
  }
}
