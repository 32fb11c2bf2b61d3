package counterscore.app.explorer;

import counterscore.engine.Seeking;
import counterscore.lab.Explore;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a request, as a form of a page sends them. The address of the page behind its # has the same shape. */
final class Form {
  private static final int MOST_FIELDS = 600;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * @throws Bad if it is none
   */
  static Form of(@Nullable String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    var parts = text == null || text.isEmpty() ? new String[0] : text.split("&", -1);
    if (parts.length > MOST_FIELDS) {
      throw new Bad("There are more than " + MOST_FIELDS + " fields.");
    }
    for (var part : parts) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new Bad("A field is written name=value.");
      }
      fields.computeIfAbsent(decoded(part.substring(0, equals)), _ -> new ArrayList<>())
          .add(decoded(part.substring(equals + 1)));
    }
    return new Form(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Bad("A field is not encoded as forms are.");
    }
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** A field that may be missing. */
  String text(String name, String otherwise) {
    var values = all(name);
    return values.isEmpty() ? otherwise : values.getLast();
  }

  long number(String name, long otherwise) {
    var text = text(name, "");
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Bad(name + " is not a whole number.");
    }
  }

  /** The city that the fields ask for. */
  Explore.Asked city() {
    var text = text("text", "");
    return new Explore.Asked(
        text("scenario", ""), text.isEmpty() ? null : text, all("set"), number("residents", 100_000),
        number("seed", 1));
  }

  /** Of whom something is to be true. */
  Seeking.Sought sought() {
    return new Seeking.Sought(
        text("scheme", ""), whole("lowest"), whole("below"),
        all("trait").stream().map(Form::trait).toList());
  }

  private int whole(String name) {
    long number = number(name, 0);
    if (Math.abs(number) > 1_000_000) {
      throw new Bad(name + " is no score.");
    }
    return (int) number;
  }

  private static Seeking.Trait trait(String word) {
    return switch (word) {
      case "blameless" -> Seeking.Trait.BLAMELESS;
      case "wronged" -> Seeking.Trait.WRONGED;
      case "refused" -> Seeking.Trait.REFUSED;
      default -> throw new Bad("A trait is blameless, wronged or refused.");
    };
  }

  /** A request that cannot be understood. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String message) {
      super(message);
    }
  }
}
