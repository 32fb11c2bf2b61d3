package counterscore.review;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Places;
import counterscore.scenario.reading.Reading;
import java.util.List;
import java.util.Objects;

/**
 * All that is said of a scheme on paper. Whoever prints it opens with {@link #OPENING} and {@link #CAUTION}; there is no total.
 *
 * @param screened by norm, in the order of the norms, and by part, in the order of the file
 * @param remarks of an engineer
 * @param implied what the numbers come to
 */
public record Review(List<Screened> screened, List<Remark> remarks, List<Implied> implied) {
  /** How every legal text begins. */
  public static final Words OPENING = new Words(
      "If a scheme like this were run in the EU", "Würde ein solches System in der EU betrieben");
  /** What has to be said before a flag is quoted. */
  public static final Words CAUTION = new Words(
      "This is a screening aid and no legal advice. It reads the scenario file and nothing else. A flag is a question to a lawyer;"
          + " where nothing is flagged, nothing is found lawful.",
      "Dies ist eine Lesehilfe und keine Rechtsberatung. Gelesen wird die Szenariodatei und sonst nichts. Ein Hinweis ist eine"
          + " Frage an Juristinnen und Juristen; wo kein Hinweis steht, ist nichts für rechtmäßig befunden.");

  public Review {
    screened = List.copyOf(screened);
    remarks = List.copyOf(remarks);
    implied = List.copyOf(implied);
  }

  /** @throws NullPointerException if the reading has errors, so that there is no scenario */
  public static Review of(Reading reading) {
    return of(Objects.requireNonNull(reading.scenario()), Objects.requireNonNull(reading.places()));
  }

  public static Review of(Scenario scenario, Places places) {
    var facts = new Facts(scenario, places);
    return new Review(Screening.of(facts), Lint.of(facts), Plausibility.of(facts));
  }

  /** What is flagged. */
  public List<Screened> flagged() {
    return with(Outcome.FLAGGED);
  }

  /** What the file does not say, so that somebody has to be asked. */
  public List<Screened> open() {
    return with(Outcome.CANNOT_TELL);
  }

  /** What a test had an outcome for. */
  public List<Screened> with(Outcome outcome) {
    return screened.stream().filter(each -> each.outcome() == outcome).toList();
  }
}
