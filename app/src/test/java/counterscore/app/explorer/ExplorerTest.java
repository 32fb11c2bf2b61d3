package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.app.CommandLineOfTests;
import counterscore.lab.Catalogue;
import counterscore.lab.Check;
import counterscore.lab.City;
import counterscore.lab.Explore;
import counterscore.review.Outcome;
import counterscore.review.Remark;
import counterscore.review.Review;
import counterscore.review.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's server, over a real socket of this machine. */
class ExplorerTest {
  private static Page page;

  @TempDir
  private Path folder;

  @BeforeAll
  static void open() throws Exception {
    page = Page.open();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void it_answers_under_the_loopback_address() {
    assertThat(page.explorer.bound().getAddress().isLoopbackAddress()).isTrue();
    assertThat(page.explorer.address()).startsWith("http://127.0.0.1:");
  }

  @Test
  void the_page_may_load_nothing_from_elsewhere_run_no_script_of_its_own_text_and_stand_in_no_frame() {
    var headers = page.get("").headers().map();
    assertThat(Objects.requireNonNull(headers.get("content-security-policy")).getFirst()).contains("default-src 'none'",
        "script-src 'self';",
        "frame-ancestors 'none'", "form-action 'none'");
    assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .containsEntry("cache-control", List.of("no-store"));
    assertThat(headers).doesNotContainKey("access-control-allow-origin").doesNotContainKey("set-cookie");
  }

  @Test
  void every_file_that_the_page_names_is_there_and_nothing_else_is() {
    var html = page.get("").body();
    var named =
        Pattern.compile("(?:src|href)=\"/([^\"]+)\"").matcher(html).results().map(match -> match.group(1)).toList();
    assertThat(named).hasSizeGreaterThan(4)
        .allSatisfy(name -> assertThat(page.get(name).statusCode()).as(name).isEqualTo(200));
    for (var other : List.of(
        "assets/../explorer.html", "assets/%2e%2e/version.properties", "etc/passwd", "assets/",
        "assets/Explorer.class")) {
      assertThat(page.get(other).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void a_name_is_that_of_a_bundled_scenario_and_never_a_place_on_a_disk() {
    for (var name : List.of("/etc/hostname", "../pom.xml", "scenarios/press-2019.yaml", "file:///etc/hostname", "")) {
      var refused = page.post("api/open", "scenario", name);
      assertThat(refused.statusCode()).as(name).isEqualTo(422);
      assertThat(Page.json(refused).get("problems").get(0).get("code").asString()).isEqualTo("RUN-005");
    }
  }

  @Test
  void a_scenario_from_the_disk_of_the_user_gets_the_messages_of_the_command_line_all_at_once() {
    var text = Objects.requireNonNull(Catalogue.text("flensburg")).replace("basis: in-force", "basis: in-farce")
        .replace("format: 1", "format: 7");
    var problems = Page.json(page.post("api/open", "scenario", "mine.yaml", "text", text)).get("problems");
    assertThat(problems.size()).isEqualTo(2);
    assertThat(problems.valueStream().map(each -> each.get("where").asString()))
        .allMatch(where -> where.matches("mine\\.yaml:[0-9]+:[0-9]+"));
    assertThat(problems.get(1).get("wayOut").asString()).isEqualTo("Did you mean \"in-force\"?");
  }

  @Test
  void a_change_that_makes_twins_impossible_or_no_sense_is_refused_with_a_way_out() {
    assertThat(page.post("api/run", "scenario", "flensburg", "set", "society.groups.age.young=0.5").statusCode())
        .isEqualTo(422);
    assertThat(page.post("api/run", "scenario", "flensburg", "set", "nonsense").statusCode()).isEqualTo(422);
    assertThat(page.post("api/run", "scenario", "flensburg", "residents", "5000001").statusCode()).isEqualTo(422);
    assertThat(page.post("api/run", "scenario", "flensburg", "residents", "many").statusCode()).isEqualTo(400);
  }

  @Test
  void a_body_of_fifty_megabytes_is_refused_whether_its_length_is_said_or_not_and_the_server_goes_on()
      throws Exception {
    assertThat(answerToLarge("Content-Length: 52428800\r\n\r\n")).startsWith("HTTP/1.1 413");
    assertThat(answerToLarge("Transfer-Encoding: chunked\r\n\r\n3200000\r\n")).startsWith("HTTP/1.1 413");
    assertThat(page.get("").statusCode()).isEqualTo(200);
  }

  /** Sends the beginning of a large body, somewhat more than is ever read of it, and reads the first line of the answer. */
  private static String answerToLarge(String head) throws IOException {
    var bound = page.explorer.bound();
    try (var socket = new Socket(bound.getAddress(), bound.getPort())) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(("POST /api/open HTTP/1.1\r\nHost: 127.0.0.1:" + bound.getPort() + "\r\n" + Guard.TOKEN + ": "
          + page.token() + "\r\n" + head).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (head.contains("chunked")) {
        out.write(new byte[3_200_001]);
        out.flush();
      }
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
  }

  @Test
  void two_hundred_requests_at_once_are_answered_or_told_to_wait_and_the_server_goes_on() throws Exception {
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Callable<HttpResponse<String>>>();
      for (int i = 0; i < 200; i++) {
        asked.add(() -> page.post("api/open", "scenario", "flensburg"));
      }
      var statuses = new TreeSet<Integer>();
      for (Future<HttpResponse<String>> answer : many.invokeAll(asked)) {
        statuses.add(answer.get().statusCode());
      }
      assertThat(statuses).isSubsetOf(200, 503).contains(200);
    }
    assertThat(page.get("api/scenarios").statusCode()).isEqualTo(200);
  }

  @Test
  void requests_that_make_no_sense_are_refused_politely() {
    assertThat(page.post("api/nothing").statusCode()).isEqualTo(404);
    assertThat(page.get("api/run?run=unknown").statusCode()).isEqualTo(404);
    assertThat(page.get("report?run=unknown").statusCode()).isEqualTo(404);
    assertThat(page.send(page.posting("api/open", "=x&&&%zz")).statusCode()).isEqualTo(400);
    assertThat(page.post("api/life", "scenario", "flensburg", "residents", "1000", "resident", "1000").statusCode())
        .isEqualTo(422);
    assertThat(page.get("query?sql=select%201").statusCode()).as("there is no SQL").isEqualTo(404);
  }

  @Test
  void months_add_up_to_all_residents_and_end_where_the_findings_end() {
    var run = page.livedWith("scenario", "rongcheng", "residents", "20000");
    var months = run.get("months");
    assertThat(months.size()).isEqualTo(12);
    for (var month : months) {
      var tiers = month.get("worlds").get(0).get("schemes").get(0).get("tiers");
      assertThat(tiers.valueStream().mapToLong(JsonNode::asLong).sum()).isEqualTo(20_000);
      var scores = month.get("worlds").get(0).get("schemes").get(0).get("scores");
      assertThat(scores.valueStream().mapToLong(JsonNode::asLong).sum()).isEqualTo(20_000);
    }
    long wrong = months.valueStream().mapToLong(month -> month.get("worlds").get(0).get("wrong").asLong()).sum();
    var finding = run.get("result").get("findings").valueStream()
        .filter(each -> each.get("id").asString().equals("wrong-entries")).findFirst().orElseThrow();
    assertThat(wrong).isPositive().isEqualTo(finding.get("worlds").get(0).get("count").get("events").asLong());
  }

  @Test
  void a_report_can_be_opened_of_a_run_and_names_the_command_that_repeats_it() {
    var begun = Page.json(
        page.post("api/run", "scenario", "flensburg", "residents", "2000", "set", "schemes.register.tiers.warned=-6"));
    assertThat(begun.has("problems")).as(begun.toString()).isFalse();
    var id = begun.get("run").asString();
    page.lived(id);
    assertThat(page.get("report?run=" + id).body()).contains("compare flensburg", "--residents 2000",
        "schemes.register.tiers.warned=-6");
  }

  @Test
  void the_scheme_as_changed_is_read_as_check_reads_it_and_no_total_is_told() {
    for (var change : List.of("schemes.city-score.friend-weight=0.2", "schemes.city-score.friend-weight=0")) {
      var told = Page.json(page.post("api/check", "scenario", "press-2019", "set", change));
      var reviewed = (Check.Reviewed) Check.of(List.of("press-2019"), List.of(change), Path.of(""));
      var review = reviewed.sheets().getFirst().review();
      assertThat(told.get("screened").valueStream().map(ExplorerTest::screened)).containsExactlyElementsOf(
          review.screened().stream().filter(each -> each.outcome() != Outcome.NOT_FLAGGED)
              .map(each -> each.norm().id() + " " + each.subject() + " " + each.reason()).toList());
      assertThat(told.get("remarks").valueStream().map(each -> words(each.get("sentence"))))
          .containsExactlyElementsOf(review.remarks().stream().map(Remark::sentence).toList());
      assertThat(told.get("implied").size()).isEqualTo(review.implied().size());
      assertThat(told.propertyNames()).containsExactly("opening", "caution", "screened", "remarks", "implied");
      assertThat(words(told.get("opening"))).isEqualTo(Review.OPENING);
    }
  }

  @Test
  void a_flag_goes_when_the_rule_it_stands_beside_no_longer_does_what_is_flagged() {
    assertThat(flagged("schemes.city-score.friend-weight=0.2")).contains("CHR-8-FRIENDS schemes.city-score");
    assertThat(flagged("schemes.city-score.friend-weight=0")).doesNotContain("CHR-8-FRIENDS schemes.city-score")
        .contains("CHR-8-FRIENDS schemes.private-score");
  }

  private static List<String> flagged(String change) {
    return Page.json(page.post("api/check", "scenario", "press-2019", "set", change)).get("screened").valueStream()
        .map(each -> each.get("norm").get("id").asString() + " " + each.get("subject").asString()).toList();
  }

  private static String screened(JsonNode each) {
    return each.get("norm").get("id").asString() + " " + each.get("subject").asString() + " "
        + words(each.get("reason"));
  }

  private static Words words(JsonNode both) {
    return new Words(both.get("en").asString(), both.get("de").asString());
  }

  @Test
  void how_sure_a_finding_is_has_the_numbers_of_the_command_line_under_the_rules_as_they_stand_and_as_changed() {
    var change = "watchers.speed-cameras.misattribution=0.02";
    var begun = page.post(
        "api/run", "scenario", "flensburg", "residents", "500", "seed", "7", "set", change);
    var id = Page.json(begun).get("run").asString();
    assertThat(page.get("api/again?run=" + id).statusCode()).as("nobody asked yet").isEqualTo(404);
    page.lived(id);
    var again = Page.json(page.post("api/again", "run", id));
    while (!again.get("state").asString().equals("done")) {
      assertThat(again.get("state").asString()).isIn("waiting", "living");
      again = Page.json(page.get("api/again?run=" + id));
    }
    assertThat(spreads(again, 0)).hasSizeGreaterThan(5).isEqualTo(replicated("stands"));
    assertThat(spreads(again, 1)).isEqualTo(replicated("changed", "--set", change)).isNotEqualTo(spreads(again, 0));
  }

  private static Map<String, JsonNode> spreads(JsonNode again, int world) {
    return again.get("worlds").get(world).propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the command line makes of the same. */
  private Map<String, JsonNode> replicated(String out, String... more) {
    var arguments = new ArrayList<>(
        List.of(
            "run", "flensburg", "--residents", "500", "--seed", "7", "--replicates", "10", "--json", "--out", out));
    arguments.addAll(List.of(more));
    var told = JsonMapper.shared()
        .readTree(new CommandLineOfTests(folder).run(arguments.toArray(String[]::new)));
    return told.get("findings").valueStream().filter(each -> !each.get("spread").isNull())
        .collect(Collectors.toMap(each -> each.get("id").asString(), each -> each.get("spread")));
  }

  @Test
  void both_catalogues_have_words_for_the_same_keys_and_none_is_empty() {
    assertThat(keys("de")).isEqualTo(keys("en"));
    var words = Map.of("en", catalogue("en"), "de", catalogue("de"));
    words.forEach((language, texts) -> leaves("", texts).forEach(
        (key, text) -> assertThat(text).as(language + " " + key).isNotBlank()));
  }

  @Test
  void every_word_that_a_script_asks_for_is_there() {
    var known = leaves("", catalogue("en")).keySet();
    var asks = Pattern.compile("\\bt\\('([a-zA-Z0-9.-]+[a-zA-Z0-9])'");
    for (var script : List.of("main.js", "start.js", "year.js", "rules.js", "life.js", "findings.js", "twins.js",
        "draw.js", "law.js", "sure.js")) {
      asks.matcher(Assets.text(script)).results().map(match -> match.group(1))
          .filter(key -> !key.startsWith("try."))
          .forEach(key -> assertThat(known).as(script).contains(key));
    }
  }

  @Test
  void everything_to_be_tried_can_be_lived_and_changes_something() {
    for (var language : List.of("en", "de")) {
      catalogue(language).get("try").propertyStream().forEach(
          scenario -> scenario.getValue().forEach(each -> {
            var changes = each.get("set").valueStream().map(JsonNode::asString).toList();
            var opened = Explore.open(new Explore.Asked(scenario.getKey(), null, changes, 1_000, 1));
            assertThat(opened).as(each.toString()).isInstanceOf(City.class);
            var city = (City) opened;
            assertThat(city.changed()).as(each.toString()).isNotNull().isNotEqualTo(city.scenario());
          }));
    }
  }

  private static JsonNode catalogue(String language) {
    return JsonMapper.shared().readTree(Assets.text(language + ".json"));
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(leaves("", catalogue(language)).keySet());
  }

  private static Map<String, String> leaves(String at, JsonNode node) {
    var leaves = new java.util.TreeMap<String, String>();
    if (node.isObject()) {
      node.propertyStream()
          .forEach(each -> leaves.putAll(leaves(at + (at.isEmpty() ? "" : ".") + each.getKey(), each.getValue())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves.putAll(leaves(at + "." + i, node.get(i)));
      }
    } else {
      leaves.put(at, node.asString());
    }
    return leaves;
  }
}
