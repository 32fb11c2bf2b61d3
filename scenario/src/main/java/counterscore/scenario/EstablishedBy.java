package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

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
  ONE_PERSONS_WORD
}
