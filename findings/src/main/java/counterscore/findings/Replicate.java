package counterscore.findings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of one of several runs that differ in luck.
 *
 * @param number of the replicate, from 0
 * @param numbers by the id of their finding, in order; those of groups follow
 */
public record Replicate(int number, Map<String, Measured> numbers) {
  public Replicate {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** @param beside what other worlds say that were lived side by side with this one */
  public static Replicate of(int number, List<Finding> findings, List<SideBySide> beside) {
    var numbers = new LinkedHashMap<String, Measured>();
    findings.forEach(finding -> numbers.put(finding.id(), finding.measured()));
    beside.forEach(each -> numbers.putAll(each.numbers()));
    return new Replicate(number, numbers);
  }

  /**
   * What several replicates make of every number of the first of them. A number that some do not have (a median that was not
   * reached, a group without residents) is told of those that have it, if there are two.
   */
  public static Map<String, Spread> spreads(List<Replicate> replicates) {
    var spreads = new LinkedHashMap<String, Spread>();
    for (var id : replicates.getFirst().numbers.keySet()) {
      var measured = replicates.stream().map(replicate -> replicate.numbers.get(id)).filter(Objects::nonNull).toList();
      Spread.of(measured).ifPresent(spread -> spreads.put(id, spread));
    }
    return spreads;
  }

  /** The findings with what other luck makes of them, where that is known. */
  public static List<Finding> spread(List<Finding> findings, Map<String, Spread> spreads) {
    return findings.stream().map(finding -> {
      var spread = spreads.get(finding.id());
      return spread == null ? finding : finding.with(spread);
    }).toList();
  }
}
