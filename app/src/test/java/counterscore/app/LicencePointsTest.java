package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of docs/validation/licence-points.md are those of runs, and what is said there to hold holds. */
@Tag("slow")
class LicencePointsTest {
  private static final String CELL = "([^|]*?) \\| ";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([IU]\\d) \\| " + CELL + CELL + CELL + CELL + CELL + "([^|]*?) \\|$");
  private static final Pattern ITALIAN =
      Pattern
          .compile("(?m)^\\| (0\\.\\d+) \\| (0[.\\d]*) \\| (few|middle|many) \\| " + CELL.repeat(6) + "([^|]*?) \\|$");
  private static final Pattern BRITISH =
      Pattern.compile("(?m)^\\| (0\\.\\d+) \\| (0\\.\\d+) \\| (0\\.\\d{5}) \\| " + CELL.repeat(5) + "([^|]*?) \\|$");
  private static final List<String> OFFENCES = List.of("minor-offence", "serious-offence", "grave-offence");
  private static final String MILLION = "1000000";

  /** In which the fits were made. */
  private static final String FOUR_BLOCKS = "262144";

  private static final String EQUAL = "dispositions.driving.gamma.shape=1000";

  @TempDir
  private Path folder;

  @Test
  void the_columns_of_the_middle_and_of_the_model_without_are_what_runs_give() {
    var middle = new LinkedHashMap<String, String>();
    var without = new LinkedHashMap<String, String>();
    run("italy", "italy-licence", MILLION, List.of());
    run("britain", "uk-licence", MILLION, List.of());
    var equal = new ArrayList<>(italian(0.0551, 0, "middle", "0"));
    equal.addAll(List.of(EQUAL, "society.growth=0"));
    OFFENCES.forEach(offence -> equal.addAll(
        List.of("conduct." + offence + ".factors.sex.men=1", "conduct." + offence + ".factors.sex.women=1")));
    run("italy-without", "italy-licence", MILLION, equal);
    run("britain-without", "uk-licence", MILLION, british(0.02605, 0.08, "0", "none"));
    middle.putAll(italy("italy"));
    middle.putAll(britain("britain"));
    without.putAll(italy("italy-without"));
    without.putAll(britain("britain-without"));

    assertThat(column(4)).containsExactlyInAnyOrderEntriesOf(middle);
    assertThat(column(6)).containsExactlyInAnyOrderEntriesOf(without);
  }

  /** What the plan calls holding, for the numbers as they stand on the page. */
  @Test
  void what_is_said_to_hold_holds() {
    var holds = new LinkedHashMap<String, Boolean>();
    column(4).forEach((row, text) -> {
      double number = Double.parseDouble(text);
      switch (row) {
        case "I1" -> holds.put(row, Math.abs(number - 54.49) <= 0.5);
        case "I2" -> holds.put(row, Math.abs(number - 43) <= 2);
        case "I3" -> holds.put(row, number >= 1.2 && number <= 3.2);
        case "I4" -> holds.put(row, number >= 0.12 && number <= 0.48);
        case "U1" -> holds.put(row, Math.abs(number / 3200 - 1) <= 0.01);
        case "U2" -> holds.put(row, Math.abs(number / 600 - 1) <= 0.01);
        case "U3" -> holds.put(row, number >= 92 / 1.5 && number <= 92 * 1.5);
        case "U4" -> holds.put(row, number == 0);
        default -> {
        }
      }
    });
    assertThat(holds).hasSize(8).allSatisfy((row, isHolding) -> assertThat(isHolding).as(row).isTrue());
    assertThat(rows().filter(row -> row.group(7).startsWith("holds")).map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(holds.keySet());
  }

  @Test
  void the_ranges_are_those_of_the_combinations_that_fit() {
    var italian = ITALIAN.matcher(page()).results()
        .filter(row -> Math.abs(Double.parseDouble(row.group(5)) - 54.49) <= 0.5)
        .toList();
    var british = BRITISH.matcher(page()).results().toList();
    var ranges = new LinkedHashMap<String, String>();
    for (int i = 0; i < 6; i++) {
      ranges.put("I" + (i + 1), range(italian, 5 + i));
    }
    ranges.put("U1", range(british, 5));
    ranges.put("U2", range(british, 6));
    ranges.put("U3", range(british, 7));
    ranges.put("U4", "0.0");
    ranges.put("U5", range(british, 8));
    ranges.put("U6", range(british, 9));

    assertThat(column(5)).containsExactlyInAnyOrderEntriesOf(ranges);
  }

  private static String range(List<MatchResult> rows, int group) {
    var cells = rows.stream().map(row -> row.group(group).replace(",", ""))
        .sorted(Comparator.comparingDouble(Double::parseDouble)).toList();
    return cells.getFirst() + " to " + cells.getLast();
  }

  @Test
  @EnabledIfSystemProperty(named = "full", matches = "true")
  void every_combination_of_inputs_in_italy_gives_its_row() {
    var rows = ITALIAN.matcher(page()).results().toList();
    var found = rows.stream().map(row -> {
      var changes = new ArrayList<>(italian(0.0597, Double.parseDouble(row.group(2)), row.group(3), row.group(1)));
      changes.add(shape(row.group(4)));
      var name = "italy-" + rows.indexOf(row);
      run(name, "italy-licence", FOUR_BLOCKS, changes);
      return String.join(" ", italy(name).values());
    }).toList();

    assertThat(rows).hasSize(27);
    assertThat(found).isEqualTo(rows.stream().map(row -> numbers(row, 5, 10)).toList());
  }

  @Test
  @EnabledIfSystemProperty(named = "full", matches = "true")
  void every_combination_of_inputs_in_britain_gives_its_row() {
    var rows = BRITISH.matcher(page()).results().toList();
    var found = rows.stream().map(row -> {
      double rate = Double.parseDouble(row.group(3));
      double six = Double.parseDouble(row.group(1));
      var name = "britain-" + rows.indexOf(row);
      run(name, "uk-licence", FOUR_BLOCKS, british(rate, six, row.group(2), row.group(4)));
      var counts = new LinkedHashMap<>(britain(name));
      counts.remove("U4");
      return String.join(" ", counts.values());
    }).toList();

    assertThat(rows).hasSize(9);
    assertThat(found).isEqualTo(rows.stream().map(row -> numbers(row, 5, 9)).toList());
  }

  private static String numbers(MatchResult row, int first, int last) {
    var numbers = new ArrayList<String>();
    for (int group = first; group <= last; group++) {
      numbers.add(row.group(group).replace(",", ""));
    }
    return String.join(" ", numbers);
  }

  /** As many offences a year, however many come to light at a stop. */
  private static List<String> italian(double rate, double further, String mix, String turnover) {
    var changes = new ArrayList<String>();
    changes.add("society.turnover.per-year=" + turnover);
    for (int i = 0; i < OFFENCES.size(); i++) {
      double perYear = rate * shares(mix)[i] / (1 + further);
      changes.add(String.format(Locale.ROOT, "conduct.%s.rate.per-year=%.5f", OFFENCES.get(i), perYear));
      changes.add("conduct." + OFFENCES.get(i) + ".occasion.further=" + further);
    }
    return changes;
  }

  /** Of offences, at 2, 5 and 10 points. */
  private static double[] shares(String mix) {
    return switch (mix) {
      case "few" -> new double[] {0.387, 0.583, 0.03};
      case "middle" -> new double[] {0.52, 0.37, 0.11};
      case "many" -> new double[] {0.67, 0.13, 0.2};
      default -> throw new IllegalArgumentException("no mix " + mix);
    };
  }

  private static List<String> british(double rate, double six, String turnover, String shape) {
    return List.of(
        shape(shape),
        "society.turnover.per-year=" + turnover,
        String.format(Locale.ROOT, "conduct.three-points.rate.per-year=%.6f", rate * (1 - six)),
        String.format(Locale.ROOT, "conduct.six-points.rate.per-year=%.6f", rate * six));
  }

  private static String shape(String shape) {
    return shape.equals("none") ? EQUAL : "dispositions.driving.gamma.shape=" + shape;
  }

  private void run(String name, String scenario, String residents, List<String> changes) {
    var arguments = new ArrayList<>(
        List.of("run", scenario, "--seed", "1", "--residents", residents, "--out", name));
    changes.forEach(change -> arguments.addAll(List.of("--set", change)));
    assertThat(new Cli(folder).run(arguments.toArray(String[]::new)))
        .satisfies(ended -> assertThat(ended.status()).as(ended.err()).isZero());
  }

  private Map<String, String> italy(String run) {
    var found = new LinkedHashMap<String, String>();
    found.put("I1", percent(run, "tier = 'thirty'", "%.2f"));
    found.put("I2", percent(run, "tier = 'twenties'", "%.2f"));
    found.put("I3", percent(run, "tier = 'teens'", "%.2f"));
    found.put("I4", percent(run, "tier in ('below-ten', 'zero')", "%.3f"));
    found.put("I5", percent(run, "tier = 'zero'", "%.4f"));
    found.put("I6", shown("%.3f", 100 * number(
        run,
        "select sum(residents) / (select sum(residents) from tiers where month = '2010-12') as n from flows"
            + " where \"to\" = 'zero' and \"from\" <> 'zero' and month <= '2010-12'")));
    return found;
  }

  private String percent(String run, String where, String format) {
    return shown(
        format,
        100 * number(
            run,
            "select coalesce(sum(residents) filter (" + where + "), 0) / sum(residents) as n from tiers"
                + " where month = '2017-05'"));
  }

  private Map<String, String> britain(String run) {
    double each = 37e6 / number(
        run, "select sum(residents) as n from tiers where scheme = 'record' and month = '2011-03'");
    var found = new LinkedHashMap<String, String>();
    found.put("U1", shown("%.1f", each / 1e3 * inRecord(run, "three")));
    found.put("U2", shown("%.1f", each / 1e3 * inRecord(run, "six")));
    found.put("U3", shown("%.1f", each / 1e3 * inRecord(run, "nine")));
    found.put("U4", shown("%.1f", each / 1e3 * inRecord(run, "ten-or-eleven")));
    double banned = bans(run, "2010-10");
    found.put("U5", shown("%.1f", each / 1e3 * (inRecord(run, "twelve-or-more") - banned)));
    found.put("U6", shown("%.0f", each * bans(run, "2010-04")));
    return found;
  }

  private double inRecord(String run, String tier) {
    return number(
        run, "select coalesce(sum(residents), 0) as n from tiers where scheme = 'record' and month = '2011-03'"
            + " and tier = '" + tier + "'");
  }

  /** Bans that ended since a month: only their end leads from twelve points to none. */
  private double bans(String run, String since) {
    return number(
        run, "select coalesce(sum(residents), 0) as n from flows where scheme = 'counting' and \"from\" = 'twelve'"
            + " and \"to\" = 'clean' and month >= '" + since + "'");
  }

  private double number(String run, String sql) {
    return new Cli(folder).number(run, sql);
  }

  private static String shown(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  private static Map<String, String> column(int group) {
    var column = new LinkedHashMap<String, String>();
    rows().forEach(row -> column.put(row.group(1), row.group(group).replace(",", "")));
    return column;
  }

  private static Stream<MatchResult> rows() {
    return ROW.matcher(page()).results();
  }

  private static String page() {
    return Page.read(Shell.root().resolve("docs/validation/licence-points.md")).text();
  }
}
