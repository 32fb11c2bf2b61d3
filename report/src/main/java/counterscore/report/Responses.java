package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.Conduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What residents did differently: lawful acts that fell silent first, then what was deterred, then what hardship added. */
final class Responses {
  private final Story story;

  private Responses(Story story) {
    this.story = story;
  }

  /** What a response did to a kind of conduct. */
  private enum Kind {
    SPEECH("lawful speech left undone", "--speech", "withheld", ""),
    LAWFUL("other lawful acts left undone", "--pale", "withheld", ""),
    UNLAWFUL("unlawful acts left undone", "--slate", "withheld", ""),
    ADDED("acts added by hardship", "--worst", "added", "Added: "),
    SUSPENDED("acts kept back by a suspension", "--reset", "suspended", "Kept back: ");

    private final String words;
    private final String colour;
    private final String measure;

    /** Before the name of a conduct, to which several things may have happened. */
    private final String before;

    Kind(String words, String colour, String measure, String before) {
      this.words = words;
      this.colour = colour;
      this.measure = measure;
      this.before = before;
    }

    boolean isAbout(Conduct conduct) {
      return switch (this) {
        case SPEECH -> conduct.isSpeech();
        case LAWFUL -> conduct.lawful() && !conduct.isSpeech();
        case UNLAWFUL -> !conduct.lawful();
        case ADDED, SUSPENDED -> true;
      };
    }
  }

  /** Acts of one conduct that a response withheld or added. */
  private record Change(Kind kind, String conduct, long acts) {}

  /** Colours of all kinds, which can stand in one legend. */
  static List<String> colours() {
    return Arrays.stream(Kind.values()).map(kind -> kind.colour).toList();
  }

  static Optional<Section> of(Story story) {
    var section = new Responses(story);
    var changes = section.changes();
    if (changes.isEmpty()) {
      return story.scenario().responses() == null ? Optional.empty()
          : Optional.of(
              new Section(
                  "responses", "What residents did differently",
                  List.of(Html.tag("p", "Nobody did anything differently in this run."))));
    }
    var content = new ArrayList<Html>();
    content.add(section.byConduct(changes).html(story));
    if (!story.scenario().society().groups().isEmpty()) {
      content.add(section.byGroup(kinds(changes)).html(story));
    }
    return Optional.of(new Section("responses", "What residents did differently", content));
  }

  /** Changes that happened, by kind and in the order of the conducts. */
  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    for (var kind : Kind.values()) {
      story.scenario().conduct().forEach((key, conduct) -> {
        long acts = sum(key, kind.measure);
        if (kind.isAbout(conduct) && acts > 0) {
          changes.add(new Change(kind, key, acts));
        }
      });
    }
    return changes;
  }

  private static List<Kind> kinds(List<Change> changes) {
    return Arrays.stream(Kind.values()).filter(kind -> changes.stream().anyMatch(change -> change.kind == kind))
        .toList();
  }

  private long sum(String conduct, String measure) {
    return story.sum(Tables.RESPONSES, Map.of("conduct", conduct, "measure", measure));
  }

  private double rate(long acts, long residents) {
    return residents == 0 ? 0 : 100_000.0 * acts / (residents * (story.days().size() / 365.0));
  }

  private Figure byConduct(List<Change> changes) {
    var kinds = kinds(changes);
    return Figure.of(
        "responses-by-conduct", message(changes),
        "Acts left undone and added, per 100,000 resident-years, against the same residents without any response. Who knows of the scheme, what stands in the own file and what friends"
            + " remember all keep people from lawful acts, and are not told apart here. How strongly residents respond is"
            + " put in; how often they have reason to is a result.",
        kinds.stream().map(kind -> new Figure.Swatch(kind.colour, kind.words)).toList(),
        Charts.along("acts per 100,000 resident-years", Charts.bars(
            changes.stream().map(this::bar).toList(),
            Charts.colours(
                "kind", kinds.stream().map(kind -> kind.words).toList(),
                kinds.stream().map(kind -> Palette.use(kind.colour)).toList()))),
        table(changes)).from(Tables.RESPONSES, Tables.ACTS);
  }

  private String message(List<Change> changes) {
    var most = changes.stream().max(Comparator.comparingLong(Change::acts)).orElseThrow();
    return most.kind.before + story.conduct(most.conduct) + ": " + Numbers.rate(rate(most.acts, story.residents()))
        + " " + most.kind.words + " per 100,000 resident-years";
  }

  private Map<String, Object> bar(Change change) {
    double rate = rate(change.acts, story.residents());
    var bar = new LinkedHashMap<>(
        Charts.bar(
            change.kind.before + story.conduct(change.conduct), rate,
            Numbers.rate(rate) + " (" + Numbers.count(change.acts) + ")"));
    bar.put("kind", change.kind.words);
    return bar;
  }

  private DataTable table(List<Change> changes) {
    var table = new DataTable("Acts left undone and added, by conduct").words("Conduct", "What happened")
        .numbers("Acts", "Per 100,000 resident-years", "Acts done", "Share");
    for (var change : changes) {
      long done = story.sum(Tables.ACTS, Map.of("conduct", change.conduct));
      long of = change.kind == Kind.ADDED ? done : done + change.acts;
      table.row(
          story.conduct(change.conduct), change.kind.words, Numbers.count(change.acts),
          Numbers.rate(rate(change.acts, story.residents())), Numbers.count(done), Numbers.share(change.acts, of));
    }
    return table;
  }

  private Figure byGroup(List<Kind> kinds) {
    var table = new DataTable("Acts left undone and added, by group").words("Group").numbers("Residents");
    kinds.forEach(kind -> table.numbers(kind.words, "per 100,000 resident-years"));
    int position = 0;
    for (var attribute : story.scenario().society().groups().entrySet()) {
      for (var category : attribute.getValue().keySet()) {
        table.row(row(kinds, attribute.getKey() + ": " + category, strata(position, category)));
      }
      position++;
    }
    return Figure.ofTable(
        "responses-by-group", "The same by group",
        "Groups differ by what they do, by what is noticed of it, and by chance. Counts below 30 are mostly luck.",
        table).from(Tables.RESPONSES);
  }

  /** Strata in which an attribute has a category. */
  private List<String> strata(int position, String category) {
    return Story.labels(story.observations().counter(Tables.RESIDENTS), 0).stream()
        .filter(stratum -> stratum.split("/", -1)[position].equals(category)).toList();
  }

  private String[] row(List<Kind> kinds, String group, List<String> strata) {
    long residents =
        strata.stream().mapToLong(stratum -> story.sum(Tables.RESIDENTS, Map.of("stratum", stratum))).sum();
    var cells = new ArrayList<>(List.of(group, Numbers.count(residents)));
    for (var kind : kinds) {
      long acts = strata.stream().mapToLong(stratum -> ofStratum(kind, stratum)).sum();
      cells.add(Numbers.count(acts));
      cells.add(residents == 0 ? "–" : Numbers.rate(rate(acts, residents)));
    }
    return cells.toArray(String[]::new);
  }

  private long ofStratum(Kind kind, String stratum) {
    return story.scenario().conduct().entrySet().stream().filter(conduct -> kind.isAbout(conduct.getValue()))
        .mapToLong(
            conduct -> story.sum(
                Tables.RESPONSES, Map.of("conduct", conduct.getKey(), "stratum", stratum, "measure", kind.measure)))
        .sum();
  }
}
