package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lives in German, held against the same in English. */
class LifeTextInGermanTest {
  private static final Scenario CITY =
      Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());
  private static final LocalDate DAY = LocalDate.of(2020, 3, 4);
  private static final Standing STANDING = new Standing("city-score", 980, "A");
  private static final LifeStory.Terms NONE = new LifeStory.Terms(0, null, 0, 0);

  /** Words that a German sentence of ours cannot hold; titles and keys of the scenario are taken out before. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|of|with|by|for|noticed|somebody|nobody|score|tier|entry|points?|list|granted|refused)\\b");

  private static List<LifeStory.Event> everyKind() {
    var events = new ArrayList<LifeStory.Event>();
    events.add(new LifeStory.Unnoticed(DAY, "littering", 1));
    events.add(new LifeStory.Unnoticed(DAY, "littering", 3));
    Stream.of(true, false).forEach(lost -> events.add(new LifeStory.Misdirected(DAY, "littering", "cameras", lost)));
    Stream.of("true", "misattributed", "fabricated", "vicarious").forEach(
        truth -> events.add(
            new LifeStory.Written(DAY, "littering", "cameras", truth, List.of(new Booking(-20, STANDING)))));
    events.add(new LifeStory.Replaced(DAY, List.of(STANDING)));
    Stream.of("lapse", "appeal", "friends", "feed", "study", "computed", "bonus", "repair", "drift", "reset", "report")
        .forEach(kind -> events.add(new LifeStory.Changed(DAY, kind, new Booking(5, STANDING))));
    Stream.of(
        new LifeStory.Granted(false, new LifeStory.Terms(3, 12_050L, 2_000, 500)), new LifeStory.Granted(true, NONE),
        new LifeStory.Applied(false), new LifeStory.RefusedByTier(), new LifeStory.RefusedByList("defaulters"))
        .forEach(answer -> {
          events.add(new LifeStory.Asked(DAY, "flight", "airline", "D", 0, answer));
          events.add(new LifeStory.Asked(DAY, "flight", "airline", null, 2, answer));
        });
    Stream.of(LifeStory.Place.values()).forEach(
        place -> events.add(new LifeStory.Placed(DAY, "kindergarten", "D", place, NONE)));
    Stream.of(LifeStory.Move.values()).forEach(move -> events.add(new LifeStory.OnList(DAY, "defaulters", move)));
    events.add(new LifeStory.Studied(DAY, 3, 1, 0));
    events.add(new LifeStory.Shamed(DAY));
    events.add(new LifeStory.LookedAtOwnFile(DAY, STANDING));
    Stream.of(LifeStory.Consent.values()).forEach(
        consent -> events.add(new LifeStory.LookedUp(DAY, "dating-site", "city-score", "A", consent)));
    Stream.of(true, false).forEach(falseAlarm -> events.add(new LifeStory.Stopped(DAY, falseAlarm)));
    return events;
  }

  @Test
  void everything_that_can_happen_has_a_german_line_without_a_word_of_english() {
    var story = new LifeStory(7, "adult/local", List.of(STANDING), everyKind(), List.of(STANDING));
    var lines = LifeText.ofEvents(CITY, story);
    assertThat(lines).hasSize(everyKind().size()).allSatisfy(line -> {
      assertThat(line.german()).isNotEqualTo(line.english());
      assertThat(ENGLISH.matcher(declaredTakenOut(line.german())).find()).as(line.german()).isFalse();
    });
    assertThat(LifeStory.Event.class.getPermittedSubclasses()).as("kinds of events, one of which a gift is needed for")
        .hasSize((int) everyKind().stream().map(Object::getClass).distinct().count() + 1);
  }

  @Test
  void both_languages_tell_the_same_numbers() {
    var story = new LifeStory(7, "adult/local", List.of(STANDING), everyKind(), List.of(STANDING));
    assertThat(LifeText.ofEvents(CITY, story))
        .allSatisfy(line -> assertThat(digits(line.german())).as(line.german()).isEqualTo(digits(line.english())));
    var terms = LifeText.ofEvents(
        CITY, new LifeStory(
            7, "adult/local", List.of(), List.of(
                new LifeStory.Asked(
                    DAY, "flight", "airline", "C", 0,
                    new LifeStory.Granted(false, new LifeStory.Terms(3, 12_050L, 2_000, 0)))),
            List.of()));
    assertThat(terms.getFirst().german()).endsWith("Stufe C: gewährt, nach 3 Tagen, für 120,5 CNY statt 100,5 CNY");
  }

  private static List<String> digits(String line) {
    return Pattern.compile("[0-9]+").matcher(line).results().map(match -> match.group()).toList();
  }

  /** What the scenario itself says stays in the language in which it was written. */
  private static String declaredTakenOut(String line) {
    var declared = Stream.of(
        CITY.conduct().values().stream().map(each -> String.valueOf(each.title())),
        CITY.demands().values().stream().map(each -> String.valueOf(each.title())),
        CITY.lists().values().stream().map(each -> String.valueOf(each.title())),
        CITY.lookups().values().stream().map(each -> String.valueOf(each.title())),
        CITY.schemes().keySet().stream(), CITY.lookups().keySet().stream()).flatMap(each -> each).toList();
    var left = line;
    for (var each : declared) {
      left = left.replace(each, "");
    }
    return left;
  }
}
