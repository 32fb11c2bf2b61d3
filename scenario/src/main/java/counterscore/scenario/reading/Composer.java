package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns text into a tree. The events are looked through first, so that nothing is built from a text with aliases, tags or
 * deep nesting, which could make much out of little.
 */
final class Composer {
  private static final int MOST_DEPTH = 32;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setAllowNonScalarKeys(true).build();

  private final String file;
  private final List<Diagnostic> diagnostics;
  private final Map<String, SourceSpan> keys = new HashMap<>();
  private final Map<String, SourceSpan> values = new HashMap<>();

  private Composer(String file, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The tree; null, with a diagnostic, where there is none. */
  static @Nullable Tree compose(String file, String text, List<Diagnostic> diagnostics) {
    var composer = new Composer(file, diagnostics);
    int before = diagnostics.size();
    var root = composer.node(text);
    if (diagnostics.size() > before) {
      return null;
    }
    if (root.orElse(null) instanceof MappingNode mapping) {
      return new Tree(composer.object("", mapping), composer.keys, composer.values, new SourceSpan(file, 1, 1));
    }
    diagnostics.add(
        new Diagnostic.NotAMapping(
            new SourceSpan(file, 1, 1),
            root.map(node -> node instanceof SequenceNode ? "a list" : "a text").orElse("nothing")));
    return null;
  }

  /** One value as it stands on the command line; null, with a diagnostic, where it cannot be read. */
  static @Nullable JsonNode value(SourceSpan span, String text, List<Diagnostic> diagnostics) {
    var own = new ArrayList<Diagnostic>();
    var composer = new Composer(span.file(), own);
    var node = composer.node(text);
    var value = node.map(found -> composer.value("", found)).orElse(null);
    if (value == null || !own.isEmpty()) {
      diagnostics.add(new Diagnostic.BadChange(span, "\"" + text + "\" is not a value"));
      return null;
    }
    return value;
  }

  /** The nodes of a text that can be composed, with their places in it. */
  static Node nodes(String text) {
    return new Compose(SETTINGS).composeString(text).orElseThrow();
  }

  /** Empty where the text says nothing, or, with a diagnostic, where it may not be composed. */
  private Optional<Node> node(String text) {
    try {
      int before = diagnostics.size();
      lookThrough(text);
      return diagnostics.size() > before ? Optional.empty() : new Compose(SETTINGS).composeString(text);
    } catch (MarkedYamlEngineException e) {
      diagnostics.add(new Diagnostic.NotYaml(span(e.getProblemMark().or(e::getContextMark)), problem(e)));
      return Optional.empty();
    } catch (YamlEngineException e) {
      diagnostics.add(new Diagnostic.NotYaml(SourceSpan.whole(file), firstLine(String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    return firstLine((e.getContext() == null ? "" : e.getContext() + ": ") + e.getProblem());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private void lookThrough(String text) {
    int depth = 0;
    int documents = 0;
    for (var event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof DocumentStartEvent && ++documents == 2) {
        diagnostics.add(new Diagnostic.SeveralDocuments(span(event.getStartMark())));
        return;
      }
      refuseAliases(event);
      refuseTags(event);
      depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      if (depth > MOST_DEPTH) {
        diagnostics.add(new Diagnostic.TooDeep(span(event.getStartMark()), MOST_DEPTH));
        return;
      }
    }
  }

  private void refuseAliases(Event event) {
    if (event instanceof NodeEvent node && (event instanceof AliasEvent || node.getAnchor().isPresent())) {
      var name = node.getAnchor().map(anchor -> anchor.getValue()).orElse("");
      diagnostics.add(new Diagnostic.AliasUsed(span(event.getStartMark()), name));
    }
  }

  private void refuseTags(Event event) {
    var tag = switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.<String>empty();
    };
    tag.ifPresent(t -> diagnostics.add(new Diagnostic.TagUsed(span(event.getStartMark()), t)));
  }

  private ObjectNode object(String at, MappingNode mapping) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var entry : mapping.getValue()) {
      var keySpan = span(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        diagnostics.add(new Diagnostic.NotYaml(keySpan, "a key has to be a word"));
        continue;
      }
      var key = scalar.getValue();
      var place = Tree.below(at, key);
      var first = keys.get(place);
      if (object.has(key) && first != null) {
        diagnostics.add(new Diagnostic.DuplicateKey(keySpan, key, first.line()));
        continue;
      }
      keys.put(place, keySpan);
      object.set(key, value(place, entry.getValueNode()));
    }
    values.putIfAbsent(at, span(mapping.getStartMark()));
    return object;
  }

  private JsonNode value(String at, Node node) {
    values.put(at, span(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(at, mapping);
      case SequenceNode sequence -> {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var element : sequence.getValue()) {
          array.add(value(Tree.below(at, String.valueOf(array.size())), element));
        }
        yield array;
      }
      case ScalarNode scalar -> Scalars.value(scalar.getValue(), scalar.isPlain());
      default -> throw new IllegalStateException("no node of " + node.getClass());
    };
  }

  private SourceSpan span(Optional<Mark> mark) {
    return mark.map(m -> new SourceSpan(file, m.getLine() + 1, m.getColumn() + 1)).orElse(SourceSpan.whole(file));
  }
}
