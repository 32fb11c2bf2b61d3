package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B08, the inner wall: what the database itself refuses, with the outer wall out of the way. */
class SandboxTest {
  @TempDir
  static Path parent;

  private static Path database = Path.of("");

  @BeforeAll
  static void write() throws Exception {
    Sample.write(parent.resolve("run-1"));
    database = parent.resolve("run-1").resolve(RunFolder.DATABASE);
    Files.writeString(parent.resolve("secret.csv"), "a,b\n1,2\n");
    Files.copy(parent.resolve("run-1/tiers.parquet"), parent.resolve("secret.parquet"));
    Files.copy(database, parent.resolve("other.duckdb"));
  }

  /** Whatever was tried: no file has changed and none has appeared. */
  @AfterEach
  void nothing_was_written() throws Exception {
    RunFolder.open(parent.resolve("run-1"));
    assertThat(Sample.names(parent)).containsExactly("other.duckdb", "run-1", "secret.csv", "secret.parquet");
  }

  private static QueryResult ask(String sql) {
    return Query.ask(database, sql.replace("{}", parent.toString()), 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select * from read_csv('{}/secret.csv')", "select * from read_text('{}/secret.csv')",
      "select * from read_blob('{}/secret.csv')", "select * from '{}/secret.csv'", "select * from \"{}/secret.csv\"",
      "select * from parquet_scan('{}/secret.parquet')", "select * from '{}/secret.parquet'",
      "select * from '{}/run-1/tiers.parquet'", "select * from read_text('{}/run-1/run.json')",
      "select * from parquet_metadata('{}/secret.parquet')", "select * from read_json('{}/run-1/run.json')",
      "select * from glob('{}/*')", "select * from sniff_csv('{}/secret.csv')",
      "select * from read_duckdb('{}/other.duckdb')",
      "select * from query('from ''{}/secret.csv''')",
      "select * from read_blob('{}/run-1/results.duckdb.tmp/../../secret.csv')",
      "select * from read_csv('https://localhost:1/x.csv')", "select * from read_text('/proc/self/environ')"})
  void B08_no_other_file_is_read(String sql) {
    assertThatThrownBy(() -> ask(sql)).isInstanceOf(Query.Refused.class)
        .hasMessageMatching("(?s).*(disabled by configuration|does not exist|disabled through configuration).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "copy tiers to '{}/x.csv'", "copy (select 1) to '{}/x.parquet' (format parquet)", "export database '{}/x'",
      "attach '{}/other.duckdb' as o", "attach '{}/x.duckdb'", "attach ':memory:' as m; copy tiers to '{}/x.csv'",
      "insert into tiers select * from tiers", "with x as (select 1) delete from tiers",
      "update tiers set residents = 0",
      "create table x (a int)", "drop table tiers", "truncate tiers", "alter table tiers rename to x",
      "comment on table tiers is 'x'", "create view v as select 1", "select 1; delete from tiers",
      "create persistent secret s (type s3, key_id 'a', secret 'b')"})
  void B08_nothing_is_written(String sql) {
    assertThatThrownBy(() -> ask(sql)).isInstanceOf(Query.Refused.class).hasMessageMatching(
        "(?s).*(read-only|disabled by configuration|Cannot access|read only|disabled through).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "set threads = 4", "set enable_external_access = true", "set global lock_configuration = false",
      "reset memory_limit",
      "pragma threads = 4", "pragma enable_profiling = 'json'", "set temp_directory = '{}/x'",
      "set memory_limit = '9GB'",
      "set allowed_directories = ['{}']", "set allow_community_extensions = true", "set secret_directory = '{}'",
      "set home_directory = '{}'", "set log_query_path = '{}/log'", "set profiling_output = '{}/p.json'"})
  void B08_settings_are_locked(String sql) {
    assertThatThrownBy(() -> ask(sql)).isInstanceOf(Query.Refused.class)
        .hasMessageMatching("(?s).*(configuration has been locked|Cannot change|No open|while database is running).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"install httpfs", "load httpfs", "load '{}/x.duckdb_extension'", "install x from 'http://localhost:1'",
          "force install httpfs", "install sqlite from community"})
  void B08_extensions_are_neither_fetched_nor_loaded(String sql) {
    assertThatThrownBy(() -> ask(sql)).isInstanceOf(Query.Refused.class)
        .hasMessageMatching("(?s).*(disabled by configuration|disabled through configuration|Cannot access).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select getenv('HOME')", "select * from duckdb_secrets()",
      "select * from sqlite_scan('x', 'y')",
      "select * from seq_scan()", "select * from json_execute_serialized_sql(json_serialize_sql('drop table tiers'))",
      "select * from query('drop table tiers')"})
  void B08_the_surroundings_are_not_shown(String sql) {
    assertThatThrownBy(() -> ask(sql)).isInstanceOf(Query.Refused.class);
  }

  /** They are answered, and {@link #nothing_was_written} still holds. */
  @ParameterizedTest
  @ValueSource(strings = {
      "select * from enable_logging(storage='file', storage_path='{}/logs')",
      "select * from enable_profiling(format='json', save_location='{}/profile.json')",
      "select *, (select count(*) from tiers) from enable_profiling(format='json', save_location='{}/profile.json')",
      "select * from checkpoint('results')", "checkpoint", "select write_log('x')",
      "select * from truncate_duckdb_logs()"})
  void B08_what_the_database_allows_leaves_no_trace(String sql) {
    ask(sql);
    assertThat(ask("select count(*) from run").rows()).containsExactly(List.of("1"));
  }

  @Test
  void B08_the_settings_may_be_looked_at() {
    var settings = "select name || '=' || value from duckdb_settings() where name in ('enable_external_access',"
        + " 'lock_configuration', 'autoload_known_extensions', 'autoinstall_known_extensions', 'allow_community_extensions',"
        + " 'allow_unsigned_extensions', 'threads', 'temp_directory', 'access_mode') order by name";

    assertThat(ask(settings).rows()).extracting(List::getFirst).containsExactly(
        "access_mode=read_only", "allow_community_extensions=false", "allow_unsigned_extensions=false",
        "autoinstall_known_extensions=false", "autoload_known_extensions=false", "enable_external_access=false",
        "lock_configuration=true", "temp_directory=", "threads=1");
  }

  @Test
  void B08_a_question_without_an_end_is_stopped() {
    long start = System.nanoTime();

    assertThatThrownBy(() -> Query.ask(
        database, "with recursive r as (select 1 i union all select i + 1 from r) select count(*) from r", 1))
        .isInstanceOf(Query.Refused.class).hasMessageContaining("took longer than 1 s", "ask for less");
    assertThatThrownBy(
        () -> Query.ask(database, "select sum(hash(a.range + b.range)) from range(1000000) a, range(1000000) b", 1))
        .isInstanceOf(Query.Refused.class).hasMessageContaining("took longer than 1 s");
    assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
  }

  @Test
  void B08_a_question_that_needs_too_much_memory_is_told_so() {
    assertThatThrownBy(() -> ask("select list(i) from range(1000000000) r(i)"))
        .isInstanceOf(Query.Refused.class).hasMessageContaining("needs more than 1GB of memory: ask for less at once");
  }
}
