package counterscore.report;

import counterscore.findings.Concordance;
import counterscore.findings.Finding;
import counterscore.findings.OtherLife;
import counterscore.findings.Reliability;
import counterscore.observation.AgainTables;
import counterscore.observation.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the same residents would be graded the same again, and how well the schemes order them by what they do. */
final class GradedAgain {
  /** What is said above the pictures, which show the rest. */
  private static final List<String> STEMS =
      List.of("again-watching-worst", "again-year-worst", "order-acts", "order-rate");

  private static final String AGREEMENT =
      "Cohen's kappa is 1 where two lives agree and 0 where they agree no more than by chance; with the same chances of error it is the"
          + " lower, the fewer are in a tier. ICC(1) is the part of the variance of scores that lies between residents and comes"
          + " back.";

  private final Story story;
  private final Reliability.OfScheme scheme;
  private final Observations observed;
  private final Grades grades;

  private GradedAgain(Story story, Reliability.OfScheme scheme, Observations observed) {
    this.story = story;
    this.scheme = scheme;
    this.observed = observed;
    this.grades = new Grades(story, scheme.key());
  }

  static Section of(Story story, Reliability reliability) {
    var content = new ArrayList<Html>();
    content.add(
        Html.tag(
            "p",
            "The same invented residents lived two more lives under the same rules. Who would be graded otherwise without having"
                + " done anything else, and who would be if it had been another year?"));
    for (var life : OtherLife.values()) {
      content.add(Html.tag("p", sentence(life.title()) + ": " + life.drawn()));
    }
    for (var scheme : reliability.schemes()) {
      new GradedAgain(story, scheme, reliability.again()).addTo(content);
    }
    content.add(order(story, reliability).html(story));
    return new Section("graded-again", "Would the same life be graded the same?", content);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void addTo(List<Html> content) {
    story.findings().stream().filter(this::isSaid)
        .forEach(finding -> content.add(Sayings.quotable("p", finding.sentence())));
    if (scheme.lives().isEmpty()) {
      content.add(Html.tag("p", grades.named("Nobody has a score in two lives") + "."));
      return;
    }
    if (scheme.isGraded() && scheme.lives().getFirst().worst().once() > 0) {
      content.add(worst().html(story));
    }
    content.add(
        Figure.ofTable("agreement-" + scheme.key(), grades.named("How far two lives agree"), AGREEMENT, table())
            .from(AgainTables.TIERS, AgainTables.SCORES).html(story));
    if (scheme.isGraded()) {
      scheme.lives().forEach(again -> content.add(tiers(again).html(story)));
    }
  }

  private boolean isSaid(Finding finding) {
    return STEMS.stream()
        .anyMatch(stem -> finding.id().equals(grades.oneOfSeveral() ? stem + "/" + scheme.key() : stem));
  }

  private Figure worst() {
    return Figure.of(
        "again-" + scheme.key(), grades.named(message()),
        "Of the invented residents who end in tier " + grades.worst()
            + ", the share who end in it again in another life. The last bar is the share of all residents who do: if grades were"
            + " drawn by lot, all bars would be as long as it.",
        List.of(
            new Figure.Swatch("--worst", "of those in tier " + grades.worst()),
            new Figure.Swatch("--slate", "of everybody")),
        bars(), worstTable()).from(AgainTables.TIERS);
  }

  private DataTable worstTable() {
    var table = table("In tier " + grades.worst() + " once and again" + grades.ofTitle());
    row(table, "In it in the first life", again -> Numbers.count(again.worst().once()));
    row(table, "In it in both lives", again -> Numbers.count(again.worst().both()));
    row(table, "In it again, of those once", again -> Numbers.share(again.worst().both(), again.worst().once()));
    row(table, "In it in the other life", again -> Numbers.count(again.worst().other()));
    row(table, "Residents compared", again -> Numbers.count(again.residents()));
    return table;
  }

  /** What the picture shows, life by life. */
  private String message() {
    var parts = scheme.lives().stream()
        .map(again -> Numbers.share(again.worst().both(), again.worst().once()) + switch (again.kind()) {
          case WATCHING -> " if the same life is watched again";
          case YEAR -> " in another year";
        }).toList();
    return "In the worst tier again: " + String.join(", ", parts);
  }

  private Map<String, Object> bars() {
    var values = new ArrayList<Map<String, Object>>();
    for (var again : scheme.lives()) {
      var worst = again.worst();
      var bar = Charts.bar(
          label(again.kind()), worst.both() / (double) worst.once(), Numbers.share(worst.both(), worst.once()));
      bar.put("who", "again");
      values.add(bar);
    }
    var last = scheme.lives().getLast().worst();
    var everybody = Charts.bar(
        "anybody", last.other() / (double) last.residents(), Numbers.share(last.other(), last.residents()));
    everybody.put("who", "everybody");
    values.add(everybody);
    return Charts.alongShares("share of residents", Charts.bars(
        values,
        Charts.colours(
            "who", List.of("again", "everybody"), List.of(Palette.use("--worst"), Palette.use("--slate")))));
  }

  /** Short enough for a phone. */
  private static String label(OtherLife life) {
    return switch (life) {
      case WATCHING -> "same life";
      case YEAR -> "same people";
    };
  }

  private DataTable table() {
    var table = table("Agreement of two lives" + grades.ofTitle());
    row(table, "Residents compared", again -> Numbers.count(again.residents()));
    if (scheme.isGraded()) {
      row(table, "In the worst tier (prevalence)", again -> Numbers.percent(again.worst().prevalence()));
      row(table, "Cohen's kappa of the worst tier", again -> number(again.worst().kappa().value()));
      row(table, "In the same tier twice", again -> Numbers.percent(again.tiers().agreement()));
      row(table, "Cohen's kappa of all tiers", again -> number(again.tiers().value()));
    }
    row(table, "ICC(1) of scores", again -> number(again.icc()));
    return table;
  }

  private DataTable table(String caption) {
    return new DataTable(caption).words("What")
        .numbers(scheme.lives().stream().map(again -> sentence(again.kind().title())).toArray(String[]::new));
  }

  private void row(DataTable table, String what, Function<Reliability.Again, String> value) {
    table.row(Stream.concat(Stream.of(what), scheme.lives().stream().map(value)).toArray(String[]::new));
  }

  private Figure tiers(Reliability.Again again) {
    var life = again.kind();
    return Figure.ofTable(
        "again-" + life.key() + "-" + scheme.key(), grades.named("From tier to tier: " + life.title()),
        "Read along a row: of the residents who end in this tier, where do they end in the other life? The stronger the shade, the"
            + " larger the share of the row. Tiers in which nobody ends are left out.",
        ShadedTable.of(
            "Residents by tier in the first life and in the other (" + life.title() + ")", "First life", "then",
            grades.tiers(), (once, then) -> residents(life, once, then)))
        .from(AgainTables.TIERS);
  }

  private long residents(OtherLife life, String once, String then) {
    return observed.counter(AgainTables.TIERS)
        .sum(Map.of("life", life.key(), "scheme", scheme.key(), "tier", once, "again", then));
  }

  static String number(@Nullable Double number) {
    return number == null ? "–" : Numbers.rate(number);
  }

  private static Figure order(Story story, Reliability reliability) {
    var table = new DataTable("Pairs of residents who differ in what they do").words("Ordered by", "Differ in")
        .numbers("Who has more stands lower", "stands higher", "the same", "Share, ties one half");
    for (var scheme : reliability.schemes()) {
      var title = new Grades(story, scheme.key()).title();
      row(table, title, "unlawful acts done", scheme.byActs());
      row(table, title, "rate of unlawful acts", scheme.byRate());
    }
    row(table, "the acts themselves", "rate of unlawful acts", reliability.actsByRate());
    return Figure.ofTable(
        "ordering", "Does the score tell who does more?",
        "Two residents of one block of 65,536 who differ in the unlawful acts they did, or in the rate at which they are inclined to"
            + " them (acts expected in a year before any response): how often has the one with more the lower score? 50 % is no"
            + " better than a coin. The last row says what a score could reach that saw every act.",
        table).from(AgainTables.ORDER);
  }

  private static void row(DataTable table, String by, String amount, Concordance pairs) {
    var share = pairs.share();
    table.row(
        by, amount, Numbers.count(pairs.concordant()), Numbers.count(pairs.discordant()), Numbers.count(pairs.tied()),
        share == null ? "–" : Numbers.percent(share));
  }
}
