package counterscore.app;

import counterscore.lab.Counterscore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which city is lived: what every command that simulates has in common, so that the same words give the same lives. */
final class CityOptions {
  @Parameters(
      index = "0", paramLabel = "SCENARIO", completionCandidates = BundledNames.class,
      description = "a scenario file, or the name of a bundled one")
  String scenario = "";

  @Option(
      names = "--residents", paramLabel = "N", converter = Numbers.OfSize.class,
      description = "how many residents, for example 100k or 2M, instead of those declared")
  @Nullable
  Long residents;

  @Option(names = "--days", paramLabel = "D", description = "how many days, instead of those declared")
  @Nullable
  Integer days;

  @Option(names = "--seed", paramLabel = "S", description = "whole number that names the luck (default: 1)")
  long seed = 1;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "a change of the scenario, for example schemes.city-score.start=900; may be repeated")
  List<String> changes = new ArrayList<>();

  Counterscore asked(Console console) {
    var asked = Counterscore.load(scenario).in(console.workingDirectory()).columns(console.columns()).seed(seed)
        .with(changes.toArray(String[]::new));
    asked = residents == null ? asked : asked.residents(residents);
    return days == null ? asked : asked.days(days);
  }

  /** The options as typed, as far as they are not the default. */
  String words() {
    var words = new StringBuilder(scenario);
    if (residents != null) {
      words.append(" --residents ").append(residents);
    }
    if (days != null) {
      words.append(" --days ").append(days);
    }
    if (seed != 1) {
      words.append(" --seed ").append(seed);
    }
    changes.forEach(change -> words.append(" --set '").append(change).append('\''));
    return words.toString();
  }
}
