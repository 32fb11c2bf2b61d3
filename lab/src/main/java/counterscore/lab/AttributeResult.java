package counterscore.lab;

import counterscore.findings.Attributions;

/**
 * A finished attribution.
 *
 * @param baseline the scenario as declared, lived like any other; its findings say who is to blame as well
 * @param attributions for each harm and mechanism
 */
public record AttributeResult(RunResult baseline, Attributions attributions) {}
