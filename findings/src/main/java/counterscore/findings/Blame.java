package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Sentences about attributions, one for each harm and one for each mechanism, in the order asked for. */
public final class Blame {
  private static final String UNIT = " / 1,000 resident-years";

  private final Evidence evidence;
  private final Attribution attribution;

  private Blame(Evidence evidence, Attribution attribution) {
    this.evidence = evidence;
    this.attribution = attribution;
  }

  /** @param baseline what was observed of the world in which nothing is off */
  public static List<Finding> findings(Scenario scenario, Observations baseline, Attributions attributions) {
    var evidence = new Evidence(scenario, baseline);
    var findings = new ArrayList<Finding>();
    for (var attribution : attributions.harms()) {
      var of = new Blame(evidence, attribution);
      findings.add(of.whole());
      attribution.parts().forEach(part -> findings.add(of.part(part)));
    }
    return List.copyOf(findings);
  }

  private String things() {
    var scheme = attribution.scheme();
    return attribution.harm().counted() + (scheme == null ? "" : evidence.of(scheme)) + " per 1,000 resident-years";
  }

  private Finding whole() {
    return new Finding(
        attribution.idOfAll(),
        attribution.title() + ": what the mechanisms add together",
        attribution.all() - attribution.none(),
        attribution.harm().counted() + UNIT,
        evidence.sentence(worlds()),
        attribution.harm().definition()
            + ", over resident-years / 1,000 (residents times days over 365), in the world as"
            + " declared less in the world without the mechanisms. Table world_harms.");
  }

  private String worlds() {
    int digits = Phrases.digitsApart(attribution.none(), attribution.all());
    var names = names(attribution.parts());
    boolean isOne = attribution.parts().size() == 1;
    if (!attribution.isAffected()) {
      return "there are " + Phrases.number(attribution.all(), 2) + " " + things() + ", whether " + names
          + (isOne ? " is" : " are") + " on or off";
    }
    return "there are " + Phrases.number(attribution.none(), digits) + " " + things() + " with " + names + " off, and "
        + Phrases.number(attribution.all(), digits) + " with " + (isOne ? "it on" : "all of them on");
  }

  private static String names(List<Attribution.Part> parts) {
    var names = parts.stream().map(part -> part.mechanism().key()).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private Finding part(Attribution.Part part) {
    return new Finding(
        attribution.id(part),
        attribution.title() + ": " + part.mechanism().words(),
        part.value(),
        attribution.harm().counted() + UNIT,
        evidence.sentence(
            "the Shapley value of " + part.mechanism().key() + " is " + Phrases.signed(part.value()) + " " + things()
                + "; switched on alone it " + adds(part.alone()) + ", switched on last it " + adds(part.last())
                + (part.dependsOnOthers() ? ", so that its direction depends on the others" : "")),
        "Table shapley. What the mechanism adds, on average over all orders in which the mechanisms can be switched on; what is"
            + " not among them is as declared. The values sum to what the mechanisms add together.");
  }

  private static String adds(double number) {
    return number == 0 ? "changes nothing"
        : number > 0 ? "adds " + Phrases.number(number, 2)
            : "takes " + Phrases.number(-number, 2) + " away";
  }
}
