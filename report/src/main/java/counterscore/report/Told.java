package counterscore.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import counterscore.review.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How the number of a finding is told in an assessment.
 *
 * @param kind how it is written
 * @param words what was counted; {@code {of}} stands for the scheme, list or party, {@code {name}} for what the key ends with
 */
record Told(Kind kind, Words words) {
  /** How a number is written. */
  enum Kind {
    @JsonProperty("share")
    SHARE,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("difference")
    DIFFERENCE
  }

  /** By the key of the finding without scheme; a star stands for a name. */
  static final Map<String, Told> ALL =
      new LinkedHashMap<>(Tongue.read("told.json", new TypeReference<LinkedHashMap<String, Told>>() {}));

  /** The key under which a finding is told; the longest that fits; null where it is told nowhere. */
  static @Nullable String key(String stem) {
    if (ALL.containsKey(stem)) {
      return stem;
    }
    return ALL.keySet().stream().filter(key -> key.endsWith("*") && stem.startsWith(key.substring(0, key.length() - 1)))
        .reduce((one, other) -> other.length() > one.length() ? other : one).orElse(null);
  }
}
