package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cameras that see faces, and the room where their alerts arrive (model section 11). Nothing is recognised: every count is
 * drawn by chance with the declared rates.
 *
 * @param cameras cameras per 1,000 residents
 * @param recognising share of the cameras whose pictures are searched for faces; by default 1
 * @param sighted sightings of a resident per day, for each recognising camera per 1,000 residents
 * @param exposure factor on {@code sighted} by attribute and category; factors of several attributes multiply
 * @param linkedRight share of the sightings that are linked to the right resident; null: nobody is linked
 * @param linkedWrong share of the sightings that are linked to a wrong resident
 * @param wrongAge share of the sightings whose age is estimated wrong by more than five years
 * @param wrongSex share of the sightings whose sex is estimated wrong
 * @param anomalies what else than a face starts a search; null: every face that is sighted is searched
 * @param search what a face is compared with; null: with nothing
 * @param operators who looks at alerts; null: nobody does
 */
public record ControlRoom(
    @Limits(min = 0, max = 1000) Quantity cameras,
    @Nullable @Limits(min = 0, max = 1) Quantity recognising,
    @Limits(min = 0, max = 1) Quantity sighted,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> exposure,
    @Nullable @Limits(min = 0, max = 1) Quantity linkedRight,
    @Nullable @Limits(min = 0, max = 1) Quantity linkedWrong,
    @Nullable @Limits(min = 0, max = 1) Quantity wrongAge,
    @Nullable @Limits(min = 0, max = 1) Quantity wrongSex,
    @Nullable Anomalies anomalies,
    @Nullable Search search,
    @Nullable Operators operators) {
  public ControlRoom {
    exposure = Ordered.copyOfNested(exposure);
  }

  ControlRoom withExposure(Map<String, Map<String, Quantity>> exposure) {
    return new ControlRoom(
        cameras, recognising, sighted, exposure, linkedRight, linkedWrong, wrongAge, wrongSex, anomalies, search,
        operators);
  }

  ControlRoom withSearch(Search search) {
    return new ControlRoom(
        cameras, recognising, sighted, exposure, linkedRight, linkedWrong, wrongAge, wrongSex, anomalies, search,
        operators);
  }

  /**
   * What a camera takes for an incident.
   *
   * @param incidents real ones, population mean per resident-year
   * @param caught share of the real ones that some camera takes for one, at {@code reference-cameras}
   * @param referenceCameras cameras per 1,000 residents at which {@code caught} holds; by default the first number of {@code cameras}
   * @param falseAlarms false ones per camera and day
   */
  public record Anomalies(
      @Limits(min = 0, max = 1000) Rate incidents,
      @Limits(min = 0, max = 1) Quantity caught,
      @Nullable @Limits(min = 0.000001, max = 1000) Quantity referenceCameras,
      @Limits(min = 0, max = 1000) Quantity falseAlarms) {}

  /** In what a face is searched. */
  public enum Gallery {
    @JsonProperty("watch-list")
    WATCH_LIST,
    @JsonProperty("everyone")
    EVERYONE
  }

  /**
   * The search of a face in a gallery.
   *
   * @param gallery in a list of wanted people, or among everyone who is enrolled
   * @param size people in the gallery
   * @param present share of the residents who are in a watch list; null: nobody
   * @param missed share of the searches for somebody in the gallery that do not find them
   * @param falseMatches probability that a search finds a wrong person, per million entries of the gallery
   * @param factors factor on {@code false-matches} by attribute and category, normalised to mean 1 over the strata
   */
  public record Search(
      Gallery gallery,
      @Limits(min = 0, max = 2_000_000_000) Quantity size,
      @Nullable @Limits(min = 0, max = 1) Quantity present,
      @Limits(min = 0, max = 1) Quantity missed,
      @Limits(min = 0, max = 1000) Quantity falseMatches,
      @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors) {
    public Search {
      factors = Ordered.copyOfNested(factors);
    }

    Search withoutFactors() {
      return new Search(gallery, size, present, missed, falseMatches, Map.of());
    }
  }

  /**
   * Who looks at alerts.
   *
   * @param number operators per million residents
   * @param hours for which each works in a day [h]
   * @param looks alerts that one looks at in an hour
   * @param kept for how long an alert waits to be looked at; null: to the end of its day
   * @param stopped share of the right alerts looked at that lead to a stop
   * @param stoppedInnocent share of the other alerts looked at that lead to the stop of an innocent resident
   */
  public record Operators(
      @Limits(min = 0, max = 10_000) Quantity number,
      @Limits(min = 0, max = 24) Quantity hours,
      @Limits(min = 0, max = 1000) Quantity looks,
      @Nullable Span kept,
      @Limits(min = 0, max = 1) Quantity stopped,
      @Limits(min = 0, max = 1) Quantity stoppedInnocent) {}
}
