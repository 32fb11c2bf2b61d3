package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of watcher notices. */
public enum WatcherKind {
  @JsonProperty("cameras")
  CAMERAS,
  @JsonProperty("records")
  RECORDS,
  @JsonProperty("inspectors")
  INSPECTORS,
  @JsonProperty("platform")
  PLATFORM,
  @JsonProperty("people")
  PEOPLE,
  @JsonProperty("app")
  APP
}
