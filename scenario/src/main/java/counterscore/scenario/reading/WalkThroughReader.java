package counterscore.scenario.reading;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of walk-throughs. The limits are those of SCOPE.md: at most 40 cases in a call and 40 entries in a case, days that are
 * numbers, and no key for anything that could tell one person from another.
 */
public final class WalkThroughReader {
  /** Largest number of cases in a call. */
  public static final int MOST_CASES = 40;

  /** How the schema has scenarios named. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+-]{1,32}");

  private WalkThroughReader() {}

  /**
   * Reads files.
   *
   * @param names bundled scenarios, for the tests that come with them, or paths
   * @param folder what a relative path starts from
   */
  public static List<SchemeTests> find(List<String> names, Path folder) {
    var found = new ArrayList<SchemeTests>();
    int cases = 0;
    for (var name : names) {
      var tests = find(name, folder);
      int before = cases;
      cases += tests.cases().size();
      found.add(before <= MOST_CASES && cases > MOST_CASES ? tooMany(tests, MOST_CASES - before, cases) : tests);
    }
    return found;
  }

  private static SchemeTests tooMany(SchemeTests tests, int left, int cases) {
    return SchemeTests.failed(
        tests.name(),
        new Diagnostic.TooMany(tests.cases().get(left).span(), "cases in all files up to this one", cases, MOST_CASES));
  }

  private static SchemeTests find(String name, Path folder) {
    if (BundledScenarios.names().contains(name)) {
      var bytes = BundledScenarios.tests(name);
      return bytes == null
          ? SchemeTests.failed(
              name, new Diagnostic.FileUnreadable(SourceSpan.whole(name), "no tests come with this scenario"))
          : read(name + "-tests.yaml", bytes, scenario -> bundled(scenario));
    }
    try {
      var file = folder.resolve(name);
      if (Files.exists(file)) {
        var errors = new ArrayList<Diagnostic>();
        var bytes = Written.bytes(name, file, errors);
        return bytes == null
            ? SchemeTests.failed(name, errors.getFirst())
            : read(name, bytes, scenario -> beside(name, file, scenario));
      }
    } catch (InvalidPathException e) {
      return SchemeTests.failed(
          name, new Diagnostic.FileUnreadable(SourceSpan.whole(name), "this cannot be a path"));
    }
    var bundled = BundledScenarios.names();
    return SchemeTests.failed(
        name,
        new Diagnostic.NoSuchScenario(SourceSpan.whole(name), name, Nearest.to(name, bundled), bundled));
  }

  private static @Nullable Reading bundled(String scenario) {
    return BundledScenarios.names().contains(scenario) ? BundledScenarios.read(scenario, List.of()) : null;
  }

  private static @Nullable Reading beside(String name, Path file, String scenario) {
    var reading = bundled(scenario);
    var sibling = file.resolveSibling(scenario + ".yaml");
    if (reading != null || !Files.exists(sibling)) {
      return reading;
    }
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf(file.getFileSystem().getSeparator()));
    return ScenarioReader.read(name.substring(0, folder + 1) + scenario + ".yaml", sibling, List.of());
  }

  /**
   * Reads the bytes of a file.
   *
   * @param scenarios finds a scenario by its name; null where there is none
   */
  private static SchemeTests read(
      String name, byte[] bytes, Function<String, @Nullable Reading> scenarios) {
    var errors = new ArrayList<Diagnostic>();
    var text = Written.text(name, bytes, errors);
    var tree = text == null ? null : ScenarioReader.tree(name, text, List.of(), errors);
    if (tree == null) {
      return new SchemeTests(name, null, List.of(), errors);
    }
    Shape.ofWalkThroughs(tree, errors);
    var root = Place.root(tree);
    var asked = root.at("scenario").text();
    if (asked != null && !NAME.matcher(asked).matches()) {
      return new SchemeTests(name, null, List.of(), ScenarioReader.inOrder(errors)); // it could lead out of the folder
    }
    var reading = asked == null ? null : scenarios.apply(asked);
    if (reading == null) {
      if (asked != null) {
        var bundled = BundledScenarios.names();
        errors.add(
            new Diagnostic.NoSuchScenario(root.at("scenario").span(), asked, Nearest.to(asked, bundled), bundled));
      }
      return new SchemeTests(name, null, List.of(), ScenarioReader.inOrder(errors));
    }
    var scenario = reading.scenario();
    if (scenario == null) {
      errors.addAll(reading.errors());
      return new SchemeTests(name, null, List.of(), errors);
    }
    var cases = new WalkThroughs(scenario, errors).read(root.at("cases"));
    return errors.isEmpty()
        ? new SchemeTests(name, scenario, cases, List.of())
        : new SchemeTests(name, null, List.of(), ScenarioReader.inOrder(errors));
  }
}
