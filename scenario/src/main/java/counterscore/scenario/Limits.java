package counterscore.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds of the numbers in a {@link Quantity}, a {@link Rate} or a map of quantities, both ends included. Read by the
 * schema generator, so that file, schema and records cannot drift apart.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Limits {
  double min();

  double max();

  /** Whether only whole numbers are allowed. */
  boolean whole() default false;
}
