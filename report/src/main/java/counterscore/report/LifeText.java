package counterscore.report;

import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.review.Words;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The year of one invented resident as lines of text: date, what happened, who noticed, what was written, what followed. */
public final class LifeText {
  private final Scenario scenario;
  private final PetitionText petitions;

  LifeText(Scenario scenario) {
    this.scenario = scenario;
    this.petitions = new PetitionText(scenario);
  }

  /** Lines, each with its end. */
  public static String of(Scenario scenario, LifeStory story) {
    return String.join("\n", new LifeText(scenario).lines(story)) + "\n";
  }

  /** What happened, a line for each event, in both languages. */
  public static List<Words> ofEvents(Scenario scenario, LifeStory story) {
    var text = new LifeText(scenario);
    var german = new LifeTextInGerman(scenario, text);
    return story.events().stream().map(event -> new Words(text.line(event), german.line(event))).toList();
  }

  private List<String> lines(LifeStory story) {
    var lines = new ArrayList<String>();
    lines.add(scenario.title());
    lines.add(
        "SYNTHETIC: invented resident " + Numbers.count(story.resident()) + ", " + story.stratum() + ". Basis: "
            + scenario.basis().words() + " (" + scenario.basis().key() + ").");
    lines.add("");
    lines.add(("at the start   " + standings(story.start())).strip());
    story.events().forEach(event -> lines.add(event.date() + "     " + line(event)));
    lines.add(("at the end     " + standings(story.end())).strip());
    return lines;
  }

  /** What happened, and of an entry whether it is true. */
  String line(LifeStory.Event event) {
    return switch (event) {
      case LifeStory.Unnoticed(_, var conduct, var times) ->
        title(conduct) + (times == 1 ? "" : ", " + times + " times") + ": nobody noticed";
      case LifeStory.Misdirected(_, var conduct, var watcher, var lost) ->
        title(conduct) + ", noticed by " + watcher + ": written into " + (lost ? "no file" : "somebody else's file");
      case LifeStory.Written written -> entry(written) + ": " + truth(written.truth()) + bookings(written.bookings());
      case LifeStory.Replaced(_, var standings) ->
        "another resident is in this place from now on, with a new file" + " · " + standings(standings);
      case LifeStory.Changed(_, var kind, var booking) -> changed(kind) + bookings(List.of(booking));
      case LifeStory.Asked asked -> petitions.asked(asked);
      case LifeStory.Placed placed -> petitions.placed(placed);
      case LifeStory.OnList onList -> petitions.onList(onList);
      case LifeStory.Studied(_, var sessions, var points, var minutes) ->
        "opened the study app " + Numbers.count(sessions, "time", "times") + " this month: "
            + Numbers.count(points, "point", "points") + ", " + Numbers.count(minutes, "minute", "minutes")
            + (minutes == 0 ? ", the app ran alone" : "");
      case LifeStory.Shamed _ -> "comes last in the cell of the study app and is shamed before the others";
      case LifeStory.Redeemed(_, var gift, var points) ->
        "turns " + Numbers.count(points, "point", "points") + " of the study app into: " + gift(gift);
      case LifeStory.LookedAtOwnFile(_, var standing) -> "looks at the own file: " + standing(standing);
      case LifeStory.Stopped(_, var falseAlarm) ->
        "stopped by the control room for nothing: "
            + (falseAlarm ? "a camera took for an incident what was none" : "an alert gave a wrong name");
      case LifeStory.LookedUp lookedUp -> petitions.lookedUp(lookedUp);
    };
  }

  /** An entry as the file shows it: nobody who reads it sees whether it is true. */
  String filed(LifeStory.Written written) {
    return entry(written) + bookings(written.bookings());
  }

  private String entry(LifeStory.Written written) {
    return title(written.conduct()) + ", noticed by " + written.watcher();
  }

  private static String changed(String kind) {
    return switch (kind) {
      case "lapse" -> "an entry lapses";
      case "appeal" -> "an appeal succeeds, the entry is struck";
      case "friends" -> "the scores of friends count anew";
      case "feed" -> "another score counts anew";
      case "study" -> "the study app counts anew";
      case "computed" -> "the score is computed anew";
      case "bonus" -> "a bonus for a time without penalised entries";
      case "repair" -> "points for what the resident did to repair";
      case "drift" -> "the score drifts towards its start";
      case "reset" -> "the suspension ends, the score is set and the file cleared";
      case "report" -> "a reward for reporting somebody";
      default -> kind;
    };
  }

  private static String truth(String truth) {
    return switch (truth) {
      case "misattributed" -> "WRONG, somebody else did it";
      case "fabricated" -> "WRONG, nobody did it";
      case "vicarious" -> "written, for somebody the resident answers for";
      default -> "written";
    };
  }

  private String bookings(List<Booking> bookings) {
    return bookings.stream()
        .map(booking -> " · " + Numbers.pointsEach(booking.points()) + " -> " + standing(booking.standing()))
        .collect(Collectors.joining());
  }

  String standings(List<Standing> standings) {
    return standings.stream().map(this::standing).collect(Collectors.joining(" · "));
  }

  private String standing(Standing standing) {
    var scheme = scenario.schemes().size() == 1 ? "" : standing.scheme() + " ";
    return scheme + standing.score() + " " + standing.tier();
  }

  String gift(String key) {
    var gift = scenario.study() == null ? null : scenario.study().gifts().get(key);
    return named(gift == null ? null : gift.title(), key);
  }

  String title(String conduct) {
    return named(Objects.requireNonNull(scenario.conduct().get(conduct)).title(), conduct);
  }

  static String named(@Nullable String title, String key) {
    return title == null ? key : title;
  }
}
