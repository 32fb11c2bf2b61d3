package counterscore.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an engineer would remark on, each computed from the scenario at its first day. */
final class Lint {
  private final Facts facts;
  private final List<Remark> remarks = new ArrayList<>();

  private Lint(Facts facts) {
    this.facts = facts;
  }

  static List<Remark> of(Facts facts) {
    var lint = new Lint(facts);
    lint.unwatched();
    facts.charges().forEach(lint::charge);
    lint.remarks.addAll(Ladder.of(facts));
    lint.remarks.sort(Comparator.comparing(Remark::code));
    return lint.remarks;
  }

  private void unwatched() {
    facts.scenario().conduct().keySet().forEach(key -> {
      if (Flow.of(facts.scenario(), key).all() == 0) {
        remark(
            "LINT-04", "conduct." + key, new Words(
                "Nobody writes it down: no watcher notices it and nobody makes it up.",
                "Niemand schreibt es auf: Kein Beobachter bemerkt es, und niemand erfindet es."),
            Map.of());
      }
    });
  }

  private void charge(Charge charge) {
    var flow = Flow.of(facts.scenario(), charge.key());
    if (flow.all() == 0) {
      remark(
          "LINT-05", charge.subject(), new Words(
              "The rule is never applied: nobody writes its conduct down.",
              "Die Regel wird nie angewandt: Niemand schreibt auf, wovon sie handelt."),
          Map.of());
    } else if (flow.wrong() > flow.all() / 2) {
      wrong(charge, flow);
    }
    if (charge.rule() != null) {
      thrown(charge);
    }
  }

  /** Positive predictive value, after the base rate, the sensitivity and both kinds of error. */
  private void wrong(Charge charge, Flow flow) {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("acts-per-resident-year", flow.acts());
    numbers.put("sensitivity", flow.sensitivity());
    numbers.put("misattributed", flow.misattributed());
    numbers.put("made-up-per-resident-year", flow.madeUp());
    numbers.put("wrong-share", flow.wrong() / flow.all());
    remark(
        "LINT-07", charge.subject(),
        new Words(
            "Of a thousand entries about " + charge.title() + ", about " + Facts.count(1000 * flow.wrong() / flow.all())
                + " are wrong: " + Facts.rough(flow.acts()) + " acts per resident-year, of which a share of "
                + Facts.rough(flow.sensitivity()) + " is written down, a share of " + Facts.rough(flow.misattributed())
                + " of that in a wrong file, and " + Facts.rough(flow.madeUp())
                + " entries per resident-year about nothing.",
            "Von tausend Einträgen über „" + charge.title() + "“ sind etwa "
                + Facts.germanCount(1000 * flow.wrong() / flow.all()) + " falsch: " + Facts.germanRough(flow.acts())
                + " Handlungen je Einwohner und Jahr, davon ein Anteil von " + Facts.germanRough(flow.sensitivity())
                + " aufgeschrieben, davon wiederum ein Anteil von " + Facts.germanRough(flow.misattributed())
                + " in einer falschen Akte, und " + Facts.germanRough(flow.madeUp())
                + " Einträge je Einwohner und Jahr, hinter denen nichts steht."),
        numbers);
  }

  /** Tiers that one entry takes somebody down from the start. */
  private void thrown(Charge charge) {
    var scheme = facts.scenario().schemes().get(charge.scheme());
    if (scheme == null || charge.most() == 0) {
      return;
    }
    double start = scheme.start().value();
    long down = scheme.tiers().values().stream()
        .filter(bound -> bound.value() <= start && bound.value() > start - charge.most()).count();
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("start", start);
    numbers.put("points", charge.most());
    numbers.put("tiers", (double) down);
    if (down >= 2) {
      remark(
          "LINT-02", charge.subject(),
          new Words(
              "One entry of up to " + Facts.number(charge.most()) + " points throws somebody " + down
                  + " tiers down from the start of " + Facts.number(start) + ".",
              "Ein einziger Eintrag von bis zu " + Facts.german(charge.most())
                  + " Punkten wirft jemanden vom Anfang bei "
                  + Facts.german(start) + " um " + down + " Stufen zurück."),
          numbers);
    } else if (down == 1) {
      remark(
          "LINT-08", charge.subject(),
          new Words(
              "The start of " + Facts.number(start) + " lies within one entry of the tier below: up to "
                  + Facts.number(charge.most()) + " points.",
              "Vom Anfang bei " + Facts.german(start)
                  + " ist es nur ein Eintrag bis in die nächste Stufe darunter: bis zu "
                  + Facts.german(charge.most()) + " Punkte."),
          numbers);
    }
  }

  private void remark(String code, String subject, Words sentence, Map<String, Double> numbers) {
    remarks.add(new Remark(code, subject, sentence, numbers, facts.lines(subject)));
  }
}
