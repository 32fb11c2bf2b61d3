package counterscore.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same words in the two languages in which an assessment is written. */
public record Words(@JsonProperty("en") String english, @JsonProperty("de") String german) {
  public Words {
    if (english.isBlank() || german.isBlank()) {
      throw new IllegalArgumentException("words are missing: \"" + english + "\", \"" + german + "\"");
    }
  }
}
