package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** On what an entry rests. */
public enum EstablishedBy {
  @JsonProperty("court")
  COURT,
  @JsonProperty("agency-record")
  AGENCY_RECORD,
  @JsonProperty("report")
  REPORT,
  @JsonProperty("image")
  IMAGE,
  @JsonProperty("platform-record")
  PLATFORM_RECORD,
  @JsonProperty("one-persons-word")
  ONE_PERSONS_WORD;

  /** As it stands in a file, for example {@code agency-record}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
