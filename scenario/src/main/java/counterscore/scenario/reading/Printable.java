package counterscore.scenario.reading;

/**
 * What a file may have printed: no letters that steer a terminal, that nobody sees or that turn the line round, and no more than
 * anybody reads.
 */
public final class Printable {
  private static final int MOST_LETTERS = 1_000;

  private Printable() {}

  /** The text with such letters written as their numbers, and cut. */
  public static String of(String text) {
    if (text.length() <= MOST_LETTERS && text.codePoints().noneMatch(Printable::isSteering)) {
      return text;
    }
    var printable = new StringBuilder();
    text.codePoints().limit(MOST_LETTERS).forEach(letter -> {
      if (isSteering(letter)) {
        printable.append("\\u{").append(Integer.toHexString(letter)).append('}');
      } else {
        printable.appendCodePoint(letter);
      }
    });
    return text.codePointCount(0, text.length()) > MOST_LETTERS ? printable.append(" …").toString()
        : printable.toString();
  }

  private static boolean isSteering(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
        true;
      default -> false;
    };
  }
}
