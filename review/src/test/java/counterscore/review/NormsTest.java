package counterscore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The norms as data. */
class NormsTest {
  @Test
  void the_first_question_is_whether_it_is_an_ai_system_at_all() {
    assertThat(Norms.all().getFirst().id()).isEqualTo("AIA-3");
  }

  @Test
  void every_norm_has_an_id_of_its_own() {
    assertThat(Norms.all()).extracting(Norm::id).doesNotHaveDuplicates().isNotEqualTo(List.of());
  }
}
