package counterscore.app;

import counterscore.lab.Bench;
import counterscore.lab.BenchFigure;
import counterscore.lab.BenchRun;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lives cost, for machines. */
final class BenchJson {
  private BenchJson() {}

  static String of(Bench.Measured measured) {
    var contains = new LinkedHashMap<String, @Nullable Object>();
    for (var figure : BenchFigure.values()) {
      contains.put(key(figure), figure.title() + ": " + figure.contains());
    }
    var limits = measured.limits();
    return Json.write(
        Json.object(
            "synthetic", true, "scenario", measured.scenario(), "basis", measured.basis(), "version",
            Version.version(), "java", System.getProperty("java.runtime.version", "unknown"), "processors",
            Runtime.getRuntime().availableProcessors(), "contains", contains, "runs",
            measured.runs().stream().map(run -> run(measured, run)).toList(), "clockOfPartsCosts",
            number(measured.clockCost()), "limits",
            Json.object(
                "philoxOfBatchNanoseconds", limits.philoxOfBatch(), "philoxAloneNanoseconds", limits.philoxAlone(),
                "copiedGigabytesPerSecond", limits.copied()),
            "slowEngine", Json.object("measured", false, "why", Bench.ORACLE)))
        + "\n";
  }

  private static Map<String, @Nullable Object> run(Bench.Measured measured, BenchRun run) {
    var object = Json.object(
        "residents", run.residents(), "days", run.days(), "threads", run.threads(), "worlds", run.worlds(), "events",
        run.events(), "sessions", run.sessions());
    Arrays.stream(BenchFigure.values()).forEach(figure -> object.put(key(figure), number(measured.of(figure, run))));
    object.put("parts", run.parts() == null ? null : parts(run.parts()));
    return object;
  }

  private static Map<String, @Nullable Object> parts(BenchRun.Parts parts) {
    return Json.object(
        "wholeSeconds", parts.wholeSeconds(), "wholeCpuSeconds", parts.cpuSeconds(), "sumSeconds", parts.sum(),
        "sumOfWhole", parts.sum() / parts.wholeSeconds(), "each",
        parts.all().stream().map(part -> Json.object(
            "part", BenchText.word(part), "follows", part.follows().name().toLowerCase(Locale.ROOT), "seconds",
            parts.of(part), "share", parts.of(part) / parts.wholeSeconds())).toList());
  }

  /** For example {@code cpuPerEvent}. */
  static String key(BenchFigure figure) {
    var key = new StringBuilder();
    for (var word : figure.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
