package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Replay;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cards for a class: the year on the front, what of it was true on the back. */
class CardsTest {
  private static final Scenario SCENARIO = Press.scenario();
  private static final LocalDate DAY = SCENARIO.period().start();

  private static LifeStory.Written entry(int day, String truth) {
    return new LifeStory.Written(
        DAY.plusDays(day), SCENARIO.conduct().keySet().iterator().next(), "cameras", truth,
        List.of(new Booking(-20, new Standing("city-score", 980, "A"))));
  }

  private static LifeStory life(long resident, LifeStory.Event... events) {
    var standing = List.of(new Standing("city-score", 1000, "A"));
    return new LifeStory(resident, "local/men/other", standing, List.of(events), standing);
  }

  private static String html(LifeStory... lives) {
    return Cards.of(SCENARIO, List.of(lives), "counterscore life press-2019");
  }

  private static String side(String html, String which) {
    var found = Pattern.compile("<article class=\"card " + which + "\".*?</article>").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void the_front_does_not_give_away_what_the_back_tells() {
    var html =
        html(life(7, entry(0, "correct"), entry(1, "misattributed"), entry(2, "fabricated"), entry(3, "vicarious")));

    assertThat(side(html, "front")).contains("<li>").doesNotContainIgnoringCase("wrong").doesNotContain("Somebody",
        "did it");
    assertThat(side(html, "back")).contains(
        "The resident did it</dt><dd>line 1<", "Somebody else did it</dt><dd>line 2<", "Nobody did it</dt><dd>line 3<",
        "Somebody the resident answers for did it</dt><dd>line 4<", "4 entries, 3 of them");
  }

  @Test
  void what_nobody_noticed_stands_on_the_back_alone() {
    var conduct = SCENARIO.conduct().keySet().iterator().next();
    var html = html(
        life(
            7, new LifeStory.Unnoticed(DAY, conduct, 3),
            new LifeStory.Misdirected(DAY, conduct, "cameras", false)));

    assertThat(side(html, "front")).contains("Nothing was written into this file").doesNotContain("<li>");
    assertThat(side(html, "back")).contains("nobody noticed:", " 3", "or in none: 1 time.");
  }

  @Test
  void a_full_year_shows_its_nine_most_telling_lines_in_order_of_time_and_says_how_many_more_there_are() {
    var looks = IntStream.range(0, 20).<LifeStory.Event>mapToObj(
        day -> new LifeStory.LookedAtOwnFile(DAY.plusDays(day), new Standing("city-score", 1000, "A")));
    var events = Stream.concat(looks, IntStream.range(20, 25).mapToObj(day -> entry(day, "correct")));
    var html = side(html(life(7, events.toArray(LifeStory.Event[]::new))), "front");

    assertThat(html.split("<li>", -1)).hasSize(10);
    assertThat(html).contains("and 16 more");
    assertThat(html.indexOf("looks at the own file")).isLessThan(html.indexOf("noticed by"));
  }

  @Test
  void backs_are_mirrored_so_that_each_is_behind_its_front() {
    var html = html(life(0), life(1), life(2), life(3), life(4));

    assertThat(places(html, "front")).containsExactly("1/1", "1/2", "2/1", "2/2", "1/1");
    assertThat(places(html, "back")).containsExactly("1/2", "1/1", "2/2", "2/1", "1/2");
  }

  private static List<String> places(String html, String which) {
    return Pattern.compile("card " + which + "\" style=\"--row:(.);--column:(.);").matcher(html).results()
        .map(found -> found.group(1) + "/" + found.group(2)).toList();
  }

  @Test
  void every_side_says_that_it_is_synthetic_and_what_the_scenario_is() {
    var lives = Replay.sample(Experiment.of(SCENARIO, 1).withResidents(2_000), 24);
    var html = Cards.of(SCENARIO, lives, "counterscore life press-2019");

    assertThat(html.split("<article", -1)).hasSize(49);
    assertThat(html.split("<span class=\"badge\">synthetic</span> " + SCENARIO.basis().words(), -1)).hasSize(50);
    assertThat(html).contains("counterscore life press-2019 --cards 24", "counterscore life press-2019 --resident 83");
  }
}
