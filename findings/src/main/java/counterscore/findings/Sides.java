package counterscore.findings;

/**
 * How often the same thing happens to a resident and to the twin. The last two are never netted: they are about different people.
 *
 * @param both in the baseline and in the variant
 * @param baselineOnly in the baseline and not in the variant
 * @param variantOnly in the variant and not in the baseline
 */
public record Sides(long both, long baselineOnly, long variantOnly) {
  public long baseline() {
    return both + baselineOnly;
  }

  public long variant() {
    return both + variantOnly;
  }

}
