package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.observation.Counter;
import counterscore.observation.Tables;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was counted is what can be read back, from the database and from Parquet. */
class StoredTablesTest {
  private static final List<String> TABLES = List.of(
      "acts", "capacity", "daily", "daily_acts", "daily_tiers", "entries", "findings", "flows",
      "list_refusals", "lists", "lives", "lookups", "parameters", "places", "points", "refusals", "refused_residents",
      "requests",
      "residents", "returns", "rules", "run", "scores", "spells", "strata", "tiers");

  @TempDir
  static Path parent;

  private static Path folder;

  @BeforeAll
  static void write() throws Exception {
    folder = parent.resolve("run-1");
    Sample.write(folder);
  }

  @Test
  void every_table_is_in_the_database_and_beside_it_as_parquet() throws Exception {
    assertThat(Sql.tables(folder)).isEqualTo(TABLES);
    var files = new ArrayList<>(List.of("results.duckdb", "run.json"));
    TABLES.forEach(table -> files.add(table + ".parquet"));
    assertThat(Sample.names(folder)).containsExactlyInAnyOrderElementsOf(files);
  }

  @ParameterizedTest
  @CsvSource({
      "acts, acts", "acts-daily, daily_acts", "entries, entries", "entries-daily, daily", "rules, rules",
      "tiers, tiers",
      "tiers-daily, daily_tiers", "flows, flows", "spells, spells", "returns, returns", "scores, scores",
      "demands, refusals",
      "refused-residents, refused_residents",
      "places, places", "capacity, capacity", "lists, lists", "list-refusals, list_refusals", "requests, requests",
      "lookups, lookups", "points, points", "residents, residents"
  })
  void a_table_holds_every_count_of_its_counter_and_nothing_else(String name, String table) throws Exception {
    var counter = Sample.observations(1).counter(name);
    var columns = columns(table);
    var found = new HashMap<List<String>, Long>();
    long total = 0;
    for (var row : Sql.rows(folder, "select * from " + table)) {
      for (int c = labels(counter); c < columns.size() - 2; c++) {
        long count = Long.parseLong(row.get(c));
        total += count;
        if (count != 0) {
          var key = new ArrayList<>(row.subList(0, labels(counter)));
          key.add(hasMeasures(counter) ? columns.get(c) : "");
          assertThat(found.put(key, count)).as("twice: " + key).isNull();
        }
      }
    }

    assertThat(found).isEqualTo(expected(counter)).isNotEmpty();
    assertThat(total).isEqualTo(counter.sum());
  }

  private static List<String> columns(String table) throws SQLException {
    return Sql
        .rows(folder,
            "select column_name from duckdb_columns() where table_name = '" + table + "' order by column_index")
        .stream().map(List::getFirst).toList();
  }

  private static boolean hasMeasures(Counter counter) {
    return counter.axes().getLast().columns().equals(List.of("measure"));
  }

  /** Columns that are labels, the measure not among them. */
  private static int labels(Counter counter) {
    return counter.axes().stream().mapToInt(axis -> axis.columns().size()).sum() - (hasMeasures(counter) ? 1 : 0);
  }

  private static Map<List<String>, Long> expected(Counter counter) {
    var expected = new HashMap<List<String>, Long>();
    counter.forEachNonZero((labels, count) -> {
      var key = new ArrayList<>(List.of(labels));
      if (hasMeasures(counter)) {
        key.set(key.size() - 1, key.getLast().replace('-', '_'));
      }
      if (!hasMeasures(counter)) {
        key.add("");
      }
      expected.put(key, count);
    });
    return expected;
  }

  @Test
  void parquet_holds_the_rows_of_the_table_in_the_same_order() throws Exception {
    for (var table : TABLES) {
      assertThat(Sql.parquet(folder.resolve(table + ".parquet"))).as(table)
          .isEqualTo(Sql.rows(folder, "select * from " + table)).isNotEmpty();
    }
  }

  @Test
  void B09_every_table_and_parquet_file_carries_synthetic_and_the_basis() throws Exception {
    for (var table : TABLES) {
      assertThat(columns(table)).as(table).endsWith("synthetic", "basis");
      for (var rows : List.of(
          Sql.rows(folder, "select * from " + table), Sql.parquet(folder.resolve(table + ".parquet")))) {
        assertThat(rows).as(table)
            .allSatisfy(row -> assertThat(row.subList(row.size() - 2, row.size())).containsExactly("true", "invented"));
      }
    }
  }

  @Test
  void every_table_and_every_column_has_a_comment() throws Exception {
    assertThat(Sql.rows(folder, "select table_name from duckdb_tables() where comment is null or comment = ''"))
        .isEmpty();
    assertThat(Sql.rows(folder, "select table_name, column_name from duckdb_columns()"
        + " where not internal and (comment is null or comment = '')")).isEmpty();
    assertThat(
        Sql.rows(folder, "select comment from duckdb_columns() where table_name = 'tiers' and column_name = 'tainted'"))
        .containsExactly(List.of("of these with a live wrong penalised entry in the file"));
  }

  @Test
  void dates_scores_and_counts_have_types_to_reckon_with() throws Exception {
    assertThat(Sql.rows(folder,
        "select distinct column_name, data_type from duckdb_columns() where not internal and column_name"
            + " in ('day', 'score', 'residents', 'count', 'points', 'synthetic', 'value') order by 1"))
        .containsExactly(
            List.of("count", "BIGINT"), List.of("day", "DATE"), List.of("points", "BIGINT"),
            List.of("residents", "BIGINT"),
            List.of("score", "INTEGER"), List.of("synthetic", "BOOLEAN"), List.of("value", "DOUBLE"));
  }

  @Test
  void numbers_of_findings_and_parameters_come_back_bit_by_bit_and_absence_as_null() throws Exception {
    assertThat(Sql.rows(folder, "select id, value, sentence from findings")).containsExactly(
        List.of("worst-tier-share", Double.toString(0.1 + 0.2), "In this simulation of an invented scheme, 'x'."),
        List.of("lookups", "1.0E-300", "In this simulation of an invented scheme, y."));
    assertThat(Sql.rows(folder, "select path, value, low, high, source, certainty from parameters")).containsExactly(
        List.of("conduct.parking.rate.per-year", "0.1", "0.05", Double.toString(1.0 / 3), "It's a source", "assumed"),
        List.of("schemes.city.start", "1000.0", "null", "null", "null", "null"));
  }

  @Test
  void the_strata_are_spelt_out_and_the_run_says_what_it_is() throws Exception {
    assertThat(columns("strata"))
        .containsExactly("stratum", "group_registration", "group_re+gi-on", "residents", "synthetic", "basis");
    assertThat(
        Sql.rows(folder, "select \"group_re+gi-on\", group_registration from strata where stratum = 'migrant/n1'"))
        .containsExactly(List.of("n1", "migrant"));
    assertThat(Sql.rows(folder, "select stratum from strata order by 1"))
        .containsExactly(List.of("local/n1"), List.of("migrant/n1"));
    assertThat(Sql.rows(folder, "select scenario, basis_note, seed, residents, days, digest from run")).containsExactly(
        List.of("town", Sample.BASIS_NOTE, "-7", "10", "4", Sample.record(Sample.observations(1)).digest()));
  }

  @Test
  void residents_over_tiers_sum_exactly_to_the_counter() throws Exception {
    var tiers = Sample.observations(1).counter(Tables.TIERS);

    assertThat(Sql.rows(folder, "select sum(residents) from tiers where month = '2021-02'"))
        .containsExactly(List.of(Long.toString(tiers.sum(Map.of("month", "2021-02", "measure", "residents")))));
  }

  @Test
  void the_same_input_gives_the_same_parquet_files() throws Exception {
    var again = Sample.write(parent.resolve("run-2"));
    var first = RunFolder.open(folder);

    for (var table : TABLES) {
      assertThat(again.tables().get(table + ".parquet")).as(table).isEqualTo(first.tables().get(table + ".parquet"));
    }
  }

  @Test
  void counters_without_a_count_give_tables_without_a_row() throws Exception {
    var empty = parent.resolve("run-empty");
    Sample.write(empty, Sample.empty());

    assertThat(Sql.tables(empty)).isEqualTo(TABLES);
    assertThat(Sql.rows(empty, "select * from tiers")).isEmpty();
    assertThat(Sql.parquet(empty.resolve("tiers.parquet"))).isEmpty();
  }

  @Test
  void a_column_that_nobody_described_and_a_row_that_does_not_fit_are_refused() throws Exception {
    assertThatThrownBy(() -> Columns.of("mood")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mood");
    var table =
        new StoredTable("x", "x", List.of(Columns.of("month"), Columns.of("count")), List.of(List.of("2021-01")));
    try (var store = new TableStore(java.nio.file.Files.createDirectory(parent.resolve("store")), "invented")) {
      assertThatThrownBy(() -> store.write(table)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
