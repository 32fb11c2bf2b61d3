package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.observation.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a finished run, through both walls. */
class QueryTest {
  @TempDir
  static Path parent;

  private static Path folder = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    folder = parent.resolve("run-1");
    Sample.write(folder);
  }

  @AfterEach
  void the_run_is_as_it_was() throws IOException {
    RunFolder.open(folder);
    assertThat(Sample.names(parent)).containsExactly("run-1");
  }

  @Test
  void a_question_is_answered_with_the_names_of_columns_and_the_cells_as_text() throws IOException {
    var tiers = Sample.observations(1).counter(Tables.TIERS);
    var answer =
        Query.run(folder, "select tier, sum(residents) as n, null as nothing from tiers where month = '2021-01'"
            + " group by tier order by tier");

    assertThat(answer.columns()).containsExactly("tier", "n", "nothing");
    assertThat(answer.isCut()).isFalse();
    assertThat(answer.rows()).containsExactly(
        Arrays.asList("A", count(tiers, "A"), null), Arrays.asList("D", count(tiers, "D"), null));
  }

  private static String count(counterscore.observation.Counter tiers, String tier) {
    return Long.toString(tiers.sum(Map.of("month", "2021-01", "tier", tier, "measure", "residents")));
  }

  @Test
  void tables_and_columns_can_be_asked_for() throws IOException {
    assertThat(Query.run(folder, "show tables").rows()).hasSize(26).contains(List.of("tiers"));
    assertThat(Query.run(folder, "describe tiers").rows()).extracting(List::getFirst)
        .containsExactly("month", "scheme", "tier", "stratum", "residents", "tainted", "blameless", "synthetic",
            "basis");
    assertThat(Query.run(folder, "select comment from duckdb_columns() where column_name = 'tainted'").rows())
        .isNotEmpty();
  }

  @Test
  void a_table_that_is_described_says_what_its_columns_mean() throws IOException {
    var described = Query.run(folder, "DESCRIBE \"Tiers\";");

    assertThat(described.columns()).containsExactly("column_name", "column_type", "meaning");
    assertThat(described.rows())
        .contains(List.of("residents", "BIGINT", "number of residents"))
        .allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
    assertThat(Query.run(folder, "describe select 1 as one").rows().getFirst()).contains("one");
    assertThatThrownBy(() -> Query.run(folder, "describe tier")).hasMessageContaining("tier");
    assertThatThrownBy(() -> Query.run(folder, "describe \"' or true --\"")).isInstanceOf(Query.Refused.class);
  }

  @Test
  void an_answer_without_rows_still_has_columns() throws IOException {
    var answer = Query.run(folder, "select * from tiers where false;");

    assertThat(answer.rows()).isEmpty();
    assertThat(answer.columns()).contains("basis");
  }

  @Test
  void names_that_are_words_of_sql_can_be_asked_for() throws IOException {
    assertThat(Query.run(folder, "select \"from\", \"to\" from flows limit 1").columns()).containsExactly("from", "to");
    assertThat(Query.run(folder, "select \"set\", load, 'attach' from (select 1 as \"set\", 2 as load)").rows())
        .containsExactly(List.of("1", "2", "attach"));
  }

  @Test
  void more_rows_than_are_returned_are_said_to_be_cut() throws IOException {
    assertThat(Query.run(folder, "select * from range(100000)").isCut()).isFalse();
    assertThat(Query.run(folder, "select * from range(100000)").rows()).hasSize(Query.MOST_ROWS);

    var cut = Query.run(folder, "select * from range(10000000000)");

    assertThat(cut.isCut()).isTrue();
    assertThat(cut.rows()).hasSize(Query.MOST_ROWS);
  }

  @Test
  void more_characters_than_are_returned_are_said_to_be_cut() throws IOException {
    var cut = Query.run(folder, "select repeat('x', 10000) from range(100000)");

    assertThat(cut.isCut()).isTrue();
    assertThat(cut.rows()).hasSize((int) (Query.MOST_CHARACTERS / 10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select * from nowhere", "select 1 +", "select error('no') from run", "select cast('a' as int)",
      "attach 'x'", "copy tiers to 'x.csv'", "install httpfs", "set threads = 2", "select * from read_csv('x')",
      "select * from 'x.csv'", "with x as (select 1) insert into tiers select 1"})
  void what_is_refused_or_cannot_be_answered_says_why_in_one_message(String sql) {
    assertThatThrownBy(() -> Query.run(folder, sql)).isInstanceOf(Query.Refused.class)
        .message().isNotBlank().doesNotContain("closed pending query", "java.", "org.duckdb");
  }

  @Test
  void a_misspelt_table_is_named_with_the_nearest() {
    assertThatThrownBy(() -> Query.run(folder, "select * from teirs")).isInstanceOf(Query.Refused.class)
        .hasMessageStartingWith("Catalog Error: Table with name teirs does not exist!").hasMessageContaining("tiers");
  }

  @Test
  void questions_may_come_at_the_same_time() throws Exception {
    Callable<QueryResult> question = () -> Query.run(folder, "select sum(residents) from tiers");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = threads.invokeAll(Stream.generate(() -> question).limit(12).toList());
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get());
      }
    }
  }

  @Test
  void the_answer_cannot_be_changed() throws IOException {
    var answer = Query.run(folder, "select 1");

    assertThatThrownBy(() -> answer.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> answer.rows().getFirst().set(0, "2")).isInstanceOf(UnsupportedOperationException.class);
  }
}
