package counterscore.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B08, the outer wall: what is refused from the text alone, and what must not be. */
class QuestionsTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "attach 'other.duckdb'", "ATTACH 'other.duckdb' as o", "detach results", "copy tiers to 'x.csv'",
      "export database 'x'",
      "import database 'x'", "install httpfs", "load httpfs", "set threads = 4", "reset threads",
      "pragma database_list",
      "call pragma_version()", "insert into tiers select * from tiers", "update tiers set residents = 0",
      "delete from tiers",
      "create table x (a int)", "drop table tiers", "alter table tiers rename to x", "checkpoint", "vacuum",
      "use memory",
      "prepare q as select 1", "execute q", "truncate tiers", "begin", "explain analyze select 1", "from tiers",
      "values (1)",
      "summarize tiers", "comment on table tiers is 'x'", "; attach 'x'", "$1", "tiers", "123", "'select'",
      "\"select\" 1"})
  void B08_only_select_with_describe_and_show_are_questions(String sql) {
    refused(sql, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "with x as (select 1) insert into tiers select * from x", "WITH x AS (select 1)\nDELETE FROM tiers",
      "with x as (insert into tiers values (1) returning *) select * from x",
      "with x as (select 1) update tiers set a = 1",
      "with x as materialized (delete from tiers) select 1", "with x as (select 1)/**/copy (select 1) to 'x'",
      "with x as (select 1)--\ninsert into tiers select 1", "with x as (select 1) checkpoint",
      "with x as (select 1)\u00a0insert into tiers select 1",
      "with x as (select 1)\u3000merge into tiers using x on true",
      "describe insert into tiers values (1)", "describe (drop table tiers)", "show create",
      "(insert into tiers select 1)",
      "with x as (select 1) \"y\" as (select 2) (update tiers set a = 1)"})
  void B08_no_statement_hides_inside_a_question(String sql) {
    refused(sql, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select 1; select 2", "select 1;; attach 'x'", "select 1; -- harmless\nattach 'x'",
      "select ';' ; drop table tiers",
      "select \"a;b\" from t; load x", "select 1 --\r; attach 'x'", "select 1 /* a */ ; /* b */ install x;"})
  void B08_several_statements_are_refused(String sql) {
    refused(sql, "one question at a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select /* /* */ ' */ 1; attach 'x' --'", "select E'\\'' ; attach 'x' ; --'", "select e'\\'' ; attach 'x' ; --'",
      "select $$'$$ ; attach 'x' ; --'", "select $a$ ' $a$", "select 'open", "select \"open", "select 1 /* open",
      "select 1 /*/",
      "select 'a\u0000' ; attach 'x'", "select 1 \u0007", "select 1 from \"a\"\"; attach 'x'"})
  void B08_a_text_that_could_be_read_in_two_ways_is_refused(String sql) {
    refused(sql, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select * from read_csv('x')", "select * from READ_TEXT ('x')", "select * from \"read_blob\"('x')",
      "select * from read_parquet/**/('x')", "select * from parquet_scan('x')", "select * from parquet_metadata('x')",
      "select * from glob('*')", "select * from sniff_csv('x')", "select * from query('select 1')",
      "select * from system.main.query_table('tiers')", "select * from enable_logging(storage='file')",
      "select * from \"Enable_Profiling\"(save_location='x')", "select * from checkpoint('results')",
      "select getenv('HOME')", "select * from duckdb_secrets()", "select write_log('x')",
      "select * from json_execute_serialized_sql('x')", "select * from tiers, read_json_auto('x')",
      "select read_anything(1)"})
  void B08_functions_that_reach_out_of_the_tables_are_refused(String sql) {
    refused(sql, "a question reads the tables of the run and nothing else");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "select 1", "SELECT 1;", " select 1 ; ; ", "(select 1) union (select 2)", "with x as (select 1) select * from x",
      "with recursive r as (select 1 as i union all select i + 1 from r where i < 9) select * from r", "describe tiers",
      "show tables", "-- what?\nselect 1 -- done", "/* what? */ select 1; /* done */",
      "select \"set\" from (select 1 as \"set\")", "select 'attach; copy -- /* it''s' as x", "select 'E''attach'''",
      "select load from (select 1 as load)", "select sum(load), max(x.load) from (select 1 as load) x",
      "select count(*) as call, (load) as \"drop table\" from (select 1 as load)", "select date'2021-01-01'",
      "select \"a\"\"b;\" from (select 1 as \"a\"\"b;\")", "select größe from (select 1 as größe)",
      "select a.\"query\" from (select 1 as query) a", "select query from (select 1 as query)",
      "select month, sum(residents) from tiers where tier in ('D', 'C') group by all order by 1 limit 5",
      "select 1e5, 0x1F, -3 % 2, [1, 2][1], {'a': 1}.a, x'00'", "select 'ümlaut ☃' as \"☃\"",
      "select * from tiers where stratum is distinct from 'all'"})
  void B08_questions_are_not_refused_by_mistake(String sql) {
    assertThatCode(() -> Questions.check(sql)).doesNotThrowAnyException();
  }

  @Test
  void B08_a_refusal_says_why_and_what_to_do() {
    refused("", "there is no question: SHOW TABLES lists what can be asked");
    refused(" -- only a comment", "there is no question: SHOW TABLES lists what can be asked");
    refused("attach 'x'",
        "only SELECT, WITH … SELECT, DESCRIBE and SHOW are answered: a finished run is never changed");
    refused("with x as (select 1) insert into y",
        "INSERT is refused: a finished run is never changed, and no other file is"
            + " read or written (put the word into double quotes if it is a name)");
    refused("select 'a", "a string is not closed: end it with '");
    refused("select E'a'", "strings with escapes (E'…') are refused: use plain single quotes");
    refused("select $$a$$", "dollar signs are refused outside of quotes: put strings into single quotes");
    refused("select * from read_csv('x')",
        "read_csv is refused: a question reads the tables of the run and nothing else (SHOW TABLES lists them)");
  }

  private static void refused(String sql, String message) {
    assertThatThrownBy(() -> Questions.check(sql)).as(sql).isInstanceOf(Query.Refused.class)
        .hasMessageContaining(message);
  }
}
