package counterscore.app;

import counterscore.lab.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results for machines. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** One object: the content of {@code run.json}, the folder, and the findings. */
  static String of(RunResult result) {
    Map<String, Object> object =
        new LinkedHashMap<>(MAPPER.convertValue(result.record(), new TypeReference<Map<String, Object>>() {}));
    object.put("folder", result.folder().toString());
    object.put("findings", result.findings());
    return write(object);
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
