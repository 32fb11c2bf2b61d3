package counterscore.engine.comparison;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What goes together in one resident's life: scores of two schemes, own acts, points by kind. */
final class AccountChecks {
  private AccountChecks() {}

  /** A number by resident. */
  private interface Value extends Function<Diary, int[]> {}

  static List<Check> all() {
    var checks = new ArrayList<Check>();
    for (var town : List.of(SchemeTowns.demands(), SchemeTowns.everything())) {
      Value parking = diary -> diary.acts("parking");
      Value late = diary -> diary.acts("late");
      checks.add(together(town, "city score", score("city"), "bank score", score("bank")));
      checks.add(together(town, "city score", score("city"), "city score", score("city")));
      checks.add(together(town, "city score", score("city"), "own parking", parking));
      checks.add(together(town, "bank score", score("bank"), "own late", late));
      checks.add(together(town, "misattributed points", points("misattributed"), "own parking", parking));
      checks.add(
          together(town, "misattributed points", points("misattributed"), "fabricated points", points("fabricated")));
      checks.add(together(town, "returned points", points("lapse"), "city score", score("city")));
    }
    return checks;
  }

  private static Value score(String scheme) {
    return diary -> diary.scores.getOrDefault(scheme, new int[0]);
  }

  private static Value points(String kind) {
    return diary -> Arrays.stream(diary.accounts.getOrDefault("city", new int[0][]))
        .mapToInt(account -> account[Tables.KINDS.indexOf(kind)])
        .toArray();
  }

  private static Check together(Town town, String one, Value x, String other, Value y) {
    return new SameMean(
        town, one + " times " + other, diary -> ActChecks.products(x.apply(diary), y.apply(diary), 1, 1));
  }
}
