package counterscore.app;

import counterscore.archive.RunRecord;
import counterscore.archive.StoredRun;
import counterscore.findings.Attribution;
import counterscore.findings.Attributions;
import counterscore.findings.Contrast;
import counterscore.findings.Concordance;
import counterscore.findings.Contrasts;
import counterscore.findings.Reliability;
import counterscore.findings.Sensitivities;
import counterscore.findings.Sensitivity;
import counterscore.findings.SplitEffect;
import counterscore.findings.SplitEffects;
import counterscore.findings.Gap;
import counterscore.findings.Gaps;
import counterscore.findings.Silences;
import counterscore.findings.Finding;
import counterscore.findings.fit.Fit;
import counterscore.findings.sensitivity.Analysis;
import counterscore.lab.Report;
import counterscore.lab.RunResult;
import counterscore.lab.SchemeTest;
import counterscore.observation.LifeStory;
import counterscore.report.Sweep;
import counterscore.scenario.Mechanism;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results for machines. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** One object: the content of {@code run.json}, the folder, the findings, and what worlds beside it say. */
  static String of(RunResult result) {
    var object = object(result.record(), result.folder(), result.findings());
    for (var beside : result.beside()) {
      switch (beside) {
        case Attributions attributions -> object.put("attribution", of(attributions));
        case Contrasts contrasts -> object.put("comparison", contrasts.variants().stream().map(Json::of).toList());
        case Reliability reliability -> object.put("again", of(reliability));
        case SplitEffects effects -> object.put("split", effects.variants().stream().map(Json::of).toList());
        case Gaps gaps -> object.put("gaps", of(gaps));
        case Sensitivities sensitivities -> object.put("sensitivity", of(sensitivities));
        case Silences silences -> object.put("silence", silences.strengths().stream().map(Json::of).toList());
      }
    }
    return write(object);
  }

  private static Map<String, @Nullable Object> of(Contrast contrast) {
    return object(
        "variant", contrast.name(), "digest", contrast.digest(), "withoutErrors", contrast.isWithoutErrors(), "schemes",
        contrast.schemes(), "demands", contrast.demands(), "per", "1,000 resident-years", "differences",
        contrast.differences());
  }

  private static Map<String, @Nullable Object> of(Reliability reliability) {
    var schemes = reliability.schemes().stream().map(
        scheme -> object(
            "scheme", scheme.key(), "isGraded", scheme.isGraded(), "lives",
            scheme.lives().stream().map(Json::of).toList(),
            "orderByActs", of(scheme.byActs()), "orderByRate", of(scheme.byRate())))
        .toList();
    return object("schemes", schemes, "actsByRate", of(reliability.actsByRate()));
  }

  private static Map<String, @Nullable Object> of(Reliability.Again again) {
    var worst = again.worst();
    return object(
        "life", again.kind().key(), "residents", again.residents(), "sameTier", again.tiers().agreement(),
        "kappaOfTiers",
        again.tiers().value(), "worst", worst, "worstAgain", worst.again(), "prevalence", worst.prevalence(),
        "kappaOfWorst", worst.kappa().value(), "icc", again.icc());
  }

  private static Map<String, @Nullable Object> of(Concordance pairs) {
    return object(
        "concordant", pairs.concordant(), "discordant", pairs.discordant(), "tied", pairs.tied(), "share",
        pairs.share());
  }

  private static Map<String, @Nullable Object> of(SplitEffect effect) {
    var outcomes = effect.outcomes().stream().map(
        outcome -> object(
            "outcome", outcome.key(), "scheme", outcome.scheme(), "title", outcome.title(), "unit", outcome.unit(),
            "groups", outcome.groups().stream().map(Json::of).toList()))
        .toList();
    return object("variant", effect.name(), "outcomes", outcomes);
  }

  private static Map<String, @Nullable Object> of(SplitEffect.OfGroup group) {
    return object(
        "group", group.group(), "residents", group.residents(), "baseline", group.baseline(), "variant",
        group.variant(), "own", group.own(), "others", group.forth(), "othersInReverseOrder", group.back());
  }

  private static Map<String, @Nullable Object> of(Attributions attributions) {
    var harms = attributions.harms().stream().map(Attribution::id).toList();
    var worlds = new ArrayList<Map<String, @Nullable Object>>();
    for (var world : attributions.worlds()) {
      var rates = new LinkedHashMap<String, Object>();
      for (int h = 0; h < harms.size(); h++) {
        rates.put(harms.get(h), world.rates().get(h));
      }
      worlds.add(object("off", keys(world.off()), "digest", world.digest(), "rates", rates));
    }
    return object(
        "mechanisms", keys(attributions.mechanisms()), "per", "1,000 resident-years", "worlds", worlds, "harms",
        attributions.harms().stream().map(Json::of).toList());
  }

  private static Map<String, @Nullable Object> of(Attribution attribution) {
    var parts = attribution.parts().stream().map(part -> {
      var partner = part.partner();
      return object(
          "mechanism", part.mechanism().key(), "value", part.value(), "alone", part.alone(), "last", part.last(),
          "dependsOnOthers", part.dependsOnOthers(), "partner", partner == null ? null : partner.key(), "interaction",
          part.interaction());
    }).toList();
    return object(
        "harm", attribution.id(), "title", attribution.title(), "none", attribution.none(), "all", attribution.all(),
        "parts", parts);
  }

  private static Map<String, @Nullable Object> of(Gaps gaps) {
    return object(
        "unequal", keys(gaps.mechanisms()), "per", "1,000 residents", "worlds",
        gaps.worlds().stream()
            .map(world -> object("off", keys(world.off()), "digest", world.digest(), "rates", world.rates())).toList(),
        "gaps", gaps.gaps().stream().map(Json::of).toList());
  }

  private static Map<String, @Nullable Object> of(Gap gap) {
    return object(
        "gap", gap.id(), "title", gap.title(), "attribute", gap.attribute(), "higher", gap.high(), "lower", gap.low(),
        "difference", gap.gap(), "putIn", gap.putIn(), "parts",
        gap.parts().stream()
            .map(
                part -> object(
                    "mechanism", part.mechanism().key(), "value", part.value(), "alone", part.alone(), "last",
                    part.last()))
            .toList());
  }

  private static Map<String, @Nullable Object> of(Silences.AtStrength at) {
    double each = Silences.perEntry(at);
    return object(
        "chilling", at.strength().key(), "everybody", at.everybody(), "neverPenalised", at.neverPenalised(),
        "silentPerPenalisedEntry", Double.isNaN(each) ? null : each);
  }

  private static Map<String, @Nullable Object> of(Sensitivities sensitivities) {
    var asked = sensitivities.asked();
    return object(
        "method", asked.method().key(), "by", asked.by().key(), "samples", sensitivities.design().samples(), "leftOut",
        sensitivities.design().leftOut(), "pointsLeftOut", sensitivities.stepsLeftOut(), "worlds",
        sensitivities.design().points() - sensitivities.stepsLeftOut(), "per", "1,000 resident-years",
        "outcomes", sensitivities.outcomes().stream().map(Json::of).toList());
  }

  private static Map<String, @Nullable Object> of(Sensitivity sensitivity) {
    return object(
        "outcome", sensitivity.outcome().key(), "declared", sensitivity.declared(), "overRanges",
        sensitivity.analysis().summary(), "factors", switch (sensitivity.analysis()) {
          case Analysis.Screened screened -> screened.effects().stream().map(
              effect -> object(
                  "factor", effect.factor().key(), "places", effect.places(), "muStar", effect.size(), "lies",
                  effect.sizeLies(), "mu", effect.up(),
                  "sigma", effect.spread()))
              .toList();
          case Analysis.Decomposed decomposed -> decomposed.indices().stream().map(
              index -> object(
                  "factor", index.factor().key(), "pairs", index.pairs(), "first", index.alone(), "firstLies",
                  index.aloneLies(), "total",
                  index.total(), "totalLies", index.totalLies()))
              .toList();
        });
  }

  /** One object: each case, whether it passes, and the line where it does not. */
  static String of(SchemeTest.Judged judged) {
    return write(
        object(
            "synthetic", true, "passed", judged.isPassed(), "cases",
            judged.verdicts().stream().map(Json::of).toList()))
        + "\n";
  }

  private static Map<String, @Nullable Object> of(SchemeTest.Verdict verdict) {
    var failure = verdict.failure();
    return object(
        "file", verdict.file(), "case", verdict.name(), "passed", verdict.isPassed(), "line",
        failure == null ? null : failure.line());
  }

  private static List<String> keys(List<Mechanism> mechanisms) {
    return mechanisms.stream().map(Mechanism::key).toList();
  }

  /** An object, from keys and their contents in turn. */
  static Map<String, @Nullable Object> object(@Nullable Object... keysAndContents) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndContents.length; i += 2) {
      object.put(String.valueOf(keysAndContents[i]), keysAndContents[i + 1]);
    }
    return object;
  }

  private static Map<String, Object> object(RunRecord record, Path folder, List<Finding> findings) {
    var object = object(record, folder);
    object.put("findings", findings);
    return object;
  }

  private static Map<String, Object> object(RunRecord record, Path folder) {
    Map<String, Object> object =
        new LinkedHashMap<>(MAPPER.convertValue(record, new TypeReference<Map<String, Object>>() {}));
    object.put("folder", folder.toString());
    return object;
  }

  /** One object: of a run what {@code run --json} prints, and what its tables hold; of several what differs and what was found. */
  static String of(Report.Told told) {
    return write(switch (told) {
      case Report.OfRun(StoredRun run) -> {
        var object = object(run.record(), run.folder(), run.findings());
        object.put("contents", run.tables());
        yield object;
      }
      case Report.OfSweep(Sweep sweep) -> object(
          "synthetic", true, "basis", sweep.basis(), "runs",
          sweep.members().stream().map(member -> object(member.run().record(), member.run().folder())).toList(),
          "differ", sweep.differences(), "findings", sweep.lines());
    });
  }

  /** One object: what was fitted, to what, and where it was written. */
  static String of(Fit fit, String file) {
    return write(
        object(
            "synthetic", true, "written", file, "residents", fit.residents(), "runs", fit.runs(), "misfit",
            fit.misfit(),
            "degreesOfFreedom", fit.degrees(), "fitted",
            fit.numbers().stream().map(
                number -> object(
                    "quantity", number.quantity().path(), "was", number.quantity().declared(), "is", number.value(),
                    "low",
                    number.low(), "high", number.high(), "notIdentified", number.isOpen(), "atEndOfRange",
                    number.isAtEnd()))
                .toList(),
            "targets",
            fit.hits().stream().map(
                hit -> object(
                    "line", hit.target().line(), "table", hit.target().table(), "cell", hit.target().cell(),
                    "published",
                    hit.target().published(), "simulated", hit.simulated(), "residual", hit.residual()))
                .toList()))
        + "\n";
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
