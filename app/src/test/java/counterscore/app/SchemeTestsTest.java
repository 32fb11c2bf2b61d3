package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Walk-throughs of invented residents at the command line, and the limits that they keep (SCOPE.md, B03). */
class SchemeTestsTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"flensburg", "italy-licence", "uk-licence", "rongcheng", "press-2019"})
  void published_rules_hold_in_the_bundled_scenarios(String scenario) {
    var ended = new Cli(folder).run("test", scenario);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).matches("synthetic: \\d+ cases of invented residents, all pass\n");
    assertThat(ended.status()).isZero();
  }

  private Cli.Ended test(String... lines) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), String.join("\n", lines) + "\n");
    return new Cli(folder).run("test", "mine.yaml");
  }

  private static String cases(int number) {
    return IntStream.range(0, number).mapToObj(i -> "  case-" + i + ": {expect: [{day: 1, score: 0}]}\n")
        .collect(Collectors.joining("", "scenario: flensburg\ncases:\n", ""));
  }

  private static String entries(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(day -> "{day: " + day + ", conduct: minor-offence}")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Test
  void the_first_line_that_does_not_hold_is_told_and_the_others_are_not() throws IOException {
    var ended = test(
        "scenario: flensburg", "cases:", "  a-case:", "    entries: [{day: 5, conduct: crime}]", "    expect:",
        "      - {day: 9, score: -3, tier: noted}", "      - {day: 5, points: -3, score: -2, tier: warned}",
        "      - {day: 5, refused: [driving-job]}", "  another: {expect: [{day: 1, refused: []}]}");

    assertThat(ended.out()).isEqualTo(
        "mine.yaml:7:37: a-case: the score of day 5 is not -2\nsynthetic: 2 cases of invented residents, 1 fails\n");
    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void machines_are_told_pass_or_the_line_and_nothing_else() throws IOException {
    test(
        "scenario: flensburg", "cases:", "  good: {expect: [{day: 1, score: 0}]}",
        "  bad: {expect: [{day: 1, tier: noted}]}");
    var ended = new Cli(folder).run("test", "mine.yaml", "--json");

    assertThat(JsonMapper.shared().readTree(ended.out())).isEqualTo(JsonMapper.shared().readTree("""
        {"synthetic": true, "passed": false, "cases": [
          {"file": "mine.yaml", "case": "good", "passed": true, "line": null},
          {"file": "mine.yaml", "case": "bad", "passed": false, "line": 4}]}"""));
  }

  @Test
  void B03_a_call_has_at_most_40_cases_over_all_files() throws IOException {
    Files.writeString(folder.resolve("forty.yaml"), cases(40));
    Files.writeString(folder.resolve("more.yaml"), cases(41));
    Files.writeString(folder.resolve("one.yaml"), cases(1));

    assertThat(new Cli(folder).run("test", "forty.yaml").status()).isZero();
    assertThat(new Cli(folder).run("test", "more.yaml").err())
        .isEqualTo("more.yaml:3:3: error SCE-017: cases has 41 keys, more than 40\n");
    assertThat(new Cli(folder).run("test", "forty.yaml", "one.yaml").err()).isEqualTo(
        "one.yaml:3:3: error SCE-028: 41 cases in all files up to this one, at most 40 are possible\n");
  }

  @Test
  void B03_a_case_has_at_most_40_entries_and_an_occasion_counts_as_often_as_it_is_written() throws IOException {
    String[] expected = {"scenario: flensburg", "cases:", "  a: {entries: ?, expect: [{day: 300, points: 0}]}"};
    assertThat(test(expected[0], expected[1], expected[2].replace("?", entries(40))).status()).isZero();
    assertThat(test(expected[0], expected[1], expected[2].replace("?", entries(41))).err())
        .contains("mine.yaml:3:16: error SCE-017: cases.a.entries has 41 items, more than 40");
    assertThat(
        test(
            expected[0], expected[1],
            expected[2].replace("?", "[" + "{day: 1, conduct: crime, times: 20}, ".repeat(2)
                + "{day: 1, conduct: crime}]"))
            .err())
        .contains("cases.a.entries has 41 entries, more than 40");
  }

  @Test
  void B03_no_key_and_no_value_has_room_for_a_person_or_a_date() throws IOException {
    for (var key : List.of("name", "id", "note", "group", "sex", "title", "comment", "resident")) {
      assertThat(test("scenario: flensburg", "cases:", "  a: {" + key + ": x, expect: [{day: 1, score: 0}]}").err())
          .contains("error SCE-010: unknown key \"" + key + "\"");
    }
    assertThat(
        test("scenario: flensburg", "cases:", "  a: {expect: [{day: 2014-05-01, score: 0, who: x}]}").err())
        .contains("cases.a.expect.0.day should be a whole number", "unknown key \"who\"");
    for (var name : List.of("Ann", "ann_b", "1a", "a b", "a".repeat(41), "a@b")) {
      assertThat(test("scenario: flensburg", "cases:", "  " + name + ": {expect: [{day: 1, score: 0}]}").err())
          .contains("error SCE-018");
    }
  }

  @Test
  void B03_only_what_the_scenario_declares_can_be_named_and_something_has_to_be_expected() throws IOException {
    var ended = test(
        "scenario: flensburg", "cases:", "  a:", "    joins: 3",
        "    entries: [{day: 1, conduct: crimes}, {day: 10001, conduct: crime, decided: 3}]",
        "    expect:", "      - {day: 1, scheme: registers, score: 0}",
        "      - {day: 1, tier: warmed, refused: [job]}",
        "      - {day: 1}", "  b: {entries: []}");

    assertThat(ended.err()).contains(
        "mine.yaml:4:5: error SCE-130: cases.a.joins means nothing without the key \"turnover\"",
        "mine.yaml:5:33: error SCE-021: no conduct \"crimes\" is declared\n    Did you mean \"crime\"?",
        "cases.a.entries.1.day is 10,001, outside of 1 to 10,000", "means nothing without the key \"between\"",
        "no scheme with rules \"registers\" is declared", "no tier of register \"warmed\" is declared",
        "no demand decided by register \"job\" is declared", "cases.a.expect.2 needs one of the keys points, score",
        "cases.b needs the key \"expect\"");
    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.out()).isEmpty();
    assertThat(test("scenario: flensborg", "cases:", "  a: {expect: [{day: 1, score: 0}]}").err())
        .contains("Did you mean \"flensburg\"?");
    assertThat(test("scenario: ../mine", "cases:", "  a: {expect: [{day: 1, score: 0}]}").err())
        .contains("error SCE-016");
    assertThat(test("- a").err()).contains("the file should be keys with values, found a list");
    assertThat(new Cli(folder).run("test", "nowhere.yaml").err()).contains("error SCE-036");
    assertThat(new Cli(folder).run("test").status()).isEqualTo(Status.USAGE);
  }

  @Test
  void a_scenario_beside_the_file_is_found_by_its_name() throws IOException {
    Town.into(folder);
    assertThat(test("scenario: town", "cases:", "  a: {expect: [{day: 1, score: 1}]}").out())
        .contains("the score of day 1 is not 1");
  }

  /** 200 wrong guesses at five scores: no output has the number that holds, in words, in JSON or in an error. */
  @Test
  void B03_the_number_that_holds_is_never_told() throws IOException {
    var luck = new SplittableRandom(3);
    for (int entries = 1; entries <= 5; entries++) {
      int score = 1000 - 100 * entries - 7 * entries;
      var text = new StringBuilder("scenario: rongcheng\ncases:\n");
      for (int k = 0; k < 40; k++) {
        int guess = luck.nextInt(1, 99) + (k % 2 == 0 ? 0 : 1200);
        text.append("  a").append(k).append(": {entries: [");
        text.append("{day: 5, conduct: utility-damage}, ".repeat(entries));
        text.append("{day: 6, conduct: other-commercial, decided: -7}, ".repeat(entries));
        text.append("], expect: [{day: 9, ").append(k % 3 == 0 ? "points: " : "score: ").append(guess)
            .append("}]}\n");
      }
      Files.writeString(folder.resolve("guesses.yaml"), text.toString().replace(", ]", "]"));
      for (var arguments : List.of(
          new String[] {"test", "guesses.yaml"}, new String[] {"test", "guesses.yaml", "--json"})) {
        var ended = new Cli(folder).run(arguments);
        assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
        assertThat(ended.out()).contains("a0", "a39");
        assertThat(ended.out() + ended.err()).doesNotContainPattern("\\b" + score + "\\b")
            .doesNotContain("\"C\"", "\"B\"", "\"D\"", "loan");
      }
    }
    var right = test(
        "scenario: rongcheng", "cases:",
        "  a: {entries: [{day: 5, conduct: utility-damage}, {day: 6, conduct: other-commercial, decided: -7}],",
        "    expect: [{day: 9, score: 893}]}");
    assertThat(right.status()).isZero();
  }
}
