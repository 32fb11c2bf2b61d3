package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * Something declared that takes longer than a run lasted, so that the run cannot show what comes of it.
 *
 * @param declared what is declared, a clause without a full stop
 * @param days how long it takes [d]; null: it never ends
 * @param consequence what therefore is not to be seen, one sentence
 */
public record Beyond(String declared, @Nullable Integer days, String consequence) {}
