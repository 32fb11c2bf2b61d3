package counterscore.lab;

import counterscore.archive.RunVariant;
import counterscore.findings.Contrasts;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.findings.SideBySide;
import counterscore.observation.Digest;
import counterscore.observation.Outcome;
import counterscore.report.HtmlReport;
import counterscore.report.Story;
import counterscore.review.Review;
import counterscore.scenario.Parameters;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A city that was lived: what it means, held in memory and kept nowhere. */
public final class Lived {
  private final City city;
  private final Reading reading;
  private final List<Variant> variants;
  private final Outcome outcome;
  private final @Nullable Contrasts contrasts;
  private final String engine;
  private final double seconds;
  private final List<String> digests;
  private final List<List<Finding>> findings;

  Lived(City city, Reading reading, List<Variant> variants, Outcome outcome, @Nullable Contrasts contrasts,
      String engine, double seconds) {
    this.city = city;
    this.reading = reading;
    this.variants = variants;
    this.outcome = outcome;
    this.contrasts = contrasts;
    this.engine = engine;
    this.seconds = seconds;
    this.digests = outcome.worlds().stream().map(Digest::of).toList();
    this.findings = IntStream.range(0, outcome.worlds().size())
        .mapToObj(w -> Findings.of(city.worlds().get(w), outcome.worlds().get(w)))
        .toList();
  }

  public City city() {
    return city;
  }

  /** What living it took [s]. */
  public double seconds() {
    return seconds;
  }

  /** Digests of the scenario as it stands and as changed: what {@code counterscore run} prints for each alone. */
  public List<String> digests() {
    return digests;
  }

  /** The findings of each world, the scenario as it stands first. */
  public List<List<Finding>> findings() {
    return findings;
  }

  /** The same city, to be lived again with other luck. */
  public LivedAgain again() {
    return new LivedAgain(city, findings);
  }

  /** Twins beside each other; null where nothing was changed. */
  public @Nullable Contrasts contrasts() {
    return contrasts;
  }

  /**
   * The whole report, a page of its own.
   *
   * @param version of Counterscore
   */
  public String report(String version, int threads) {
    var asked = city.asked();
    var scenario = city.scenario();
    var baseline = outcome.baseline();
    List<SideBySide> beside = contrasts == null ? List.of() : List.of(contrasts);
    var findings = new ArrayList<>(this.findings.getFirst());
    beside.forEach(each -> findings.addAll(each.findings(scenario, baseline)));
    var request = new RunRequest(
        asked.scenario(), List.of(), asked.residents(), null, asked.seed(), threads, null, Path.of(""),
        new Replicates(1, false, false), 100, version);
    var order = new Order(request, asked.scenario(), reading, city.experiment(), Path.of(""));
    var record = order.record(baseline, records(), city.worlds().size(), engine, seconds);
    return HtmlReport.of(
        new Story(scenario, record, baseline, findings, Parameters.of(scenario), beside, Map.of(), Review.of(reading)));
  }

  private List<RunVariant> records() {
    return IntStream.range(0, variants.size())
        .mapToObj(
            v -> RunVariant.ofChanges(
                variants.get(v).name(), String.join(", ", city.asked().changes()),
                digests.get(v + 1)))
        .toList();
  }
}
