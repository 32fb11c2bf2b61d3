package counterscore.engine.plan;

/**
 * How entries of a scheme are contested; probabilities are thresholds on 63-bit marks.
 *
 * @param contested a wrong penalised entry, by stratum of the file
 * @param upheld a contested wrong entry, by conduct
 * @param correctContested a correct penalised entry, by stratum of the file; all 0: never
 * @param correctUpheld a contested correct entry
 * @param days delay of the decision [d]
 * @param firstRow of the scheme in the table of appeals; one row per rule follows
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record AppealPlan(
    long[] contested, long[] upheld, long[] correctContested, long correctUpheld, int days, int firstRow) {}
