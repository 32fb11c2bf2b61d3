package counterscore.app;

import counterscore.lab.RunResult;
import counterscore.observation.LifeStory;
import java.util.ArrayList;
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

  /** One object: who it is about, and the events, each with its kind. */
  static String of(LifeStory story, String basis) {
    var events = new ArrayList<Map<String, Object>>();
    for (var event : story.events()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("event", event.word());
      object.putAll(MAPPER.convertValue(event, new TypeReference<Map<String, Object>>() {}));
      events.add(object);
    }
    var object = new LinkedHashMap<String, Object>();
    object.put("synthetic", true);
    object.put("basis", basis);
    object.put("resident", story.resident());
    object.put("stratum", story.stratum());
    object.put("start", story.start());
    object.put("events", events);
    object.put("end", story.end());
    return write(object) + "\n";
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
