package counterscore.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.engine.population.Lorenz;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of dispositions are no matter of chance: rank by rank, both engines have to have the same. */
class DispositionsTest {
  static List<Disposition> dispositions() {
    return List.of(
        new Disposition.Constant(),
        new Disposition.Gamma(Quantity.of(0.05)),
        new Disposition.Gamma(Quantity.of(0.8)),
        new Disposition.Gamma(Quantity.of(50)),
        new Disposition.Lognormal(Quantity.of(0)),
        new Disposition.Lognormal(Quantity.of(0.7)),
        new Disposition.Lognormal(Quantity.of(2)),
        new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10)),
        new Disposition.TwoPoint(Quantity.of(0.5), Quantity.of(1)),
        new Disposition.TwoPoint(Quantity.of(0.01), Quantity.of(1000)));
  }

  /**
   * Shares of residents are known to 2^-32 in the fast engine. At a slope v of the Lorenz curve that moves a value by up to n
   * v 2^-32 at either end of its stretch.
   */
  @ParameterizedTest
  @MethodSource("dispositions")
  void each_rank_has_the_same_value(Disposition disposition) {
    for (int n : new int[] {1, 17, 20_000}) {
      var town = new TownBuilder("ranks", n, "2021-01-01", 1).disposition("care", disposition).build();
      var values = Objects.requireNonNull(new SlowEngine().live(town.experiment(1)).dispositions.get("care"));
      Arrays.sort(values);
      var lorenz = Lorenz.of(disposition);
      for (int r = 0; r < n; r++) {
        double slopes = values[r] + values[Math.min(r + 1, n - 1)];
        assertThat(lorenz.value(r, n)).isCloseTo(values[r], within(1e-9 + n * slopes * 0x1p-32));
      }
    }
  }
}
