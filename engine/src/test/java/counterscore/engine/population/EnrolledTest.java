package counterscore.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.chance.Luck;
import counterscore.scenario.Enrolment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Society;
import counterscore.testing.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is linked to whose file: 20,000 residents, half of whom are linked wrongly twice as often. */
class EnrolledTest {
  private static final int RESIDENTS = 20_000;

  private final Luck luck = new Luck(3, 4, 0);
  private final Strata strata = strata();
  private final Residents residents = new Residents(strata, 0, RESIDENTS, List.of(), new Permutations(luck));

  private static Strata strata() {
    var shares = new LinkedHashMap<String, Quantity>();
    shares.put("local", Quantity.of(0.5));
    shares.put("migrant", Quantity.of(0.5));
    return Strata.of(Records.of(Society.class, "groups", Map.of("registration", shares)));
  }

  private Enrolled enrolled(double toAnother, double toNobody) {
    var factors = Map.of("registration", Map.of("local", Quantity.of(1), "migrant", Quantity.of(2)));
    return new Enrolled(
        new Enrolment(Quantity.of(toAnother), toNobody == 0 ? null : Quantity.of(toNobody), factors), strata, residents,
        luck);
  }

  /**
   * Of 10,000 locals 1,000 to another and 500 to nobody, of as many migrants twice as many: spreads of 30, 22, 40 and 30. Alarm beyond
   * six spreads: 2e-9 each.
   */
  @Test
  void shares_follow_the_declaration_and_the_factor_of_the_group() {
    var enrolled = enrolled(0.1, 0.05);
    var another = new int[2];
    var nobody = new int[2];
    for (int i = 0; i < RESIDENTS; i++) {
      int file = enrolled.fileOf(i);
      nobody[residents.stratum(i)] += file == Enrolled.NO_FILE ? 1 : 0;
      another[residents.stratum(i)] += file != Enrolled.NO_FILE && file != i ? 1 : 0;
    }
    assertThat(another[0]).isBetween(820, 1_180);
    assertThat(nobody[0]).isBetween(370, 630);
    assertThat(another[1]).isBetween(1_760, 2_240);
    assertThat(nobody[1]).isBetween(820, 1_180);
  }

  /** Files of others are drawn from the whole block: the mean number is 10,000, spread 5,774 / √3,000 = 105; six spreads. */
  @Test
  void the_file_of_another_is_any_other_in_the_block() {
    var enrolled = enrolled(0.1, 0);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < RESIDENTS; i++) {
      int file = enrolled.fileOf(i);
      assertThat(file).isBetween(0, RESIDENTS - 1);
      if (file != i) {
        sum += file;
        count++;
      }
    }
    assertThat(sum / count).isBetween(9_370.0, 10_630.0);
  }

  @Test
  void whoever_is_alone_is_linked_to_the_own_file() {
    var alone = new Residents(strata, 0, 1, List.of(), new Permutations(luck));

    assertThat(new Enrolled(new Enrolment(Quantity.of(0.5), null, Map.of()), strata, alone, luck).fileOf(0)).isZero();
  }
}
