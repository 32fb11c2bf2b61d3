package counterscore.spark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the module may know, as a list: whatever is not on it is forbidden (SCOPE.md, docs/decisions/0013). */
class SparkArchitectureTest {
  private static final JavaClasses MODULE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("counterscore.spark");

  private static final DescribedPredicate<JavaClass> STARTS = describe(
      "are started from outside", type -> List.of(Main.class, ModuleOptions.class).stream()
          .anyMatch(
              start -> type.getName().equals(start.getName()) || type.getName().startsWith(start.getName() + "$")));

  @Test
  void the_runner_knows_the_engine_from_outside_and_of_spark_its_core_alone() {
    var known = List.of(
        "counterscore.spark", "counterscore.scenario", "counterscore.scenario.reading", "counterscore.observation",
        "counterscore.engine", "org.apache.spark", "org.apache.spark.api.java", "org.apache.spark.rdd", "scala",
        "scala.collection", "scala.jdk.javaapi", "scala.reflect", "scala.runtime", "org.jspecify.annotations",
        "java.lang", "java.lang.invoke", "java.lang.runtime", "java.util", "java.util.concurrent",
        "java.util.concurrent.atomic", "java.util.function", "java.util.stream", "java.util.zip",
        "java.nio.charset");
    var streams = List.of(
        "java.io.ByteArrayInputStream", "java.io.ByteArrayOutputStream", "java.io.DataInputStream",
        "java.io.DataOutputStream", "java.io.InputStream", "java.io.OutputStream", "java.io.IOException",
        "java.io.Serializable", "java.io.UncheckedIOException");
    classes().that(not(STARTS)).should().onlyDependOnClassesThat(
        describe("are on the list", type -> {
          var base = type.getBaseComponentType();
          return base.isPrimitive() || known.contains(base.getPackageName()) || streams.contains(base.getName())
              || base.getName().equals("counterscore.engine.population.Composition");
        })).check(MODULE);
  }

  @Test
  void the_reader_of_text_is_the_one_that_has_no_file() {
    noClasses().should().dependOnClassesThat(
        describe(
            "read files", type -> type.getPackageName().equals("counterscore.scenario.reading")
                && !type.getSimpleName().equals("CanonicalText")))
        .check(MODULE);
  }

  @Test
  void nothing_is_cached_shuffled_saved_or_read_from_anywhere() {
    noClasses().should().accessTargetWhere(
        describe(
            "are sources, stores or shuffles",
            access -> access.getTargetOwner().getPackageName().startsWith("org.apache.spark")
                && access.getTarget().getName().matches(
                    "cache|persist|.*[cC]heckpoint|broadcast|accumulable|.*File|.*Files|.*Records|.*RDD|saveAs.*|save|pipe|"
                        + "groupBy.*|sortBy.*|repartition|coalesce|distinct|.*ByKey|join|cogroup|collect.*|addJar|addArchive")))
        .check(MODULE);
  }

  @Test
  void neither_sql_nor_streaming_nor_kafka_is_on_the_class_path() {
    var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> new File(path).getName()).toList();

    assertThat(jars).anyMatch(jar -> jar.startsWith("spark-core_2.13"));
    assertThat(jars).noneMatch(
        jar -> jar.matches("spark-(sql|catalyst|hive|streaming|mllib|graphx|connect|avro|protobuf).*|.*kafka.*"));
  }
}
