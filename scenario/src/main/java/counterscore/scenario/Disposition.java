package counterscore.scenario;

/**
 * A latent trait with mean 1 that scales a resident's rates, declared by its distribution. In the file an object with
 * one key, for example {@code {gamma: {shape: 0.8}}}.
 */
public sealed interface Disposition {
  /** Everybody has 1. */
  record Constant() implements Disposition {}

  /** Gamma with mean 1; variance 1/shape. */
  record Gamma(@Limits(min = 0.05, max = 1000) Quantity shape) implements Disposition {}

  /** Lognormal with mean 1; variance exp(sigma²) − 1. */
  record Lognormal(@Limits(min = 0, max = 4) Quantity sigma) implements Disposition {}

  /** A share of residents has {@code ratio} times the value of the others; the mean is 1. */
  record TwoPoint(
      @Limits(min = 0.0001, max = 0.9999) Quantity share, @Limits(min = 1, max = 10_000) Quantity ratio)
      implements
        Disposition {}
}
