package counterscore.report;

import counterscore.findings.Contrast;
import counterscore.findings.Contrasts;
import counterscore.findings.Phrases;
import counterscore.observation.TwinTables;
import counterscore.scenario.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each variant does to whom: a part of the page for each, in the order given. */
final class Twins {
  static final String COUPLING =
      "Who is meant holds for this coupling of luck: worlds that share their luck in another way have the same counts and other"
          + " people behind them.";

  private final Story story;
  private final Contrast contrast;
  private final int number;

  private Twins(Story story, Contrast contrast, int number) {
    this.story = story;
    this.contrast = contrast;
    this.number = number;
  }

  static List<Section> of(Story story, Contrasts contrasts) {
    return IntStream.range(0, contrasts.variants().size())
        .mapToObj(v -> new Twins(story, contrasts.variants().get(v), v + 1).section())
        .toList();
  }

  private Section section() {
    var content = new ArrayList<Html>();
    content.add(Html.tag("p", what(story, number - 1)));
    content.add(Html.tag(
        "p",
        "The same residents lived with the same luck, so that each has a twin in the variant. " + COUPLING
            + " All numbers are " + story.ofWhichRun() + "."));
    for (var scheme : contrast.schemes()) {
      var everybody = scheme.everybody();
      var grades = new Grades(story, scheme.key());
      if (everybody.better() + everybody.worse() == 0) {
        content.add(Html.tag("p", grades.named("Nobody ends with another score than in the baseline") + "."));
      } else {
        content.add(byGroup(grades, scheme).html(story));
        content.add(TwinScores.figure(grades, contrast, id("scores-" + scheme.key())).html(story));
        if (!story.spreads().isEmpty()) {
          content.add(luck(grades, scheme).html(story));
        }
      }
    }
    if (contrast.schemes().stream().anyMatch(Contrast.OfScheme::isGraded)) {
      content.add(worst().html(story));
    }
    if (!contrast.demands().isEmpty()) {
      content.add(refused().html(story));
    }
    if (!contrast.differences().isEmpty()) {
      content.add(differences().html(story));
    }
    return new Section("variant-" + number, "Beside the baseline: " + contrast.name(), content);
  }

  /** What a variant changes. */
  static String what(Story story, int variant) {
    var record = story.record().variants().get(variant);
    return record.scenario() != null
        ? "The variant is another scenario, " + record.scenario() + "."
        : "The variant: " + Arrays.stream(record.changes().split(", "))
            .map(change -> Mechanism.find(change).isPresent() ? change + " off" : change)
            .collect(Collectors.joining(", ")) + ".";
  }

  private String id(String id) {
    return "variant-" + number + "-" + id;
  }

  private Figure byGroup(Grades grades, Contrast.OfScheme scheme) {
    var everybody = scheme.everybody();
    return Figure.of(
        id("groups-" + scheme.key()),
        grades.named(
            Numbers.count(everybody.better()) + " better off at the end, " + Numbers.count(everybody.worse())
                + " worse off, by group"),
        "Of every group, the share whose score is higher and the share whose score is lower in the variant. They are not netted: they"
            + " are different people.",
        List.of(new Figure.Swatch("--slate", "higher score"), new Figure.Swatch("--worst", "lower score")),
        bars(scheme), table(scheme)).from(TwinTables.RESIDENTS);
  }

  private static Map<String, Object> bars(Contrast.OfScheme scheme) {
    var values = new ArrayList<Map<String, Object>>();
    var groups = scheme.scores().stream().filter(scores -> scores.residents() > 0).toList();
    for (var scores : groups) {
      double all = scores.residents();
      var label = scores.group().words();
      var higher = Charts.bar(
          label, scores.better() / all,
          Numbers.share(scores.better(), scores.residents()) + " higher, "
              + Numbers.share(scores.worse(), scores.residents()) + " lower");
      higher.put("effect", "higher");
      values.add(higher);
      values.add(Json.object("label", label, "number", -scores.worse() / all, "note", Json.NULL, "effect", "lower"));
    }
    return Charts.alongShares("share of the group", Charts.bothWays(
        values, groups.size(),
        Charts.colours("effect", List.of("higher", "lower"), List.of(Palette.use("--slate"), Palette.use("--worst")))));
  }

  private static DataTable table(Contrast.OfScheme scheme) {
    var table = new DataTable("Residents beside their twins at the end, by group").words("Group")
        .numbers("Residents", "Higher score", "Lower score", "Same score", "Points gained", "Points lost");
    if (scheme.isGraded()) {
      table.numbers("Worst tier: baseline only", "variant only", "both");
    }
    for (var scores : scheme.scores()) {
      var cells = new ArrayList<>(
          List.of(
              scores.group().words(), Numbers.count(scores.residents()), Numbers.count(scores.better()),
              Numbers.count(scores.worse()), Numbers.count(scores.unchanged()), Numbers.count(scores.gained()),
              Numbers.count(scores.lost())));
      if (scheme.isGraded()) {
        var worst = scores.worst();
        cells.addAll(
            List.of(
                Numbers.count(worst.baselineOnly()), Numbers.count(worst.variantOnly()), Numbers.count(worst.both())));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private Figure luck(Grades grades, Contrast.OfScheme scheme) {
    var table = new DataTable("Residents beside their twins under other luck, by group").words("Group")
        .numbers("Higher score: mean", "from", "to", "Lower score: mean", "from", "to");
    for (var scores : scheme.scores()) {
      var cells = new ArrayList<>(List.of(scores.group().words()));
      for (var count : List.of("better", "worse")) {
        var spread = story.spreads().get(scores.key(contrast, scheme, count));
        cells.addAll(
            spread == null ? List.of("–", "–", "–")
                : List.of(
                    Phrases.number(spread.mean(), 3), Phrases.number(spread.low(), 3),
                    Phrases.number(spread.high(), 3)));
      }
      table.row(cells.toArray(String[]::new));
    }
    return Figure.ofTable(
        id("luck-" + scheme.key()), grades.named("How many residents, by group, over " + story.record().replicates()
            + " runs with " + story.luck()),
        "Of fewer than ten runs the lowest and the highest number, of more the interval in which the mean lies with 95 %. Luck"
            + " alone.",
        table).counted("Table spreads of the run folder; table replicates has every run.");
  }

  private Figure worst() {
    var graded = contrast.schemes().stream().filter(Contrast.OfScheme::isGraded).toList();
    var table = new DataTable("Worst tier in the baseline and in the variant").words("What")
        .numbers("Baseline only", "Variant only", "Both");
    for (var scheme : graded) {
      var grades = new Grades(story, scheme.key());
      var atEnd = scheme.everybody().worst();
      var months = scheme.worstMonths();
      table.row(
          grades.named("Residents at the end"), Numbers.count(atEnd.baselineOnly()), Numbers.count(atEnd.variantOnly()),
          Numbers.count(atEnd.both()));
      table.row(
          grades.named("Resident-months"), Numbers.count(months.baselineOnly()), Numbers.count(months.variantOnly()),
          Numbers.count(months.both()));
    }
    var first = graded.getFirst().everybody().worst();
    return Figure.ofTable(
        id("worst"),
        new Grades(story, graded.getFirst().key()).named(
            "The worst tier at the end: " + Numbers.count(first.baselineOnly()) + " in the baseline only, "
                + Numbers.count(first.variantOnly()) + " in the variant only"),
        "A resident-month is one resident at one month's end.", table).from(TwinTables.TIERS);
  }

  private Figure refused() {
    var everybody = contrast.demands().getFirst().refused();
    var table = new DataTable("Demands refused, by group").words("Group")
        .numbers(
            contrast.isWithoutErrors() ? "Wrongly refused" : "Baseline only",
            contrast.isWithoutErrors() ? "Wrongly spared" : "Variant only", "Both", "Made in one only");
    for (var demands : contrast.demands()) {
      table.row(
          demands.group().words(), Numbers.count(demands.refused().baselineOnly()),
          Numbers.count(demands.refused().variantOnly()), Numbers.count(demands.refused().both()),
          Numbers.count(demands.inOneAlone()));
    }
    return Figure.ofTable(
        id("refused"),
        contrast.isWithoutErrors()
            ? "Demands: " + Numbers.count(everybody.baselineOnly()) + " wrongly refused, "
                + Numbers.count(everybody.variantOnly()) + " wrongly spared"
            : "Demands refused: " + Numbers.count(everybody.baselineOnly()) + " in the baseline only, "
                + Numbers.count(everybody.variantOnly()) + " in the variant only",
        (contrast.isWithoutErrors()
            ? "No entry is wrong in the variant. Wrongly refused: refused in the baseline, granted to the same resident in the"
                + " variant; wrongly spared: the reverse. "
            : "Baseline only: refused in the baseline and granted to the same resident in the variant; variant only: the reverse. ")
            + "The two are never netted. Demands that are made again are left out; those that are made in one of the worlds only"
            + " stand apart.",
        table).from(TwinTables.DEMANDS);
  }

  private Figure differences() {
    var table = new DataTable("Counts per 1,000 resident-years").words("What")
        .numbers("Baseline", "Variant", "Difference");
    for (var difference : contrast.differences()) {
      int digits = Phrases.digitsApart(difference.baseline(), difference.variant());
      table.row(
          difference.counted(), Phrases.number(difference.baseline(), digits),
          Phrases.number(difference.variant(), digits), Numbers.signed(difference.variant() - difference.baseline()));
    }
    var first = contrast.differences().getFirst();
    int digits = Phrases.digitsApart(first.baseline(), first.variant());
    return Figure.ofTable(
        id("counts"),
        "Per 1,000 resident-years: " + Phrases.number(first.baseline(), digits) + " " + first.counted()
            + " in the baseline, " + Phrases.number(first.variant(), digits) + " in the variant",
        "Counts of the population, whoever it happened to: they do not depend on how the worlds share their luck.",
        table).counted("Table variant_counts (counts of the population in the baseline and in each variant).");
  }
}
