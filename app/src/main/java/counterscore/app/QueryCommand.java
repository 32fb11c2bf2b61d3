package counterscore.app;

import counterscore.archive.QueryResult;
import counterscore.findings.Phrases;
import counterscore.lab.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: one question in SQL to the tables of a finished run. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Answers one question in SQL from the tables of a finished run. Nothing is changed, no other file is read.",
    footer = {
        "",
        "counterscore query DIR 'SHOW TABLES'             the tables",
        "counterscore query DIR 'DESCRIBE tiers'          the columns of one"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN-DIR", description = "the folder of a finished run")
  private String folder = "";

  @Parameters(index = "1", paramLabel = "SQL", description = "one SELECT, WITH … SELECT, DESCRIBE or SHOW")
  private String sql = "";

  @Option(names = "--json", description = "print a JSON list with an object for each row")
  private boolean json;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (Ask.query(console.resolve(folder), sql)) {
      case Ask.Refused refused -> console.refuse(List.of(refused.problem()));
      case Ask.Answered answered -> print(answered.result());
    };
  }

  private int print(QueryResult result) {
    if (json) {
      console.out().println(Json.write(objects(result)));
    } else {
      TextTable.lines(result.columns(), result.rows()).forEach(console.out()::println);
    }
    if (result.isCut()) {
      console.err().println("warning: more rows were found than the " + Phrases.count(result.rows().size()) + " shown");
    }
    return Status.DONE;
  }

  private static List<Map<String, @Nullable String>> objects(QueryResult result) {
    var objects = new ArrayList<Map<String, @Nullable String>>();
    for (var row : result.rows()) {
      var object = new LinkedHashMap<String, @Nullable String>();
      for (int c = 0; c < row.size(); c++) {
        object.put(result.columns().get(c), row.get(c));
      }
      objects.add(object);
    }
    return objects;
  }
}
