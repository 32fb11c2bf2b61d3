package counterscore.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours of the tiers: from pale to dark slate as tiers get worse, and one strong colour, vermilion, for the worst alone.
 * Lightness falls steadily, and blue against vermilion is told apart by every common kind of colour vision. Charts and
 * tables name them as variables of the style sheet, so that a page turned dark or printed needs no new drawing.
 */
final class Palette {
  /** Steps between pale and dark: a scheme has at most 24 tiers, and the worst has its own colour. */
  private static final int STEPS = 23;

  private static final int[] PALE = {0xd9, 0xe2, 0xe9};
  private static final int[] DARK = {0x4a, 0x63, 0x78};
  private static final int[] PALE_AT_NIGHT = {0x36, 0x44, 0x4f};
  private static final int[] LIGHT_AT_NIGHT = {0xa9, 0xc0, 0xd1};

  private Palette() {}

  /** Name of the variable that holds the colour of a tier, by its position among the tiers, best first. */
  static String variable(Grades grades, int tier) {
    return variable(tier, grades.tiers().size());
  }

  /** The same of so many tiers. */
  static String variable(int tier, int count) {
    int slate = count - 1;
    if (tier == slate) {
      return "--worst";
    }
    return "--tier-" + (slate == 1 ? STEPS / 2 : tier * (STEPS - 1) / (slate - 1));
  }

  /** A variable as charts and styles use it. */
  static String use(String variable) {
    return "var(" + variable + ")";
  }

  /** Colours of all tiers of a scheme, best first. */
  static List<String> ofTiers(Grades grades) {
    return IntStream.range(0, grades.tiers().size()).mapToObj(tier -> use(variable(grades, tier))).toList();
  }

  /** What the colours of a scheme mean. */
  static List<Figure.Swatch> legend(Grades grades) {
    return IntStream.range(0, grades.tiers().size())
        .mapToObj(tier -> new Figure.Swatch(variable(grades, tier), grades.tiers().get(tier)))
        .toList();
  }

  /** The style sheet of the slates, by day and by night; on paper it is day. */
  static String css() {
    return ":root{" + slates(PALE, DARK) + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + slates(PALE_AT_NIGHT, LIGHT_AT_NIGHT) + "}}\n";
  }

  private static String slates(int[] from, int[] to) {
    var css = new StringBuilder();
    for (int step = 0; step < STEPS; step++) {
      css.append("--tier-").append(step).append(":#");
      for (int channel = 0; channel < 3; channel++) {
        int mixed = from[channel] + (to[channel] - from[channel]) * step / (STEPS - 1);
        css.append(Character.forDigit(mixed >> 4, 16)).append(Character.forDigit(mixed & 15, 16));
      }
      css.append(';');
    }
    return css.toString();
  }
}
