package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Phrases;
import counterscore.lab.Check;
import counterscore.review.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code assess}: drafts of a small town. */
class AssessCommandTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?");

  /** Where a run of the town is kept, in folder {@code a}, and its draft. */
  @TempDir
  private static Path kept;

  private static String draft = "";

  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeAll
  static void live_the_town() throws IOException {
    Town.into(kept);
    var ended = new Cli(kept).run("assess", "town.yaml", "--keep", "a", "--replicates", "2");
    assertThat(ended.status()).as(ended.err()).isZero();
    draft = ended.out();
  }

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  private static String draftOfKept(String... options) {
    var ended = new Cli(kept).run(Stream.concat(Stream.of("assess", "a"), Stream.of(options)).toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  private String draft(String... options) {
    var ended = cli.run(Stream.concat(Stream.of("assess"), Stream.of(options)).toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  private List<Check.Sheet> sheets() {
    return ((Check.Reviewed) Check.of(List.of("town.yaml"), List.of(), folder)).sheets();
  }

  /** Texts of the review, which may name articles. */
  private Stream<Words> reviewed() {
    return sheets().getFirst().review().screened().stream().flatMap(
        each -> Stream.of(each.norm().title(), each.reason(), each.norm().question()));
  }

  @Test
  void a_draft_opens_with_whose_law_it_is_and_that_it_is_no_advice_and_goes_by_the_two_articles() {
    assertThat(draft).contains("SYNTHETIC", "If a scheme like this were run in the EU", "no legal advice");
    assertThat(draft.indexOf("## Open questions")).isPositive().isLessThan(draft.indexOf("## 1. "));
    for (int part = 1; part < 9; part++) {
      assertThat(draft.indexOf("\n## " + part + ". ")).isPositive()
          .isLessThan(draft.indexOf("\n## " + (part + 1) + ". "));
    }
    assertThat(draft.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("complies", "overall score", "total risk", "high risk", "low risk");
  }

  @Test
  void the_draft_of_a_kept_run_is_that_of_the_scenario_and_leaves_the_run_as_it_was() throws IOException {
    var before = Files.readString(kept.resolve("a/run.json"));
    var cli = new Cli(kept);

    assertThat(draftOfKept()).isEqualTo(draft).contains("(all runs)");
    assertThat(cli.run("assess", "a", "--out", "a/draft.md").err()).contains("ASS-004", "the folder of a finished run");
    assertThat(cli.run("assess", "a", "--seed", "2").err()).contains("ASS-001", "--seed");
    assertThat(cli.run("query", "a", "show tables").status()).isZero();
    assertThat(Files.readString(kept.resolve("a/run.json"))).isEqualTo(before);
  }

  @Test
  void B11_a_folder_that_was_changed_is_refused() throws IOException {
    cli.run("run", "town.yaml", "--out", "a");
    Files.writeString(folder.resolve("a/report.html"), "another");

    var ended = cli.run("assess", "a");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("ASS-002", "report.html");
  }

  @Test
  void a_run_without_safeguards_says_with_which_command_their_effects_are_obtained() {
    cli.run("run", "town.yaml", "--out", "a", "--seed", "7");

    assertThat(draft("a")).contains("counterscore compare town --residents 2000", "--seed 7", "--variant");
  }

  @Test
  void a_scheme_without_governance_yields_questions_and_no_clean_bill() throws IOException {
    Town.changed(
        folder, "society:",
        "governance: {operator: public, legal-basis: a law, system: fixed-rules, notice: yes, explained: yes,"
            + " review: independent, children: excluded}\nsociety:");
    var declared = questions(draft("town.yaml", "--keep", "b"));

    assertThat(draft).contains("The file does not say who runs the scheme").doesNotContain("no risk");
    assertThat(questions(draft)).hasSizeGreaterThanOrEqualTo(18).hasSizeGreaterThanOrEqualTo(declared.size() + 7);
  }

  private static List<String> questions(String draft) {
    return draft.substring(draft.indexOf("## Open questions"), draft.indexOf("\n## 1. ")).lines()
        .filter(line -> line.startsWith("- ")).toList();
  }

  @Test
  void a_page_is_one_file_that_loads_nothing_and_writes_nothing_of_a_scenario_as_markup() throws IOException {
    Town.changed(folder, "title: ", "title: <script>alert(1)</script> ");
    assertThat(draft("town.yaml", "--keep", "a", "--format", "html", "--language", "de", "--out", "d.html"))
        .isEqualTo("d.html\n");

    var page = Files.readString(folder.resolve("d.html"));
    assertThat(page).contains("lang=\"de\"", "default-src &#39;none&#39;", "&lt;script&gt;alert", "SYNTHETIC")
        .doesNotContain("<script", "http://", "src=", "@import");
    assertThat(page.split("<table>", -1).length).isGreaterThan(5)
        .isEqualTo(page.split("</table></div><p class=\"stamp\">SYNTHETIC", -1).length);
    assertThat(draft("a", "--language", "de")).doesNotContainPattern("(?<!\\\\)<script")
        .contains("Würde ein solches System");
  }

  @Test
  void the_german_draft_has_the_numbers_of_the_english_one() {
    var english = draft;
    var german = draftOfKept("--language", "de");
    for (var words : reviewed().toList()) {
      english = english.replace(escaped(words.english()), "");
      german = german.replace(escaped(words.german()), "");
    }

    assertThat(digits(german)).hasSizeGreaterThan(200).containsExactlyElementsOf(digits(english));
    assertThat(german).contains("## Offene Fragen").doesNotContain("What was counted");
  }

  /** Numbers without the marks inside them, sorted: words stand in another order in another language. */
  private static List<String> digits(String draft) {
    return Pattern.compile("\\d[\\d.,]*").matcher(draft).results()
        .map(number -> number.group().replaceAll("[.,]", "")).sorted().toList();
  }

  private static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replace("&", "&amp;").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }

  @Test
  void every_number_of_a_draft_is_found_in_the_tables_or_in_the_scenario() throws IOException {
    var known = known();

    assertThat(numbers(draft)).hasSizeGreaterThan(50).allSatisfy(number -> assertThat(known).contains(number));
    assertThat(known).as("a number from nowhere is noticed").doesNotContain(new BigDecimal("31.4159"));
  }

  private Set<BigDecimal> known() throws IOException {
    var texts = new StringBuilder();
    for (var catalogue : List.of("assessment.json", "told.json", "risks.json")) {
      try (var in = Objects.requireNonNull(
          counterscore.report.Assessment.class.getResourceAsStream(catalogue))) {
        texts.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    reviewed().forEach(words -> texts.append(words.english()).append('\n'));
    sheets().getFirst().review().screened().forEach(
        each -> texts.append(each.norm().source()).append(' ').append(each.lines()).append('\n'));
    texts.append(sheets().getFirst().reading().scenario()).append('\n')
        .append(Files.readString(kept.resolve("a/run.json"))).append('\n');
    for (var risk = 1; risk <= 12; risk++) {
      texts.append(' ').append(risk);
    }
    for (var row : JsonMapper.shared()
        .readTree(new Cli(kept).run("query", "a", "select * from findings", "--json").out())) {
      for (var column : List.of("value", "low", "high")) {
        double value = Double.parseDouble(row.get(column).asString("0"));
        texts.append(' ').append(Phrases.share(Math.abs(value))).append(' ').append(Phrases.signed(value));
        for (int digits = 2; digits <= 6; digits++) {
          texts.append(' ').append(Phrases.number(Math.abs(value), digits)).append(' ')
              .append(Phrases.number(100 * Math.abs(value), digits));
        }
      }
      texts.append('\n').append(row.get("id")).append(row.get("sentence")).append(row.get("unit"))
          .append(row.get("definition"));
    }
    for (var row : JsonMapper.shared()
        .readTree(new Cli(kept).run("query", "a", "select * from parameters", "--json").out())) {
      texts.append('\n').append(row);
    }
    return numbers(texts.toString().replace("−", " ").replace("=", " ").replace("[", " "));
  }

  private static Set<BigDecimal> numbers(String text) {
    var numbers = new HashSet<BigDecimal>();
    NUMBER.matcher(text.replaceAll("\\b[0-9a-f]{64}\\b|v?\\d+\\.\\d+\\.\\d+[-\\w.+]*", "")).results()
        .forEach(number -> numbers.add(new BigDecimal(number.group().replace(",", "")).stripTrailingZeros()));
    return numbers;
  }
}
