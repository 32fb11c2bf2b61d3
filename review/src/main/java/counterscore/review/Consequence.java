package counterscore.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a score or a list does to a resident.
 *
 * @param subject key of the demand, the reset or the list
 * @param title for sentences
 * @param scheme whose score decides; null: a list
 * @param contexts where it falls
 * @param contextKey where that stands
 * @param kind how hard it is
 * @param tiers of the scheme that are refused or suspended
 */
record Consequence(
    String subject,
    String title,
    @Nullable String scheme,
    List<String> contexts,
    String contextKey,
    Kind kind,
    List<String> tiers) {
  enum Kind {
    /** Refused, or suspended for a time. */
    SHUT_OUT,
    /** Later, dearer, or behind others. */
    WORSE,
    /** Others get more. */
    ADVANTAGE
  }

  boolean isDetriment() {
    return kind != Kind.ADVANTAGE;
  }

  String context() {
    return String.join(", ", contexts);
  }
}
