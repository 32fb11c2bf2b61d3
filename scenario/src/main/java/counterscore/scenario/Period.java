package counterscore.scenario;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * The simulated period.
 *
 * @param start first day
 * @param days number of days, 1 to 18,250 (fifty years)
 */
public record Period(LocalDate start, @Min(1) @Max(18_250) int days) {}
