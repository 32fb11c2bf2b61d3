package counterscore.engine.plan;

/**
 * A list beside the scores.
 *
 * @param index its place in declared order, and its bit
 * @param name hash of the name
 * @param share share at the start by stratum, at a disposition of 1
 * @param disposition index of the disposition that scales it, or -1
 * @param enters when and who enters
 * @param leaves when and who leaves, among all residents alike
 * @param rowOfDemand row of the list and a demand in the table of refusals by list, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ListPlan(
    int index, int name, double[] share, int disposition, Field enters, Field leaves, int[] rowOfDemand) {}
