package counterscore.engine.comparison;

/**
 * What a check says of an engine.
 *
 * @param chance that a correct engine looks at least as odd
 * @param overlooked the smallest error, as {@link Check#effect} measures it, that is caught with a power of 0.999
 * @param words what was seen
 */
record Verdict(String check, double chance, double overlooked, String words) {
  boolean isAlarm() {
    return !(chance >= Tail.ALARM); // also where there was nothing to judge by
  }

  @Override
  public String toString() {
    return "%s: %s, chance %.2g, sees %.3g".formatted(check, words, chance, overlooked);
  }
}
