package counterscore.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A small scenario for the tests of the commands. */
final class Town {
  private Town() {}

  static String yaml() throws IOException {
    try (InputStream in = Objects.requireNonNull(Town.class.getResourceAsStream("town.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes it as {@code town.yaml} into a folder. */
  static Path into(Path folder) throws IOException {
    return Files.writeString(folder.resolve("town.yaml"), yaml());
  }

  /** Writes it with a change as {@code town.yaml} into a folder. */
  static Path changed(Path folder, String from, String to) throws IOException {
    var yaml = yaml();
    if (!yaml.contains(from)) {
      throw new IllegalArgumentException("the town has no " + from);
    }
    return Files.writeString(folder.resolve("town.yaml"), yaml.replace(from, to));
  }
}
