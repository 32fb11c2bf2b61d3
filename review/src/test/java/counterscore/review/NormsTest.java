package counterscore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The norms as data. */
class NormsTest {
  @Test
  void the_first_question_is_whether_it_is_an_ai_system_at_all() {
    assertThat(Norms.all().getFirst().id()).isEqualTo("AIA-3");
  }

  @Test
  void every_norm_has_an_id_of_its_own_and_a_test_and_every_test_a_norm() {
    assertThat(Norms.all()).extracting(Norm::id).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Screening.TESTS.keySet());
  }

  @Test
  void the_page_has_every_norm_with_its_test_and_source_and_the_mark_of_what_was_not_compared() throws IOException {
    var page = Files.readString(Path.of(System.getProperty("counterscore.root"), "docs", "check.md"));

    assertThat(Norms.all()).allSatisfy(norm -> assertThat(page).contains(
        "| " + (norm.status().isCompared() ? "" : "\\*") + norm.id() + " | " + norm.title().english() + " | "
            + norm.test().english() + " | " + norm.source() + " |"));
  }
}
