package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says what the records say, and lets nothing else in (boundary B01, B02). */
class SchemaTest {
  private static final Path SCHEMA = Path.of("src/main/resources/counterscore/scenario/scenario.schema.json");

  /** Run with -Drewrite to write it anew. */
  @Test
  void the_schema_is_made_from_the_records() throws IOException {
    var generated = new SchemaOfRecords(new Javadoc(Path.of("src/main/java"))).text();
    if (System.getProperty("rewrite") != null) {
      Files.writeString(SCHEMA, generated);
    }
    assertThat(generated).isEqualTo(ScenarioSchema.text());
  }

  @Test
  void B01_every_object_is_closed_and_every_key_of_a_map_is_a_name_or_a_date() {
    walk("", JsonMapper.shared().readTree(ScenarioSchema.text()));
    walk("", JsonMapper.shared().readTree(ScenarioSchema.textOfWalkThroughs()));
  }

  /** Boundary B03: a test of a scheme has no key for whoever it may be about. */
  @Test
  void B03_no_key_of_a_walk_through_is_about_a_person() {
    assertThat(keys(JsonMapper.shared().readTree(ScenarioSchema.textOfWalkThroughs()))).containsExactlyInAnyOrder(
        "scenario", "cases", "joins", "entries", "day", "conduct", "correct", "times", "time", "decided", "expect",
        "scheme", "points", "score", "tier", "refused");
  }

  private static void walk(String at, JsonNode node) {
    if (node.isObject()) {
      if (node.has("properties")) {
        assertThat(node.path("additionalProperties").isBoolean() && !node.path("additionalProperties").asBoolean())
            .as("closed: " + at).isTrue();
      } else if (node.has("additionalProperties")) {
        assertThat(node.path("propertyNames").path("pattern").asString()).as("names: " + at).isNotEmpty();
      } else if (node.path("type").asString("").equals("object")) {
        assertThat(at).as("an object that takes anything").endsWith("/if");
      }
      if (node.path("type").asString("").equals("string")) {
        assertThat(node.has("pattern") || node.has("maxLength") || node.has("enum")).as("bounded text: " + at).isTrue();
      }
    }
    node.properties().forEach(entry -> walk(at + "/" + entry.getKey(), entry.getValue()));
    if (node.isArray()) {
      node.forEach(element -> walk(at + "/-", element));
    }
  }

  @Test
  void B01_no_key_takes_a_path_an_address_a_class_or_a_query() {
    assertThat(keys(JsonMapper.shared().readTree(ScenarioSchema.text())))
        .contains("society", "rate", "sources")
        .noneMatch(
            key -> key.matches("(?i).*(path|file|url|uri|class|sql|query|host|port|script|image|person|name).*"));
  }

  private static java.util.Set<String> keys(JsonNode node) {
    var keys = new java.util.TreeSet<String>();
    node.path("properties").properties().forEach(entry -> keys.add(entry.getKey()));
    node.forEach(inner -> keys.addAll(keys(inner)));
    return keys;
  }

  @Test
  void every_key_has_a_description() {
    describe("", JsonMapper.shared().readTree(ScenarioSchema.text()));
  }

  private static void describe(String at, JsonNode node) {
    node.path("properties").properties().forEach(entry -> {
      boolean isNumber = entry.getKey().equals("value") || entry.getKey().startsWith("per-");
      assertThat(isNumber || entry.getValue().has("description") || at.endsWith("/disposition"))
          .as(at + "/" + entry.getKey()).isTrue();
    });
    node.properties().forEach(entry -> describe(at + "/" + entry.getKey(), entry.getValue()));
  }
}
