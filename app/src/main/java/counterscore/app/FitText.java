package counterscore.app;

import counterscore.findings.Phrases;
import counterscore.findings.fit.Fit;
import java.util.ArrayList;
import java.util.List;

/** A fit on a terminal: what was fitted, what it was fitted to, what the counts leave open. */
final class FitText {
  private FitText() {}

  static String of(Fit fit, String file) {
    var lines = new ArrayList<String>();
    lines.add(
        "SYNTHETIC: " + fit.runs() + " runs of " + Phrases.count(fit.residents())
            + " invented residents, each with the same luck.");
    lines.add("");
    lines.addAll(
        TextTable.lines(
            List.of("fitted", "was", "is", "from", "to"), fit.numbers().stream().map(FitText::row).toList()));
    lines.add("");
    lines.addAll(
        TextTable.lines(
            List.of("line", "target", "published", "simulated", "residual"),
            fit.hits().stream().map(FitText::row).toList()));
    lines.add("");
    lines.add(
        "Misfit " + Phrases.number(fit.misfit(), 3) + " with " + fit.degrees()
            + (fit.degrees() == 1 ? " degree" : " degrees") + " of freedom"
            + (fit.degrees() < 1 ? ": as many numbers as targets hit them by themselves, which proves nothing." : "."));
    for (var number : fit.numbers()) {
      if (number.isOpen()) {
        lines.add(
            "Not identified: " + number.quantity().path()
                + ". Over its range the targets can be met as well, perhaps together"
                + " with others.");
      }
      if (number.isAtEnd()) {
        lines.add(number.quantity().path() + " lies at an end of its range: the fit would go on.");
      }
    }
    lines.add("Intervals say what the counts and the luck of one run leave open, not whether the model is right.");
    lines.add("wrote " + file);
    return String.join("\n", lines) + "\n";
  }

  private static List<String> row(Fit.Number number) {
    return List.of(
        number.quantity().path(), Phrases.withMinus(number.quantity().declared(), 4),
        Phrases.withMinus(number.value(), 4),
        Phrases.withMinus(number.low(), 4), Phrases.withMinus(number.high(), 4));
  }

  private static List<String> row(Fit.Hit hit) {
    return List.of(
        Integer.toString(hit.target().line()), hit.target().words(), Phrases.number(hit.target().published(), 4),
        Phrases.number(hit.simulated(), 4), Phrases.signed(hit.residual()));
  }
}
