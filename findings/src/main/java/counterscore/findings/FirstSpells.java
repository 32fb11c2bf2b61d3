package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * First spells in the worst tier entered after the start, in one scheme.
 *
 * @param begun how many
 * @param ended of these, how many were seen to end
 * @param left of these, how many went on when the resident left the city; the others went on when the run ended
 * @param tooLong the lapse that a run of this length cannot show [d]; empty: it can show them all
 * @param lasting how long they lasted
 * @param returning after their end, how long it was until their residents were back
 */
public record FirstSpells(
    long begun, long ended, long left, OptionalInt tooLong, Survival lasting, Survival returning) {
  /** What a run shows of a scheme's first spells. */
  public static FirstSpells of(Scenario scenario, Observations observations, String scheme) {
    var spells = new Durations(observations, Tables.SPELLS, scheme);
    var returns = new Durations(observations, Tables.RETURNS, scheme);
    var ended = spells.of("ended");
    var left = spells.of("censored-by-leaving");
    int days = observations.counter(Tables.TIERS_DAILY).axes().getFirst().size();
    return new FirstSpells(
        spells.sum(), LongStream.of(ended).sum(), LongStream.of(left).sum(),
        longestLapse(scenario, scheme).stream().filter(lapse -> lapse >= days).findFirst(),
        Survival.of(ended, spells.censored()), Survival.of(returns.of("returned"), returns.censored()));
  }

  /** After how long the slowest entries of a scheme lapse [d]; empty: none ever does. */
  private static OptionalInt longestLapse(Scenario scenario, String scheme) {
    return Objects.requireNonNull(scenario.schemes().get(scheme), scheme).rules().values().stream().map(Rule::lapses)
        .filter(Objects::nonNull).mapToInt(Span::days).max();
  }

  /** Of those that began, how many went on when the run ended. */
  public long open() {
    return begun - ended - left;
  }

  /** Whether there is a curve to speak of. */
  public boolean isTold() {
    return begun > 0 && tooLong.isEmpty();
  }

  /** Counts of one scheme by months. */
  private record Durations(Observations observations, String table, String scheme) {
    long[] of(String measure) {
      return Evidence.labels(observations.counter(table), 1).stream()
          .mapToLong(
              months -> observations.counter(table)
                  .sum(Map.of("scheme", scheme, "months", months, "measure", measure)))
          .toArray();
    }

    long[] censored() {
      var censored = of("censored-by-leaving");
      var byEnd = of("censored-by-end");
      for (int t = 0; t < censored.length; t++) {
        censored[t] += byEnd[t];
      }
      return censored;
    }

    long sum() {
      return observations.counter(table).sum(Map.of("scheme", scheme));
    }
  }
}
