package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Colours that mean something in one picture are told apart with every common kind of colour vision: as distances in CIELAB between
 * what is seen of them (Machado, Oliveira, Fernandes 2009, severity 1.0). A distance of about 2.3 is just noticed.
 */
class PaletteTest {
  /** So far apart are any two colours of a legend. */
  private static final double APART = 14;

  /** So far apart are neighbours among the slates of six tiers, which stand in their order everywhere. */
  private static final double NEIGHBOURS = 10;

  private static final Map<String, double[][]> SIGHT = Map.of(
      "all colours", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      "protanopia", new double[][] {
          {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
      "deuteranopia", new double[][] {
          {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
      "tritanopia", new double[][] {
          {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

  @Test
  void any_two_colours_of_a_legend_are_told_apart_by_day_and_by_night() {
    var legends = legends();
    assertThat(legends).hasSizeGreaterThanOrEqualTo(5);
    for (var colours : List.of(byDay(), byNight())) {
      for (var legend : legends) {
        for (var one : legend) {
          for (var other : legend) {
            if (!one.equals(other)) {
              assertThat(apart(colours, one, other)).as(one + " and " + other).isGreaterThan(APART);
            }
          }
        }
      }
    }
  }

  @Test
  void six_tiers_are_told_from_their_neighbours_and_the_worst_from_all() {
    for (var colours : List.of(byDay(), byNight())) {
      for (int tier = 0; tier < 5; tier++) {
        assertThat(apart(colours, Palette.variable(tier, 6), Palette.variable(tier + 1, 6))).isGreaterThan(NEIGHBOURS);
        assertThat(apart(colours, Palette.variable(tier, 6), "--worst")).isGreaterThan(45);
      }
    }
  }

  /** Power: the slate and purple that the charts had before look alike without green cones; this test would have said so. */
  @Test
  void two_colours_that_many_cannot_tell_apart_are_found_out() {
    assertThat(apart(Map.of("a", "#88a2b7", "b", "#c585b9"), "a", "b")).isLessThan(1);
  }

  /** Legends of all pictures but those of tiers, whose colours are shades of one. */
  private static List<List<String>> legends() {
    var drawn = Stream.of(
        TwinsTest.story(), ByOthersTest.story(), MadeOfTest.story(), ToBlameTest.story(), GradedAgainTest.story(),
        Ran.of(Press.scenario(), 2_000, 90).story()).flatMap(story -> Chapters.of(story).stream())
        .flatMap(chapter -> Walk.elements(chapter.html()))
        .filter(piece -> "legend".equals(piece.attributes().get("class")))
        .map(legend -> Walk.elements(legend).map(piece -> piece.attributes().getOrDefault("style", ""))
            .filter(style -> style.startsWith("background:")).map(style -> style.substring(15, style.length() - 1))
            .toList())
        .filter(legend -> legend.stream().noneMatch(colour -> colour.startsWith("--tier")));
    var legends = new ArrayList<>(drawn.distinct().toList());
    legends.add(Responses.colours());
    return legends;
  }

  private static Map<String, String> byDay() {
    return colours(":root\\s*\\{[^}]*}", true);
  }

  private static Map<String, String> byNight() {
    var colours = new LinkedHashMap<>(byDay());
    colours.putAll(colours("prefers-color-scheme: ?dark\\)\\s*\\{\\s*:root\\s*\\{[^}]*}", false));
    return colours;
  }

  /** Of a style sheet, the variables inside the rules that match; of several rules for one, the first or the last. */
  private static Map<String, String> colours(String rule, boolean first) {
    var colours = new LinkedHashMap<String, String>();
    Pattern.compile(rule).matcher(Drawing.colours()).results().forEach(
        match -> Pattern.compile("(--[a-z0-9-]+): ?(#[0-9a-f]{6})").matcher(match.group()).results().forEach(each -> {
          if (first) {
            colours.putIfAbsent(each.group(1), each.group(2));
          } else {
            colours.put(each.group(1), each.group(2));
          }
        }));
    return colours;
  }

  /** The smallest distance over all kinds of sight. */
  private static double apart(Map<String, String> colours, String one, String other) {
    return SIGHT.values().stream().mapToDouble(sight -> {
      var a = lab(seen(Objects.requireNonNull(colours.get(one)), sight));
      var b = lab(seen(Objects.requireNonNull(colours.get(other)), sight));
      return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }).min().orElseThrow();
  }

  /** Linear red, green and blue as they are seen. */
  private static double[] seen(String colour, double[][] sight) {
    var linear = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
      linear[channel] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    var seen = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      double sum = 0;
      for (int from = 0; from < 3; from++) {
        sum += sight[channel][from] * linear[from];
      }
      seen[channel] = Math.clamp(sum, 0, 1);
    }
    return seen;
  }

  /** CIELAB under D65. */
  private static double[] lab(double[] rgb) {
    double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double part) {
    return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116.0;
  }
}
