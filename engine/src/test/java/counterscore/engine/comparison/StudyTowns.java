package counterscore.engine.comparison;

import counterscore.scenario.Feed;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.StudyApp;
import counterscore.scenario.StudyApp.Activity;
import counterscore.testing.Records;
import counterscore.testing.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Towns in which members study, and slips in what they do and earn. */
final class StudyTowns {
  private StudyTowns() {}

  static List<Town> all() {
    return Stream.of("study", "habits")
        .map(name -> new Town(name, Written.scenario(Written.text(StudyTowns.class, name + ".yaml"))))
        .toList();
  }

  static List<Mutant> mutants() {
    return List.of(
        with("the share of members does not grow", "study", "members", Quantity.of(0.5)),
        with("all groups are members alike", "study", "factors", Map.of()),
        with("sessions do not become rarer", "study", "sessions", Rate.perDay(Quantity.of(1.3))),
        with("all members are equally eager", "study", "disposition", null),
        with("a session is read a twentieth longer", "habits", "reading", Quantity.of(9.45)),
        with("minutes spread a little less", "habits", "spread", Quantity.of(0.65)),
        with(
            "two windows change places", "study", "windows",
            Map.of("early", Towns.changing(3, 1), "evening", Towns.changing(2, 1))),
        with("a twentieth fewer move", "habits", "moved", Quantity.of(0.35)),
        with("a quarter fewer game", "habits", "gaming",
            new StudyApp.Gaming(Quantity.of(0.11), Quantity.of(16), Quantity.of(12))),
        with("the cap of the day stays", "study", "cap", Quantity.of(26)),
        with("a point more is asked", "habits", "asked", Quantity.of(15)),
        with("cells hold two more", "study", "cells", new StudyApp.Cells(Quantity.of(12), Towns.changing(1, 3))),
        with("the same number is always shamed", "study", "cells", new StudyApp.Cells(Quantity.of(10), Quantity.of(1))),
        activity("an article takes a minute more", "study", "articles", a -> Records.with(a, "every", Quantity.of(4))),
        activity("the cap of articles is a point higher", "study", "articles",
            a -> Records.with(a, "cap", Quantity.of(7))),
        activity("videos are not doubled", "study", "videos", a -> Records.with(a, "doubled", false)),
        activity("videos are for reading", "study", "videos", a -> Records.with(a, "counts", StudyApp.Counts.READING)),
        activity("a tenth fewer quizzes are taken", "study", "quiz", a -> Records.with(a, "done", Quantity.of(0.36))),
        activity("a quiz is done well less often", "habits", "quiz",
            a -> Records.with(a, "better", new StudyApp.Better(Quantity.of(0.3), Quantity.of(8)))),
        activity("a quiz takes two minutes less", "habits", "quiz", a -> Records.with(a, "takes", Quantity.of(1))),
        activity("one recipient fewer", "habits", "share", a -> Records.with(a, "reaches", Quantity.of(19))),
        with("a term of the score weighs a fifth more", "study", "feeds",
            Map.of("city", new Feed(Quantity.of(0.06), Quantity.of(150)))),
        new Mutant("a gift costs twice as much", "habits",
            s -> Records.with(s, "study", dearer(Objects.requireNonNull(s.study())))));
  }

  private static StudyApp dearer(StudyApp app) {
    var gifts = new LinkedHashMap<>(app.gifts());
    gifts.put("cup", Records.with(Objects.requireNonNull(gifts.get("cup")), "price", Quantity.of(120)));
    return Records.with(app, "gifts", gifts);
  }

  private static Mutant with(String name, String town, String component, @Nullable Object value) {
    return new Mutant(
        name, town,
        s -> Records.with(s, "study", Records.with(Objects.requireNonNull(s.study()), component, value)));
  }

  private static Mutant activity(String name, String town, String key, UnaryOperator<Activity> change) {
    return new Mutant(name, town, s -> {
      var app = Objects.requireNonNull(s.study());
      var activities = new LinkedHashMap<>(app.activities());
      activities.put(key, change.apply(Objects.requireNonNull(activities.get(key))));
      return Records.with(s, "study", Records.with(app, "activities", activities));
    });
  }
}
