package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Certainty;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scale;
import counterscore.scenario.Scenario;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From text to records. A null where none is expected fails a test like any other surprise. */
@NullUnmarked
class ScenarioReaderTest {
  @TempDir
  private Path folder;

  private static byte[] town() throws IOException {
    try (var in = Objects.requireNonNull(ScenarioReaderTest.class.getResourceAsStream("town.yaml"))) {
      return in.readAllBytes();
    }
  }

  private static String text() throws IOException {
    return new String(town(), StandardCharsets.UTF_8);
  }

  private static Reading read(String text, String... changes) {
    return ScenarioReader.read(
        "town.yaml", text.getBytes(StandardCharsets.UTF_8), Arrays.stream(changes).map(Change::new).toList());
  }

  private static Scenario scenario(Reading reading) {
    assertThat(reading.errors().stream().map(Diagnostic::text)).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  @Test
  void a_town_is_read_as_it_stands() throws IOException {
    var town = scenario(read(text()));

    assertThat(town.society().residents()).isEqualTo(2000);
    assertThat(town.society().groups().get("home")).containsOnlyKeys("east", "west");
    assertThat(town.dispositions().get("carelessness")).isEqualTo(new Disposition.Gamma(Quantity.of(0.8)));
    assertThat(town.period().start()).isEqualTo(LocalDate.of(2021, 1, 1));
    var rate = town.conduct().get("fare-dodging").rate().perYear();
    assertThat(rate.value()).isEqualTo(12);
    assertThat(rate.range().low()).isEqualTo(6);
    assertThat(rate.source()).isEqualTo("invented");
    assertThat(rate.certainty()).isEqualTo(Certainty.ASSUMED);
    assertThat(town.schemes().get("town-score").rules().get("fare-dodging").lapses().days()).isEqualTo(30);
    assertThat(town.schemes().get("town-score").tiers().keySet()).containsExactly("A", "B", "C");
  }

  @Test
  void units_are_converted_and_ranges_with_them() throws IOException {
    var monthly =
        scenario(read(text().replace("{per-year: 6}", "{per-month: 0.5, range: [0.25, 1], certainty: assumed}")));
    var daily = scenario(read(text().replace("{per-year: 6}", "{per-day: 0.01}")));

    assertThat(monthly.conduct().get("loud-music").rate().perYear().value()).isEqualTo(6);
    assertThat(monthly.conduct().get("loud-music").rate().perYear().range().high()).isEqualTo(12);
    assertThat(daily.conduct().get("loud-music").rate().perYear().value()).isEqualTo(3.65);
  }

  @Test
  void a_dated_value_holds_from_its_date_on() throws IOException {
    var town = scenario(read(text().replace("{per-year: 6}", "{per-year: {2021-01-01: 6, 2021-03-01: 12}}")));
    var rate = town.conduct().get("loud-music").rate().perYear();

    assertThat(rate.on(LocalDate.of(2021, 2, 28))).isEqualTo(6);
    assertThat(rate.on(LocalDate.of(2021, 3, 1))).isEqualTo(12);
    assertThat(rate.on(LocalDate.of(2020, 1, 1))).isEqualTo(6);
  }

  @Test
  void a_wide_range_is_logarithmic_unless_it_says_otherwise() throws IOException {
    var wide = text().replace("range: [6, 24]", "range: [1, 24]");
    assertThat(scenario(read(wide)).conduct().get("fare-dodging").rate().perYear().scale()).isEqualTo(Scale.LOG);
    assertThat(scenario(read(text())).conduct().get("fare-dodging").rate().perYear().scale()).isEqualTo(Scale.LINEAR);
  }

  @Test
  void durations_count_weeks_months_and_years() {
    assertThat(List.of(Binding.days("3d"), Binding.days("2w"), Binding.days("6mo"), Binding.days("2y")))
        .containsExactly(3, 14, 180, 730);
  }

  @Test
  void underscores_and_exponents_are_numbers_and_yes_is_not() {
    assertThat(Scalars.value("22_000_000", true).asLong()).isEqualTo(22_000_000);
    assertThat(Scalars.value("1e3", true).isIntegralNumber()).isTrue();
    assertThat(Scalars.value("-2.5e-3", true).asDouble()).isEqualTo(-0.0025);
    for (var text : List.of("yes", "no", "on", "010", "0x10", ".5", "1_", "_1", "1__0", ".inf", "1e999", "1 000",
        "१")) {
      assertThat(Scalars.value(text, true).isString()).as(text).isTrue();
    }
    assertThat(Scalars.value("7", false).isString()).isTrue();
  }

  @Test
  void the_hash_is_that_of_the_bytes_whatever_is_changed() throws IOException {
    // printf 'abc' | sha256sum
    assertThat(read("abc").sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(read(text(), "society.residents=5").sha256()).isEqualTo(read(text()).sha256());
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
    assertThat(scenario(read("\uFEFF" + text().replace("\n", "\r\n")))).isEqualTo(scenario(read(text())));
  }

  @Test
  void errors_of_shape_and_of_meaning_are_told_together_in_the_order_of_the_file() throws IOException {
    var reading = read(text().replace("west: 0.6", "west: 0.7").replace("    start: 100", "    strat: 100")
        .replace("      loud-music: {points: -5}", "      loud-musik: {points: -5}").replace("days: 90", "days: 0"));

    assertThat(reading.errors().stream().map(Diagnostic::code))
        .containsExactly("SCE-014", "SCE-020", "SCE-010", "SCE-021");
    assertThat(reading.errors().stream().map(d -> d.span().line())).isSorted();
  }

  @Test
  void a_file_of_200_MB_is_not_read() throws IOException {
    var file = folder.resolve("large.yaml");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200_000_000);
    }
    assertThat(ScenarioReader.read("large.yaml", file, List.of()).diagnostics())
        .containsExactly(new Diagnostic.FileTooLarge(SourceSpan.whole("large.yaml"), 200_000_000, 1_000_000));
  }

  @Test
  void a_byte_that_is_not_utf_8_is_found() throws IOException {
    var bytes = text().replace("A town", "Östad").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ScenarioReader.read("town.yaml", bytes, List.of()).diagnostics())
        .containsExactly(new Diagnostic.NotUtf8(new SourceSpan("town.yaml", 2, 8)));
  }

  @Test
  void an_alias_bomb_is_refused_before_anything_is_built() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
    }
    assertThat(read(bomb.toString()).diagnostics()).isNotEmpty().allMatch(d -> d instanceof Diagnostic.AliasUsed);
  }

  @Test
  void a_hundred_thousand_brackets_do_not_fill_the_stack() {
    assertThat(read("format: " + "[".repeat(100_000)).diagnostics())
        .singleElement().isInstanceOf(Diagnostic.TooDeep.class);
  }

  @Test
  void a_change_replaces_a_number_and_drops_what_was_said_about_it() throws IOException {
    var town = scenario(read(text(), "conduct.fare-dodging.rate.per-year=99", "society.residents=17",
        "watchers.inspectors.misattribution=0.9"));

    var rate = town.conduct().get("fare-dodging").rate().perYear();
    assertThat(rate.value()).isEqualTo(99);
    assertThat(rate.range()).isNull();
    assertThat(rate.source()).isNull();
    assertThat(rate.certainty()).isEqualTo(Certainty.ASSUMED);
    assertThat(town.society().residents()).isEqualTo(17);
    assertThat(town.watchers().get("inspectors").misattribution().value()).isEqualTo(0.9);
  }

  @Test
  void a_change_may_add_a_key_that_the_format_knows() throws IOException {
    var town = scenario(read(text(), "watchers.neighbours.misattribution=0.2", "conduct.loud-music.speech=true"));
    assertThat(town.watchers().get("neighbours").misattribution().value()).isEqualTo(0.2);
    assertThat(town.conduct().get("loud-music").isSpeech()).isTrue();
  }

  @Test
  void a_change_of_a_chance_per_month_is_none_of_a_rate() throws IOException {
    var shedding = "responses={shedding: {scheme: town-score, per-month: 0.5}}";
    var town = scenario(read(text(), shedding, "responses.shedding.per-month=0"));
    assertThat(town.responses().shedding().perMonth().value()).isZero();
  }

  @Test
  void a_mistake_in_a_change_is_placed_in_the_change() throws IOException {
    assertThat(read(text(), "schemes.town-score.strat=5").errors()).anySatisfy(error -> {
      assertThat(error.span().text()).isEqualTo("--set schemes.town-score.strat=5");
      assertThat(error).isInstanceOf(Diagnostic.UnknownKey.class);
    });
    assertThat(read(text(), "schemes.town-score.start").errors()).singleElement()
        .isInstanceOf(Diagnostic.BadChange.class);
    assertThat(read(text(), "title=[").errors()).singleElement().isInstanceOf(Diagnostic.BadChange.class);
    assertThat(read(text(), "title=*a").errors()).singleElement().isInstanceOf(Diagnostic.BadChange.class);
    assertThat(read(text(), "before-you-quote.7=x").errors()).isNotEmpty();
    assertThat(read(text(), "period.start.year=2021").errors()).isNotEmpty();
  }

  @Test
  void what_is_not_there_names_the_nearest() {
    assertThat(ScenarioReader.find("pres-2019", folder, List.of()).errors()).singleElement()
        .isEqualTo(new Diagnostic.NoSuchScenario(
            SourceSpan.whole("pres-2019"), "pres-2019", "press-2019", BundledScenarios.all()));
    assertThat(ScenarioReader.find("\0", folder, List.of()).errors()).singleElement()
        .isInstanceOf(Diagnostic.FileUnreadable.class);
    assertThat(ScenarioReader.find(".", folder, List.of()).errors()).singleElement()
        .isInstanceOf(Diagnostic.FileUnreadable.class);
  }

  /**
   * Whatever is done to a file, it is either read or refused with a reason, and never ends in an exception. 2,000 damaged
   * towns: a character deleted, doubled or replaced by one that YAML cares about, a line dropped or moved.
   */
  @Test
  void a_damaged_file_is_read_or_refused_and_never_a_surprise() throws IOException {
    var text = text();
    for (int seed = 0; seed < 2000; seed++) {
      var damaged = damaged(text, new SplittableRandom(seed));
      try {
        var reading = read(damaged);
        assertThat(reading.scenario() == null).isEqualTo(!reading.errors().isEmpty());
        reading.diagnostics().forEach(diagnostic -> assertThat(diagnostic.text()).isNotBlank());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ":\n" + damaged, e);
      }
    }
  }

  private static String damaged(String text, SplittableRandom random) {
    var damaged = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(damaged.length() - 1);
      switch (random.nextInt(5)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, damaged.charAt(at));
        case 2 -> damaged.setCharAt(at, ":{}[],&*!|>'\"%@`#-?\n\t\u0000\u0085é".charAt(random.nextInt(24)));
        case 3 -> damaged.delete(at, Math.max(at, damaged.indexOf("\n", at)));
        default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + random.nextInt(40))));
      }
    }
    return damaged.toString();
  }

  /** Each of 20,000 schemes was a mistake of its own, and was looked at by every check: 460 MB for a file of 200 kB. */
  @Test
  void a_crowd_is_told_once_whatever_is_wrong_with_each_in_it() throws IOException {
    var crowd = IntStream.range(0, 20_000).mapToObj(k -> "  k" + k + ": 1\n").collect(Collectors.joining());
    var reading = read(text().replaceFirst("schemes:\n", "schemes:\n" + crowd));

    assertThat(reading.scenario()).isNull();
    assertThat(reading.errors()).extracting(Diagnostic::text).singleElement().asString()
        .contains("20001 entries in schemes, at most 2000 are possible");
  }

  @Test
  void a_crowd_at_the_top_and_in_a_list_is_one_too() {
    var list = "before-you-quote: [" + "x, ".repeat(2_001) + "]\n";
    var top = IntStream.range(0, 2_001).mapToObj(k -> "k" + k + ": 1\n").collect(Collectors.joining());

    assertThat(read(list).errors()).extracting(Diagnostic::text).singleElement().asString()
        .contains("2001 entries in before-you-quote");
    assertThat(read(top).errors()).extracting(Diagnostic::text).singleElement().asString()
        .contains("2001 entries in the file");
    assertThat(read("before-you-quote: [" + "x, ".repeat(2_000) + "]\n").errors()).hasSizeGreaterThan(1);
  }
}
