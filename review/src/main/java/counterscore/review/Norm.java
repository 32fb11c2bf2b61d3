package counterscore.review;

/**
 * A norm that a scheme is held against, as it stands in {@code norms.json}.
 *
 * @param id stable, for example {@code AIA-5-1-c-i}
 * @param title what it is called
 * @param date of the norm, or of the decision
 * @param test what is looked at in a scenario, in our own words
 * @param question what to ask where a file does not say it
 * @param source where it stands
 * @param status how far the wording was compared with the official text
 * @param reach how far the test can get
 * @param onlyForAiSystems whether it binds AI systems only
 */
public record Norm(
    String id,
    Words title,
    String date,
    Words test,
    Words question,
    String source,
    Status status,
    Reach reach,
    boolean onlyForAiSystems) {}
