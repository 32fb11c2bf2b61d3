package counterscore.findings.sensitivity;

import java.util.List;

/**
 * What is varied as one: a quantity, or several that move together.
 *
 * @param key how it is called
 * @param quantities their places in the order of all, from 0
 */
public record Factor(String key, List<Integer> quantities) {
  public Factor {
    quantities = List.copyOf(quantities);
    if (quantities.isEmpty()) {
      throw new IllegalArgumentException("factor " + key + " varies nothing");
    }
  }
}
