package counterscore.spark;

import org.apache.spark.launcher.JavaModuleOptions;

/** Prints the options that Spark needs from the JVM, one a line: they have to be known before it starts. */
public final class ModuleOptions {
  private ModuleOptions() {}

  public static void main(String[] arguments) {
    for (var option : JavaModuleOptions.defaultModuleOptionArray()) {
      // Used by Spark's linear algebra alone, and it makes the JVM print a warning.
      if (!option.equals("--add-modules=jdk.incubator.vector")) {
        System.out.println(option);
      }
    }
  }
}
