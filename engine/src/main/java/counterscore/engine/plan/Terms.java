package counterscore.engine.plan;

/**
 * What tiers do to a demand; one cell per tier, or one in all where no score decides.
 *
 * @param refused whether it is refused
 * @param waitingDays how long a granted demand waits [d]
 * @param price what it costs [hundredths of the currency]; the same in all tiers where they do not change it
 * @param surcharge what of the price is the tier's doing [hundredths of the currency]; below 0 a discount
 * @param reward what is given on top [hundredths of the currency]
 * @param changes whether a granted demand differs in anything from one of a tier that is not named
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record Terms(
    boolean[] refused, int[] waitingDays, long[] price, long[] surcharge, long[] reward, boolean[] changes) {}
