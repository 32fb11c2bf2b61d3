package counterscore.report;

import counterscore.findings.Attributions;
import counterscore.findings.Contrasts;
import counterscore.findings.Gaps;
import counterscore.findings.Reliability;
import counterscore.findings.Sensitivities;
import counterscore.findings.SideBySide;
import counterscore.findings.Silences;
import counterscore.findings.SplitEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chapters of a report: the same ten in the same order, whatever was run. What other worlds say stands first in the chapter whose
 * question it answers, and a chapter without an answer says why it has none.
 */
final class Chapters {
  private final Story story;
  private final boolean hasSchemes;

  private Chapters(Story story) {
    this.story = story;
    this.hasSchemes = !story.scenario().schemes().isEmpty();
  }

  static List<Chapter> of(Story story) {
    var chapters = new Chapters(story);
    return List.of(
        chapters.ends(), chapters.why(), chapters.wronged(), chapters.watched(), chapters.silent(), chapters.trapped(),
        chapters.conduct(), chapters.carries(), chapters.legal(), chapters.again());
  }

  /** What worlds say that were lived beside this one. */
  static List<Section> beside(Story story, SideBySide beside) {
    return switch (beside) {
      case Attributions attributions -> List.of(ToBlame.of(story, attributions));
      case Contrasts contrasts -> Twins.of(story, contrasts);
      case Reliability reliability -> List.of(GradedAgain.of(story, reliability));
      case SplitEffects effects -> ByOthers.of(story, effects);
      case Gaps gaps -> List.of(MadeOf.of(story, gaps));
      case Sensitivities sensitivities -> List.of(Carried.of(story, sensitivities));
      case Silences silences -> List.of(FellSilent.of(story, silences));
    };
  }

  private List<Section> beside(Class<? extends SideBySide> kind) {
    return story.beside().stream().filter(kind::isInstance).flatMap(each -> beside(story, each).stream()).toList();
  }

  private Chapter ends() {
    var sections = new ArrayList<>(beside(Contrasts.class));
    sections.addAll(beside(SplitEffects.class));
    if (hasSchemes) {
      sections.addAll(
          List.of(Tiers.of(story), Scores.of(story), Course.of(story), Flows.of(story), Groups.of(story)));
    }
    add(sections, Lists.of(story), Refused.of(story), Places.of(story), Moves.of(story));
    return new Chapter(
        "ends", "Who ends up where",
        "No scheme, no list and no demand is declared: nobody ends up anywhere.", sections);
  }

  private Chapter why() {
    var sections = new ArrayList<>(beside(Attributions.class));
    sections.addAll(beside(Gaps.class));
    if (hasSchemes) {
      sections.add(Account.of(story));
      sections.add(Rules.of(story));
    }
    add(sections, Friends.of(story), ComputedScores.of(story));
    return new Chapter(
        "why", "Why", "No scheme is declared, so that there are no points to be accounted for.", sections);
  }

  private Chapter wronged() {
    var sections = new ArrayList<>(beside(Reliability.class));
    if (!story.scenario().watchers().isEmpty()) {
      sections.add(Wrong.of(story));
    }
    add(sections, Appeals.of(story));
    return new Chapter(
        "wronged", "Who was wronged", "Nobody who notices is declared, so that no entry can be wrong.", sections);
  }

  private Chapter watched() {
    var sections = new ArrayList<Section>();
    add(sections, Cameras.of(story), Lookups.of(story), Study.of(story));
    return new Chapter("watched", "Who is watched", "Nobody looks scores up in this scenario.", sections);
  }

  private Chapter silent() {
    var sections = new ArrayList<>(beside(Silences.class));
    add(sections, Spoken.of(story));
    return new Chapter(
        "silent", "Who fell silent", "No lawful speech is scored, and nobody is declared to keep quiet.", sections);
  }

  private Chapter trapped() {
    var sections = new ArrayList<Section>();
    add(sections, Spells.of(story), LaterYears.of(story));
    return new Chapter(
        "trapped", "Who never got out",
        story.schemes().stream().anyMatch(grades -> grades.tiers().size() > 1)
            ? "Nobody came into the worst tier after the start."
            : "No scheme with tiers is declared, so that there is none to get out of.",
        sections);
  }

  private Chapter conduct() {
    var sections = new ArrayList<Section>();
    add(sections, Responses.of(story), Otherwise.of(story));
    return new Chapter(
        "conduct", "What conduct changed",
        "No responses are declared: nobody does anything differently because of what is simulated here.", sections);
  }

  private Chapter carries() {
    var sections = new ArrayList<>(beside(Sensitivities.class));
    add(sections, LuckAlone.of(story), TooShort.of(story));
    sections.add(Inputs.of(story));
    return new Chapter("carries", "What carries the result", "", sections);
  }

  private Chapter legal() {
    return new Chapter("legal", "The legal questions", "", List.of(Safeguards.of(story), Flags.of(story)));
  }

  private Chapter again() {
    var sections = new ArrayList<Section>();
    sections.add(Sayings.all(story));
    sections.addAll(Caution.warnings(story));
    sections.add(Reproduce.of(story));
    return new Chapter("again", "How to reproduce this", "", sections);
  }

  @SafeVarargs
  private static void add(List<Section> sections, Optional<Section>... more) {
    for (var section : more) {
      section.ifPresent(sections::add);
    }
  }
}
