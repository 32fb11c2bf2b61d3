package counterscore.report;

import counterscore.review.Review;
import java.util.ArrayList;
import java.util.List;

/**
 * An assessment in one language, as pieces that a page and Markdown write alike.
 *
 * @param opening sentences before all else
 * @param stamp what every part and table carries
 */
record Draft(
    Tongue tongue,
    String title,
    String basis,
    String basisLine,
    String stamp,
    List<String> opening,
    List<Block.Part> parts) {
  static Draft of(Assessed assessed, Language language) {
    var tongue = new Tongue(language);
    var scenario = assessed.scenario();
    var record = assessed.record();
    var basis = tongue.text("basis." + scenario.basis().key());
    return new Draft(
        tongue, tongue.text("title", "scenario", scenario.title()), scenario.basis().key(),
        tongue.text("basis", "basis", basis),
        tongue.text(
            "stamp", "basis", scenario.basis().key(), "scenario", record.scenario(), "residents",
            tongue.count(record.residents()), "seed", Long.toString(record.seed())),
        opening(assessed, tongue), parts(assessed, tongue));
  }

  private static List<String> opening(Assessed assessed, Tongue tongue) {
    var record = assessed.record();
    var opening = new ArrayList<String>();
    opening.add(tongue.of(Review.OPENING) + tongue.text("opening"));
    opening.add(tongue.of(Review.CAUTION));
    opening.add(tongue.text("opening.order"));
    opening.add(
        tongue.text(
            "opening.run", "residents", tongue.count(record.residents()), "days", tongue.count(record.days()), "start",
            assessed.scenario().period().start().toString(), "seed", Long.toString(record.seed())));
    opening.add(assessed.scenario().basisNote());
    opening.addAll(assessed.scenario().beforeYouQuote());
    return opening;
  }

  private static List<Block.Part> parts(Assessed assessed, Tongue tongue) {
    var describing = new Described(assessed, tongue);
    var risks = new Risks(assessed, tongue);
    return List.of(
        new OpenQuestions(assessed, tongue).part(), describing.process(), describing.period(), describing.affected(),
        risks.proportion(), risks.part(), new Tried(assessed, tongue).part(),
        new Overseen(assessed, tongue).oversight(),
        new Overseen(assessed, tongue).complaint(), new FirstMeasured(assessed, tongue).part(),
        new Annexes(assessed, tongue).flags(), new Annexes(assessed, tongue).sentences(),
        new Annexes(assessed, tongue).assumed(), new Annexes(assessed, tongue).again());
  }
}
