package counterscore.app.explorer;

import counterscore.findings.Contrast;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.findings.MonthSeen;
import counterscore.lab.Catalogue;
import counterscore.lab.City;
import counterscore.lab.Lived;
import counterscore.lab.Problem;
import counterscore.observation.LifeStory;
import counterscore.report.Drawing;
import counterscore.report.FindingText;
import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Outcome;
import counterscore.review.Review;
import counterscore.review.Words;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the page is told, as JSON. It formats; what the numbers are was computed elsewhere. */
final class Told {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Told() {}

  static String write(Object told) {
    return MAPPER.writeValueAsString(told);
  }

  /** An object, from keys and their contents in turn. */
  private static Map<String, @Nullable Object> object(@Nullable Object... keysAndContents) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndContents.length; i += 2) {
      object.put(String.valueOf(keysAndContents[i]), keysAndContents[i + 1]);
    }
    return object;
  }

  static Object problems(List<Problem> problems) {
    return object("problems", problems);
  }

  static Object scenarios() {
    return Catalogue.written().stream()
        .map(
            entry -> object(
                "name", entry.name(), "title", entry.title(), "question", entry.question(), "basis",
                entry.basis().key(), "residents", entry.residents(), "days", entry.days()))
        .toList();
  }

  static Object opened(City city, int threads) {
    var scenario = city.scenario();
    return object(
        "synthetic", true, "name", city.asked().scenario(), "title", scenario.title(), "question", scenario.question(),
        "basis", scenario.basis().key(), "basisNote", scenario.basisNote(), "beforeYouQuote", scenario.beforeYouQuote(),
        "start", scenario.period().start().toString(), "days", scenario.period().days(), "residents",
        city.experiment().residents(), "seed", city.asked().seed(), "schemes", schemes(scenario), "settings",
        city.settings(), "changes", city.asked().changes(), "warnings", city.warnings(), "threads", threads);
  }

  private static List<Object> schemes(Scenario scenario) {
    var schemes = new ArrayList<Object>();
    scenario.schemes().forEach((key, scheme) -> schemes.add(scheme(key, scheme)));
    return schemes;
  }

  private static Object scheme(String key, Scheme scheme) {
    var tiers = new ArrayList<Object>();
    var colours = Drawing.tiers(scheme.tiers().size());
    scheme.tiers().forEach(
        (tier, from) -> tiers.add(object("key", tier, "from", from.value(), "colour", colours.get(tiers.size()))));
    return object(
        "key", key, "title", Objects.requireNonNullElse(scheme.title(), key), "start", scheme.start().value(), "floor",
        scheme.floor(), "ceiling", scheme.ceiling(), "tiers", tiers);
  }

  /** What is said of a scheme on paper, as {@code counterscore check} says it; what was looked at and not flagged is left out. */
  static Object review(Review review) {
    return object(
        "opening", Review.OPENING, "caution", Review.CAUTION, "screened",
        review.screened().stream().filter(each -> each.outcome() != Outcome.NOT_FLAGGED)
            .map(
                each -> object(
                    "subject", each.subject(), "outcome", each.outcome(), "norm", norm(each.norm()), "reason",
                    each.reason(), "question", each.question(), "lines", lines(each.lines())))
            .toList(),
        "remarks",
        review.remarks().stream()
            .map(
                each -> object(
                    "subject", each.subject(), "code", each.code(), "sentence", each.sentence(), "lines",
                    lines(each.lines())))
            .toList(),
        "implied",
        review.implied().stream().map(each -> object("isBeyond", each.isBeyond(), "sentence", each.sentence()))
            .toList());
  }

  private static Object norm(Norm norm) {
    return object(
        "id", norm.id(), "title", norm.title(), "source", norm.source(), "isCompared", norm.status().isCompared(),
        "onlyForAiSystems", norm.onlyForAiSystems());
  }

  private static Object lines(List<Line> lines) {
    return lines.stream().map(line -> object("key", line.key(), "line", line.span().line())).toList();
  }

  /** How far a run is, and what came of it. */
  static Object run(Run run, int since) {
    var lived = run.lived();
    return object(
        "state", run.state().name().toLowerCase(java.util.Locale.ROOT), "share", run.share(), "months",
        run.months(since).stream().map(Told::month).toList(), "failure", run.failure(), "result",
        lived == null ? null : result(lived));
  }

  /** How far other lives are, and what they make of each finding. */
  static Object again(Again again) {
    return object(
        "state", again.state().name().toLowerCase(java.util.Locale.ROOT), "share", again.share(), "lives", Again.LIVES,
        "worlds", again.spreads());
  }

  private static Object month(List<MonthSeen> worlds) {
    return object("month", worlds.getFirst().month(), "worlds", worlds);
  }

  private static Object result(Lived lived) {
    var contrasts = lived.contrasts();
    var worlds = lived.city().worlds();
    var told = new ArrayList<Object>();
    for (int w = 0; w < worlds.size(); w++) {
      told.add(object("digest", lived.digests().get(w), "schemes", schemes(worlds.get(w))));
    }
    return object(
        "synthetic", true, "seconds", lived.seconds(), "worlds", told, "findings", findings(lived), "twins",
        contrasts == null ? null : twins(contrasts.variants().getFirst()));
  }

  /** Findings of the scenario as it stands, each beside the same of the scenario as changed. */
  private static List<Object> findings(Lived lived) {
    var worlds = lived.findings();
    var text = new FindingText(lived.city().scenario());
    var baseline = worlds.getFirst();
    var striking = Findings.striking(baseline, 5).stream().map(Finding::id).toList();
    var told = new ArrayList<Object>();
    for (var finding : baseline) {
      told.add(
          object(
              "id", finding.id(), "striking", striking.indexOf(finding.id()), "title", text.title(finding),
              "unit", text.unit(finding), "isShare", isShare(finding), "definition", finding.definition(), "worlds",
              worlds.stream().map(world -> find(world, finding.id(), text)).toList()));
    }
    return told;
  }

  /** Whether a part is counted of a whole, so that the number can be read in percent. */
  private static boolean isShare(Finding finding) {
    return finding.count() != null && !finding.unit().contains("1,000");
  }

  private static @Nullable Object find(List<Finding> findings, String id, FindingText text) {
    return findings.stream().filter(finding -> finding.id().equals(id)).findFirst()
        .map(finding -> object("value", finding.value(), "sentence", text.sentence(finding), "count", finding.count()))
        .orElse(null);
  }

  private static Object twins(Contrast contrast) {
    return object(
        "schemes", contrast.schemes(), "demands", contrast.demands(), "differences", contrast.differences());
  }

  /** A life beside that of the twin. */
  static Object lives(City city, City.Lives lives) {
    var told = new ArrayList<Object>();
    told.add(life(lives.life(), lives.lines()));
    var twin = lives.twin();
    if (twin != null) {
      told.add(life(twin, lives.twinLines()));
    }
    return object(
        "synthetic", true, "basis", city.scenario().basis().key(), "resident", lives.life().resident(), "stratum",
        lives.life().stratum(), "worlds", told);
  }

  private static Object life(LifeStory story, List<Words> lines) {
    var events = new ArrayList<Object>();
    for (int e = 0; e < lines.size(); e++) {
      var event = story.events().get(e);
      events.add(
          object(
              "date", event.date().toString(), "kind", event.word(), "line", lines.get(e), "wrong", isWrong(event),
              "standings", standings(event)));
    }
    return object("start", story.start(), "events", events, "end", story.end());
  }

  private static boolean isWrong(LifeStory.Event event) {
    return event instanceof LifeStory.Written written
        && (written.truth().equals("misattributed") || written.truth().equals("fabricated"));
  }

  /** Scores that an event has changed. */
  private static List<LifeStory.Standing> standings(LifeStory.Event event) {
    return switch (event) {
      case LifeStory.Written written -> written.bookings().stream().map(LifeStory.Booking::standing).toList();
      case LifeStory.Changed changed -> List.of(changed.booking().standing());
      case LifeStory.Replaced replaced -> replaced.standings();
      case LifeStory.Unnoticed _,LifeStory.Misdirected _,LifeStory.Asked _,LifeStory.Placed _,LifeStory.OnList _,LifeStory.Studied _,LifeStory.Shamed _,LifeStory.Redeemed _,LifeStory.LookedAtOwnFile _,LifeStory.LookedUp _,LifeStory.Stopped _ ->
        List.of();
    };
  }
}
