package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What a report prints stands in the tables of its run folder or follows from them: its sentences as they are in table findings, every
 * number behind a picture, and every number of the message above it. What was put in is not looked at here, nor what a text says about how
 * to read a picture.
 *
 * <p>Power: each number is then changed by one in its last digit and looked for again. Counts below 100, of which the tables of a thousand
 * residents hold nearly every one, are left out of that.
 */
@Tag("slow")
class NumbersOfReportTest {
  private static final int MANY = 99;

  /** What an entry rests on, and which rules take points, stands in the scenario and not in the tables; flags are no counts of a run. */
  private static final List<String> OTHERS = List.of("wrong-by-basis-", "flags-");

  /** A number, and where it stands. */
  private record Printed(PrintedFigure figure, Object where, PrintedNumber number, boolean isFound,
      boolean isFoundOut) {}

  @ParameterizedTest
  @FieldSource("counterscore.app.Reports#KINDS")
  void every_number_behind_a_picture_follows_from_the_tables_and_one_that_is_wrong_does_not(String kind)
      throws Exception {
    hold(
        kind, PrintedFigure::cells, PrintedFigure.Cell::number, Following::holds,
        (following, cell) -> following.holds(cell.with(cell.number().wrong())), 0.75);
  }

  @ParameterizedTest
  @FieldSource("counterscore.app.Reports#KINDS")
  void every_number_in_the_message_of_a_picture_follows_from_the_numbers_behind_it(String kind) throws Exception {
    hold(
        kind, PrintedFigure::said, number -> number, Following::isSaid,
        (following, number) -> following.isSaid(number.wrong()), 0.5);
  }

  /** @param power least share of wrong numbers that have to be found out */
  private static <T> void hold(
      String kind, Function<PrintedFigure, List<T>> printed, Function<T, PrintedNumber> number,
      BiPredicate<Following, T> holds, BiPredicate<Following, T> holdsWrong, double power) throws Exception {
    try (var tables = StoredTables.open(Reports.folder(kind))) {
      var rates = new StoredRates(tables);
      var all = new ArrayList<Printed>();
      for (var figure : PrintedFigure.all(Reports.html(kind))) {
        if (OTHERS.stream().noneMatch(figure.id()::startsWith)) {
          var following = new Following(figure, tables, rates);
          printed.apply(figure).forEach(
              each -> all.add(
                  new Printed(
                      figure, each, number.apply(each), holds.test(following, each),
                      !holdsWrong.test(following, each))));
        }
      }
      var telling = all.stream()
          .filter(each -> each.isFound && (!each.number.isWhole() || each.number.whole() > MANY)).toList();
      long foundOut = telling.stream().filter(Printed::isFoundOut).count();

      assertThat(all.stream().filter(each -> !each.isFound)).as("of " + all.size() + " numbers").isEmpty();
      assertThat(foundOut / (double) telling.size()).as("found out, of " + telling.size()).isGreaterThan(power);
    }
  }

  @ParameterizedTest
  @FieldSource("counterscore.app.Reports#KINDS")
  void every_sentence_stands_in_table_findings_as_it_is_printed(String kind) throws Exception {
    try (var tables = StoredTables.open(Reports.folder(kind))) {
      var sentences = PrintedFigure.sentences(Reports.html(kind));

      assertThat(sentences).hasSizeGreaterThan(5);
      assertThat(tables.sentences()).containsAll(sentences);
    }
  }
}
