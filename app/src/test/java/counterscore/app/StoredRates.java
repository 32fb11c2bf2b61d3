package counterscore.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shares, rates and intervals of a run, computed from its tables by the queries of {@code rates.sql}, which say which picture shows them. */
final class StoredRates {
  private static final Pattern PICTURE = Pattern.compile("(?m)^-- picture (\\S+)$");
  private static final String TITLE = "title";
  private static final Map<String, String> QUERIES = queries();

  private final StoredTables tables;
  private final Map<String, List<List<Object>>> known = new HashMap<>();

  StoredRates(StoredTables tables) {
    this.tables = tables;
  }

  private static Map<String, String> queries() {
    try (var in = Objects.requireNonNull(StoredRates.class.getResourceAsStream("rates.sql"))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var queries = new LinkedHashMap<String, String>();
      var begins = PICTURE.matcher(text).results().toList();
      for (var begin : begins) {
        int end = text.indexOf(';', begin.end());
        queries.put(begin.group(1), text.substring(begin.end(), end));
      }
      return queries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers that can stand in a cell of a picture. */
  Stream<Double> of(PrintedFigure figure, PrintedFigure.Cell cell) {
    return rows(figure).filter(row -> row.get(0).equals("") || row.get(0).equals(cell.name()))
        .filter(row -> row.get(1).equals("") || row.get(1).equals(cell.head())).map(StoredRates::number);
  }

  /** Numbers that its title can say. */
  Stream<Double> ofTitle(PrintedFigure figure) {
    return rows(figure).filter(row -> row.get(0).equals(TITLE)).map(StoredRates::number);
  }

  private Stream<List<Object>> rows(PrintedFigure figure) {
    return known.computeIfAbsent(figure.id(), this::rows).stream().filter(row -> row.get(2) instanceof Number);
  }

  private static double number(List<Object> row) {
    return ((Number) row.get(2)).doubleValue();
  }

  private List<List<Object>> rows(String picture) {
    return QUERIES.entrySet().stream()
        .map(query -> Map.entry(Pattern.compile(query.getKey()).matcher(picture), query.getValue()))
        .filter(query -> query.getKey().matches()).findFirst()
        .map(query -> tables.rows(filled(query.getValue(), query.getKey()))).orElse(List.of());
  }

  private static String filled(String query, Matcher picture) {
    for (int group = 1; group <= picture.groupCount(); group++) {
      query = query.replace("{" + group + "}", picture.group(group));
    }
    return query;
  }
}
