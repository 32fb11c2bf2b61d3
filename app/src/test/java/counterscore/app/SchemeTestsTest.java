package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walk-throughs of invented residents at the command line, and the limits that they keep (SCOPE.md, B03). */
class SchemeTestsTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"flensburg", "italy-licence", "uk-licence", "rongcheng", "press-2019"})
  void published_rules_hold_in_the_bundled_scenarios(String scenario) {
    var ended = new Cli(folder).run("test", scenario);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).matches("synthetic: \\d+ cases of invented residents, all pass\n");
    assertThat(ended.status()).isZero();
  }
}
