package counterscore.review;

import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** One norm held against one scenario: collects what its test says. */
final class Case {
  private final Norm norm;
  private final Facts facts;
  private final List<Screened> screened = new ArrayList<>();

  Case(Norm norm, Facts facts) {
    this.norm = norm;
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  Scenario scenario() {
    return facts.scenario();
  }

  /** The test sees the feature that the norm is about. Lines are keys; the subject's own where none is given. */
  void flag(String subject, Words reason, String... keys) {
    say(subject, Outcome.FLAGGED, reason, keys);
  }

  /** The same, and something remains to be asked. */
  void flagAndAsk(String subject, Words reason, String... keys) {
    screened.add(new Screened(norm, subject, Outcome.FLAGGED, reason, norm.question(), facts.lines(subject, keys)));
  }

  /** The test looked and does not see it. */
  void clear(String subject, Words reason, String... keys) {
    say(subject, Outcome.NOT_FLAGGED, reason, keys);
  }

  /** The file does not say. */
  void ask(String subject, Words reason, String... keys) {
    screened.add(
        new Screened(norm, subject, Outcome.CANNOT_TELL, reason, norm.question(), facts.lines(subject, keys)));
  }

  private void say(String subject, Outcome outcome, Words reason, String... keys) {
    screened.add(new Screened(norm, subject, outcome, reason, null, facts.lines(subject, keys)));
  }

  List<Screened> screened() {
    return screened;
  }
}
