package counterscore.scenario.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** What is said about single numbers: range, scale, source, certainty, dates. */
final class Claims {
  /** Numbers that may change in the course of a run. */
  private static final Pattern MAY_CHANGE = Pattern.compile(
      "(?:conduct\\.[^.]+\\.(?:rate|noticed-by\\.[^.]+)"
          + "|watchers\\.[^.]+\\.(?:density\\.[^.]+|reference-density|exponent|misattribution|fabrication\\.rate)"
          + "|schemes\\.[^.]+\\.rules\\.[^.]+\\.(?:points|repeated\\.factor)"
          + "|demands\\.[^.]+\\.rate"
          + "|lists\\.[^.]+\\.(?:enters|leaves)"
          + "|lookups\\.[^.]+\\.rate"
          + "|control-room\\.cameras"
          + "|study\\.(?:members|sessions|windows\\.[^.]+|cap|asked|cells\\.shamed|gifts\\.[^.]+\\.price)"
          + "|study\\.activities\\.[^.]+\\.(?:every|points|better\\.points|cap))(?:\\.(?:value|per-year|per-month|per-day))?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Place scenario;
  private final List<Diagnostic> diagnostics;

  Claims(Place scenario, List<Diagnostic> diagnostics) {
    this.scenario = scenario;
    this.diagnostics = diagnostics;
  }

  void check() {
    var start = scenario.at("period", "start");
    if (start.text() != null && DATE.matcher(start.text()).matches()) {
      date(start.span(), start.path(), start.text());
    }
    walk(scenario);
    groupFactors();
  }

  private void walk(Place place) {
    if (isSeries(place)) {
      place.entries().forEach(step -> date(step.keySpan(), place.path(), step.key()));
      if (place.node().size() > 1 && !MAY_CHANGE.matcher(place.path()).matches()) {
        diagnostics.add(new Diagnostic.DatedNotAllowed(place.keySpan(), place.path()));
      }
    } else {
      if (isClaim(place)) {
        claim(place);
      }
      place.entries().forEach(this::walk);
    }
  }

  private static boolean isSeries(Place place) {
    return place.node().isObject() && !place.entries().isEmpty()
        && place.entries().stream().allMatch(e -> DATE.matcher(e.key()).matches() && e.node().isNumber());
  }

  static boolean isClaim(Place place) {
    return Place.NUMBERS.stream()
        .map(place::at)
        .anyMatch(number -> number.node().isNumber() || isSeries(number));
  }

  private void claim(Place claim) {
    var range = claim.at("range").entries();
    if (range.size() == 2 && range.get(0).number().isPresent() && range.get(1).number().isPresent()) {
      range(claim, range.get(0).number().getAsDouble(), range.get(1).number().getAsDouble());
    }
    var source = claim.at("source").text();
    var sources = scenario.at("sources").keys();
    if (source != null && !sources.contains(source)) {
      diagnostics.add(
          new Diagnostic.UnknownName(
              claim.at("source").span(), "source", source, Nearest.to(source, sources), sources));
    }
    certainty(claim, range.isEmpty(), source != null);
  }

  private void range(Place claim, double low, double high) {
    var range = claim.at("range");
    if (low > high) {
      diagnostics.add(new Diagnostic.RangeUpsideDown(range.span(), range.path(), low, high));
      return;
    }
    if ("log".equals(claim.at("scale").text()) && low <= 0) {
      diagnostics.add(new Diagnostic.ScaleNeedsPositive(claim.at("scale").span(), claim.path(), low));
    }
    for (var number : claim.numbers()) {
      double value = number.node().asDouble();
      if (value < low || value > high) {
        diagnostics.add(new Diagnostic.ValueOutsideRange(number.span(), number.path(), value, low, high));
      }
    }
  }

  private void certainty(Place claim, boolean withoutRange, boolean hasSource) {
    var certainty = String.valueOf(claim.at("certainty").text());
    boolean isTyped =
        claim.span().line() == 0 || claim.numbers().stream().limit(1).anyMatch(number -> number.span().line() == 0);
    if (List.of("assumed", "unverified").contains(certainty) && withoutRange && !isTyped) {
      diagnostics.add(new Diagnostic.UncertainWithoutRange(claim.span(), claim.path(), certainty));
    }
    if (List.of("measured", "reported", "unverified").contains(certainty) && !hasSource) {
      diagnostics.add(new Diagnostic.ClaimWithoutSource(claim.span(), claim.path(), certainty));
    }
  }

  /** Model section 3: a factor on conduct by group is 1 unless a source measured it, or the whole is invented. */
  private void groupFactors() {
    if (!needFactorsASource(scenario)) {
      return;
    }
    for (var conduct : scenario.at("conduct").entries()) {
      for (var attribute : conduct.at("factors").entries()) {
        for (var factor : attribute.entries()) {
          var certainty = String.valueOf(factor.at("certainty").text());
          boolean isSourced = factor.has("source") && !certainty.equals("assumed") && !certainty.equals("null");
          if (factor.number().orElse(1) != 1 && !isSourced) {
            diagnostics.add(new Diagnostic.UnsourcedFactor(factor.span(), factor.path()));
          }
        }
      }
    }
  }

  static boolean needFactorsASource(Place scenario) {
    return !"invented".equals(scenario.at("basis").text());
  }

  private void date(SourceSpan span, String path, String text) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      diagnostics.add(new Diagnostic.BadForm(span, path, text, "a day of the calendar"));
    }
  }
}
