package counterscore.engine.plan;

import counterscore.scenario.StudyApp;

/**
 * A line of the table of points of the study app.
 *
 * @param name hash of its name
 * @param counts what is counted
 * @param done probability that it is done in a session, as a threshold on 32-bit marks
 * @param takes minutes that it takes [min]
 * @param reaches recipients each time
 * @param better probability that it is done well, likewise
 * @param isDoubled whether windows multiply its points
 */
public record ActivityPlan(int name, StudyApp.Counts counts, long done, int takes, int reaches, long better,
    boolean isDoubled) {}
