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

  public Experiment withDays(int days) {
    return new Experiment(scenario, residents, days, peopleSeed, luckSeed, replicate);
  }
}
