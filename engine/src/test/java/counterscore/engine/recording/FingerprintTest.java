package counterscore.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.scenario.Experiment;
import counterscore.testing.Written;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The digest of a run is made of these: whatever differs in a score, an account or a list has to show. */
class FingerprintTest {
  private static final int RESIDENTS = 3;

  private final Plan plan = Compiler.compile(Experiment.of(Written.scenario("""
      period: {start: 2021-01-01, days: 30}
      society: {residents: 3}
      schemes:
        city: {start: 100, range: [0, 110], tiers: {A: 100, D: 0}}
        bank: {start: 100, range: [0, 110], tiers: {A: 100, D: 0}}
      lists:
        debtors: {listed: 0, leaves: {per-year: 1}, refuses: []}
      """), 1));

  private record Columns(ScoreColumns city, ScoreColumns bank, ListColumns lists) {}

  private String of(Consumer<Columns> what) {
    var lane = Lane.of(1, RESIDENTS).getFirst();
    var columns = new Columns(
        new ScoreColumns(plan.schemes().get(0), lane, true, null),
        new ScoreColumns(plan.schemes().get(1), lane, true, null),
        new ListColumns(1, RESIDENTS, 1, new Tallies(Shapes.empty(plan), _ -> true)));
    what.accept(columns);
    return of(List.of(columns.city, columns.bank), columns.lists);
  }

  private static String of(List<ScoreColumns> schemes, ListColumns lists) {
    return Fingerprint.of(List.of(new Fingerprint.State(schemes, lists, null)), RESIDENTS).getFirst();
  }

  private final String nothing = of(_ -> {});

  @Test
  void the_same_columns_have_the_same_fingerprint() {
    assertThat(of(_ -> {})).isEqualTo(nothing).hasSize(64);
  }

  @Test
  void it_tells_who_and_of_which_scheme() {
    assertThat(List.of(
        nothing, of(town -> town.city.book(0, Kind.LAPSE, 5)), of(town -> town.city.book(1, Kind.LAPSE, 5)),
        of(town -> town.bank.book(0, Kind.LAPSE, 5)))).doesNotHaveDuplicates();
  }

  @Test
  void it_tells_for_what_where_the_score_is_the_same() {
    var kinds = List.of(Kind.values());
    assertThat(kinds.stream().map(kind -> of(town -> town.city.book(0, kind, 5)))).doesNotHaveDuplicates();
    assertThat(of(town -> {
      town.city.book(0, Kind.LAPSE, 5);
      town.city.book(0, Kind.LAPSE, -5);
    })).isEqualTo(nothing);
  }

  @Test
  void it_tells_what_was_lost_at_the_ceiling() {
    assertThat(of(town -> town.city.book(0, Kind.LAPSE, 10)))
        .isNotEqualTo(of(town -> town.city.book(0, Kind.LAPSE, 11)));
  }

  @Test
  void it_tells_who_stands_on_a_list() {
    assertThat(List.of(nothing, of(town -> town.lists.enter(0, 0, 0)), of(town -> town.lists.enter(0, 2, 0))))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_order_in_which_schemes_are_declared_does_not_matter() {
    var lane = Lane.of(1, RESIDENTS).getFirst();
    var city = new ScoreColumns(plan.schemes().get(0), lane, true, null);
    var bank = new ScoreColumns(plan.schemes().get(1), lane, true, null);
    var lists = new ListColumns(1, RESIDENTS, 1, new Tallies(Shapes.empty(plan), _ -> true));
    bank.book(1, Kind.LAPSE, -3);

    assertThat(of(List.of(city, bank), lists)).isEqualTo(of(List.of(bank, city), lists));
  }
}
