package counterscore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Objects and lists in the order in which they are written, so that a report is the same every time. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** What JSON writes as {@code null}: in a chart it switches a part off. */
  static final Object NULL = NullNode.getInstance();

  private Json() {}

  /** An object, from keys and their contents in turn. */
  static Map<String, Object> object(Object... keysAndContents) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndContents.length; i += 2) {
      object.put((String) keysAndContents[i], keysAndContents[i + 1]);
    }
    return object;
  }

  static List<Object> list(Object... contents) {
    return new ArrayList<>(Arrays.asList(contents));
  }

  /**
   * JSON that can stand inside a script element: without the characters that could end it ({@code </script}) or open a
   * comment, which mean the same when escaped.
   */
  static String inScript(Object object) {
    return MAPPER.writeValueAsString(object)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
