package counterscore.scenario;

/**
 * What is to be run: a scenario at a size, and its luck.
 *
 * @param residents number of residents, 1 to 2,000,000,000
 * @param days number of simulated days, 1 to 18,250
 * @param peopleSeed luck of who people are: permutations and fixed traits
 * @param luckSeed luck of what happens to them
 * @param replicate 0 to 32,767; other luck with the same seeds
 */
public record Experiment(
    Scenario scenario, long residents, int days, long peopleSeed, long luckSeed, int replicate) {
  /** An odd number: its multiples all differ, so that no two replicates have the same people. 2^64 over the golden ratio. */
  private static final long APART = 0x9E3779B97F4A7C15L;

  public Experiment {
    if (residents < 1 || residents > 2_000_000_000L) {
      throw new IllegalArgumentException("residents " + residents);
    }
    if (days < 1 || days > 18_250) {
      throw new IllegalArgumentException("days " + days);
    }
    if (replicate < 0 || replicate > 0x7FFF) {
      throw new IllegalArgumentException("replicate " + replicate + " is not from 0 to 32,767");
    }
  }

  /** The scenario at its declared size and period, both kinds of luck from one seed. */
  public static Experiment of(Scenario scenario, long seed) {
    return new Experiment(scenario, scenario.society().residents(), scenario.period().days(), seed, seed, 0);
  }

  public Experiment withScenario(Scenario other) {
    return new Experiment(other, residents, days, peopleSeed, luckSeed, replicate);
  }

  public Experiment withResidents(long residents) {
    return new Experiment(scenario, residents, days, peopleSeed, luckSeed, replicate);
  }

  /**
   * The same with other luck.
   *
   * @param number of the replicate, from 0, which is this one; below 32,768
   * @param people whether other people live, too
   */
  public Experiment replicated(int number, boolean people) {
    return new Experiment(
        scenario, residents, days, people ? peopleSeed + number * APART : peopleSeed, luckSeed, replicate + number);
  }

  public Experiment withDays(int days) {
    return new Experiment(scenario, residents, days, peopleSeed, luckSeed, replicate);
  }
}
