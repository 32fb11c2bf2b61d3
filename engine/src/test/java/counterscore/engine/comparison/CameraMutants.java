package counterscore.engine.comparison;

import counterscore.scenario.ControlRoom;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Slips of the pen in cameras and control room. */
final class CameraMutants {
  private CameraMutants() {}

  static List<Mutant> all() {
    return List.of(
        room("cameras stay as they were", "watch-list", r -> Records.with(r, "cameras", Quantity.of(8))),
        room("all groups are seen alike", "watch-list", r -> Records.with(r, "exposure", Map.of())),
        room("a tenth more is linked wrong", "watch-list", r -> Records.with(r, "linkedWrong", Quantity.of(0.11))),
        room("ages are estimated a little better", "watch-list", r -> Records.with(r, "wrongAge", Quantity.of(0.19))),
        search("a fifth more is listed", "watch-list", s -> Records.with(s, "present", Quantity.of(0.024))),
        search("all groups are mistaken alike", "watch-list", s -> Records.with(s, "factors", Map.of())),
        search("the gallery does not grow", "watch-list", s -> Records.with(s, "size", Quantity.of(1e6))),
        search("fewer are missed", "everyone", s -> Records.with(s, "missed", Quantity.of(0.25))),
        anomalies("no more is caught with more cameras", "everyone", a -> Records.with(a, "referenceCameras", null)),
        operators("alerts are kept a day longer", "watch-list", o -> Records.with(o, "kept", new Span(3))),
        operators("operators work a little longer", "everyone", o -> Records.with(o, "hours", Quantity.of(8.5))),
        operators("all alerts lead to the same stops", "everyone",
            o -> Records.with(o, "stopped", o.stoppedInnocent())),
        anomalies("a tenth more incidents", "everyone", a -> Records.with(a, "incidents", Rate.perYear(66))),
        anomalies("cameras notice a little more", "everyone", a -> Records.with(a, "caught", Quantity.of(0.43))),
        anomalies(
            "only recognising cameras give false alarms", "everyone",
            a -> Records.with(a, "falseAlarms", Quantity.of(1.5))));
  }

  private static Mutant room(String name, String town, UnaryOperator<ControlRoom> change) {
    return new Mutant(
        name, town,
        s -> Records.with(s, "controlRoom", change.apply(Objects.requireNonNull(s.controlRoom()))));
  }

  private static Mutant search(String name, String town, UnaryOperator<ControlRoom.Search> change) {
    return room(
        name, town, r -> Records.with(r, "search", change.apply(Objects.requireNonNull(r.search()))));
  }

  private static Mutant operators(String name, String town, UnaryOperator<ControlRoom.Operators> change) {
    return room(
        name, town, r -> Records.with(r, "operators", change.apply(Objects.requireNonNull(r.operators()))));
  }

  private static Mutant anomalies(String name, String town, UnaryOperator<ControlRoom.Anomalies> change) {
    return room(
        name, town, r -> Records.with(r, "anomalies", change.apply(Objects.requireNonNull(r.anomalies()))));
  }
}
