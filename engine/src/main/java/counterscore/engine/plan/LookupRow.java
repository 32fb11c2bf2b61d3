package counterscore.engine.plan;

/** A row of the table of look-ups: who reads a score of which scheme, and the tier that is read. */
public record LookupRow(String party, String scheme, String tier) {}
