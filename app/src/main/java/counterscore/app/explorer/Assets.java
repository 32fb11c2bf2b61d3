package counterscore.app.explorer;

import counterscore.report.Drawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of the page. There is a fixed number of them, read once: no request names a place on a disk. */
final class Assets {
  private static final List<String> SCRIPTS = List.of(
      "main.js", "state.js", "texts.js", "draw.js", "start.js", "year.js", "rules.js", "life.js", "findings.js",
      "twins.js", "law.js", "sure.js", "dom.js");

  private final Map<String, Asset> assets = new HashMap<>();

  /**
   * A file.
   *
   * @param type media type
   */
  record Asset(String type, String text) {}

  Assets(Explorer.Opened opened, String token) {
    assets.put(
        "/",
        new Asset(
            "text/html",
            text("explorer.html").replace("{{token}}", token).replace("{{scenario}}", escaped(opened.scenario()))
                .replace("{{text}}", escaped(opened.text()))));
    assets.put("/assets/explorer.css", new Asset("text/css", Drawing.colours() + text("explorer.css")));
    SCRIPTS.forEach(name -> assets.put("/assets/" + name, new Asset("text/javascript", text(name))));
    Drawing.SCRIPTS.forEach(
        name -> assets.put("/assets/" + name, new Asset("text/javascript", Drawing.script(name))));
    List.of("en", "de").forEach(
        language -> assets.put("/assets/" + language + ".json",
            new Asset("application/json", text(language + ".json"))));
    assets.put("/licences.txt", new Asset("text/plain", Drawing.licences()));
  }

  @Nullable
  Asset of(String address) {
    return assets.get(address);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static String text(String name) {
    try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
