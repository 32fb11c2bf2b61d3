package counterscore.report;

import counterscore.findings.Finding;
import counterscore.scenario.Conduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of lawful speech from one world alone: which entries cost points, and what stayed unsaid. */
final class Spoken {
  private static final List<String> STEMS = List.of("speech-penalised", "speech-withheld");

  private Spoken() {}

  /** Nothing where no lawful speech is declared, or nothing is found about it. */
  static Optional<Section> of(Story story) {
    var said = story.findings().stream().filter(Spoken::isAboutSpeech).toList();
    if (said.isEmpty() || story.scenario().conduct().values().stream().noneMatch(Conduct::isSpeech)) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    said.forEach(finding -> content.add(Sayings.quotable("p", finding.sentence())));
    content.add(
        Html.tag("p",
            "How much falls silent because speech is scored is found by living the same city without these rules:"
                + " compare with --silence."));
    return Optional.of(new Section("spoken", "Lawful speech in the files, and left unsaid", content));
  }

  private static boolean isAboutSpeech(Finding finding) {
    return STEMS.stream().anyMatch(stem -> finding.id().equals(stem) || finding.id().startsWith(stem + "/"));
  }
}
