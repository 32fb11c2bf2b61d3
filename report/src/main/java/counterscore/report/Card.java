package counterscore.report;

import counterscore.observation.LifeStory;
import counterscore.scenario.Scenario;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The two sides of a card. The front shows what a file or a letter would show; the back what only a simulation knows. */
final class Card {
  /** As many lines as an A6 card holds. */
  private static final int LINES = 9;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Scenario scenario;
  private final LifeStory life;
  private final String city;
  private final LifeText text;
  private final List<LifeStory.Event> shown;
  private final long known;

  Card(Scenario scenario, LifeStory life, String city) {
    this.scenario = scenario;
    this.life = life;
    this.city = city;
    this.text = new LifeText(scenario);
    var seen = life.events().stream().filter(event -> weight(event) > 0).toList();
    this.known = seen.size();
    this.shown = IntStream.range(0, seen.size()).boxed()
        .sorted(Comparator.comparingLong(k -> -weight(seen.get(k))))
        .limit(LINES)
        .sorted().<LifeStory.Event>map(seen::get)
        .toList();
  }

  /** How much an event tells of a year; 0: the resident's file does not show it. */
  private static long weight(LifeStory.Event event) {
    return switch (event) {
      case LifeStory.Unnoticed _,LifeStory.Misdirected _ -> 0;
      case LifeStory.LookedUp lookedUp -> lookedUp.consent() == LifeStory.Consent.NOT_ASKED ? 0 : 1;
      case LifeStory.Studied _,LifeStory.Redeemed _ -> 1;
      case LifeStory.Shamed _ -> 100;
      case LifeStory.LookedAtOwnFile _ -> 1;
      case LifeStory.Asked asked -> asked.refused() ? 1_000 : 2;
      case LifeStory.Placed placed -> placed.place() == LifeStory.Place.DISPLACED ? 1_000 : 100;
      case LifeStory.OnList _,LifeStory.Replaced _,LifeStory.Stopped _ -> 2_000;
      case LifeStory.Written written -> 3 + moved(written.bookings());
      case LifeStory.Changed changed -> 3 + moved(List.of(changed.booking()));
    };
  }

  private static long moved(List<LifeStory.Booking> bookings) {
    return bookings.stream().mapToLong(booking -> Math.abs((long) booking.points())).sum();
  }

  Html.Element front() {
    var side = side("front").add(
        Html.tag("p").with("class", "standing").add(
            Html.tag("span", text.standings(life.start())), new Html.Text(" → "),
            Html.tag("strong", text.standings(life.end()))));
    if (shown.isEmpty()) {
      return side.add(Html.tag("p", "Nothing was written into this file, and nothing was asked for."));
    }
    var lines = shown.stream()
        .map(event -> Html.tag("li").add(Html.tag("time", day(event)), new Html.Text(" " + line(event))))
        .toList();
    return side.add(Html.tag("ol").add(lines))
        .add(more())
        .add(Html.tag("p", "How many of these lines are true? Turn the card.").with("class", "question"));
  }

  private List<Html> more() {
    long hidden = known - shown.size();
    return hidden == 0 ? List.of()
        : List.of(Html.tag("p", "and " + Numbers.count(hidden) + " more").with("class", "more"));
  }

  private String line(LifeStory.Event event) {
    return (event instanceof LifeStory.Written written ? text.filed(written) : text.line(event)).replace("->", "→");
  }

  Html.Element back() {
    var answers = Stream.of(
        answer("The resident did it", truth("correct")),
        answer("Somebody else did it", truth("misattributed")),
        answer("Nobody did it", truth("fabricated")),
        answer("Somebody the resident answers for did it", truth("vicarious")))
        .flatMap(List::stream)
        .toList();
    long entries = written(_ -> true);
    var whole = "In the whole time: " + Numbers.count(entries, "entry", "entries") + ", "
        + Numbers.count(entries - written(truth("correct"))) + " of them for what somebody else did or nobody; "
        + Numbers.count(refused(), "demand refused", "demands refused") + ".";
    return side("back").add(Html.tag("p", "Was it true?").with("class", "question"))
        .add(answers.isEmpty() ? List.of(Html.tag("p", "No line of the front is an entry."))
            : List.of(Html.tag("dl").add(answers)))
        .add(Html.tag("p", whole), Html.tag("p", unseen()), Html.tag("p", misdirected()))
        .add(
            Html.tag("p").with("class", "source").add(
                new Html.Text("The whole life: "), Html.tag("code", city + " --resident " + life.resident())));
  }

  /** Which lines of the front are entries of a kind; nothing where none is. */
  private List<Html> answer(String what, Predicate<LifeStory.Written> kind) {
    var numbers = IntStream.range(0, shown.size())
        .filter(k -> shown.get(k) instanceof LifeStory.Written written && kind.test(written))
        .mapToObj(k -> Integer.toString(k + 1))
        .toList();
    return numbers.isEmpty()
        ? List.of()
        : List.of(
            Html.tag("div").add(
                Html.tag("dt", what),
                Html.tag("dd", (numbers.size() == 1 ? "line " : "lines ") + String.join(", ", numbers))));
  }

  private static Predicate<LifeStory.Written> truth(String word) {
    return written -> written.truth().equals(word);
  }

  private long written(Predicate<LifeStory.Written> kind) {
    return life.events().stream()
        .filter(event -> event instanceof LifeStory.Written written && kind.test(written))
        .count();
  }

  private long refused() {
    return life.events().stream()
        .filter(event -> event instanceof LifeStory.Asked asked && asked.refused())
        .count();
  }

  private String unseen() {
    var times = new TreeMap<String, Long>();
    for (var event : life.events()) {
      if (event instanceof LifeStory.Unnoticed(_, var conduct, var count)) {
        times.merge(text.title(conduct), (long) count, Long::sum);
      }
    }
    if (times.isEmpty()) {
      return "Nothing was done that nobody noticed.";
    }
    return "Done, and nobody noticed: " + times.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(5)
        .map(entry -> entry.getKey() + " " + Numbers.count(entry.getValue()))
        .collect(Collectors.joining(", ")) + (times.size() > 5 ? " …" : "");
  }

  private String misdirected() {
    long count = life.events().stream().filter(LifeStory.Misdirected.class::isInstance).count();
    return count == 0
        ? "Nothing the resident did stands in somebody else's file."
        : "What the resident did stands in somebody else's file or in none: " + Numbers.count(count, "time", "times")
            + ".";
  }

  private Html.Element side(String which) {
    return Html.tag("article").with("class", "card " + which).add(
        Html.tag("p").with("class", "kicker").add(
            Html.tag("span", "synthetic").with("class", "badge"),
            new Html.Text(" " + scenario.basis().words())),
        Html.tag("h2", "Invented resident " + Numbers.count(life.resident())),
        Html.tag("p", life.stratum().replace("/", " · ")).with("class", "stratum"));
  }

  private String day(LifeStory.Event event) {
    var period = scenario.period();
    boolean isOneYear = period.start().getYear() == period.start().plusDays(period.days() - 1L).getYear();
    return (isOneYear ? DAY : DAY_OF_YEAR).format(event.date());
  }
}
