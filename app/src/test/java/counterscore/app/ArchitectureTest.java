package counterscore.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house, over the classes of all modules (docs/decisions/0001). The module {@code spark} stands behind them and has a
 * list of its own of what it may know: {@code SparkArchitectureTest}.
 */
class ArchitectureTest {
  static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("counterscore");

  /** The stages of the data flow, upstream first. */
  static final List<String> STAGES =
      List.of("scenario", "observation", "engine", "findings", "review", "archive", "report", "lab", "app");

  @Test
  void every_stage_is_there_and_every_class_stands_in_one() {
    for (var stage : STAGES) {
      assertThat(HOUSE.stream().filter(resideInAPackage(in(stage)))).as(stage).isNotEmpty();
    }
    assertThat(HOUSE.stream().filter(not(resideInAnyPackage(STAGES.stream().map(ArchitectureTest::in)
        .toArray(String[]::new))))).isEmpty();
  }

  @Test
  void stages_depend_only_upstream() {
    for (int stage = 0; stage < STAGES.size() - 1; stage++) {
      var downstream = STAGES.subList(stage + 1, STAGES.size()).stream().map(ArchitectureTest::in);
      noClasses().that(resideInAPackage(in(STAGES.get(stage))))
          .should().dependOnClassesThat(resideInAnyPackage(downstream.toArray(String[]::new)))
          .check(HOUSE);
    }
  }

  @Test
  void what_is_found_kept_and_told_never_sees_the_engine() {
    noClasses().that(resideInAnyPackage(in("findings"), in("archive"), in("report"), in("observation")))
        .should().dependOnClassesThat(resideInAPackage(in("engine")))
        .check(HOUSE);
  }

  @Test
  void submodels_do_not_know_each_other() {
    var submodels =
        List.of("watching", "scoring", "response", "demand", "listing", "lookup", "placing", "study", "control");
    for (var submodel : submodels) {
      var others = submodels.stream().filter(other -> !other.equals(submodel)).map(other -> in("engine." + other));
      noClasses().that(resideInAPackage(in("engine." + submodel)))
          .should().dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new)))
          .check(HOUSE);
    }
  }

  @Test
  void findings_are_computed_from_the_scenario_and_observations_alone() {
    classes().that(resideInAPackage(in("findings")))
        .should().onlyDependOnClassesThat(resideInAnyPackage(
            in("findings"), in("scenario"), in("observation"), "java..", "org.jspecify..", "org.hipparchus.."))
        .check(HOUSE);
  }

  @Test
  void what_is_written_is_reviewed_from_the_scenario_alone() {
    classes().that(resideInAPackage(in("review")))
        .should().onlyDependOnClassesThat(resideInAnyPackage(
            in("review"), in("scenario"), "java..", "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson.."))
        .check(HOUSE);
  }

  @Test
  void yaml_stays_in_the_scenario() {
    noClasses().that(not(resideInAPackage(in("scenario"))))
        .should().dependOnClassesThat(resideInAnyPackage(
            "org.snakeyaml..", "org.yaml..", "tools.jackson.dataformat.yaml..", "com.networknt..",
            "com.github.victools.."))
        .check(HOUSE);
  }

  @Test
  void sql_stays_in_the_archive() {
    noClasses().that(not(resideInAPackage(in("archive"))))
        .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb.."))
        .check(HOUSE);
  }

  @Test
  void every_package_is_null_marked() {
    var packages = new TreeSet<String>();
    HOUSE.forEach(type -> packages.add(type.getPackageName()));
    for (var name : packages) {
      var info = HOUSE.getPackage(name).tryGetPackageInfo();
      assertThat(info).as("package-info of " + name).isPresent();
      assertThat(info.get().isAnnotatedWith(NullMarked.class)).as("@NullMarked of " + name).isTrue();
    }
  }

  @Test
  void the_engine_has_no_clock_and_no_other_luck() {
    noClasses().that(resideInAPackage(in("engine")))
        .should().accessTargetWhere(accessTo(Set.of(
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.lang.System.identityHashCode",
            "java.lang.Math.random", "java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalDateTime.now",
            "java.util.UUID.randomUUID", "java.lang.Object.hashCode")))
        .orShould()
        .dependOnClassesThat(describe("are clocks or generators",
            type -> type.getPackageName().startsWith("java.util.random")
                || Set.of("java.util.Random", "java.util.SplittableRandom", "java.time.Clock",
                    "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom").contains(type.getName())))
        .check(HOUSE);
  }

  @Test
  void nothing_in_the_engine_hangs_on_the_order_of_hashes() {
    noClasses().that(resideInAPackage(in("engine")))
        .should().dependOnClassesThat(describe("are ordered by hash", type -> Set.of(
            "java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap", "java.util.WeakHashMap",
            "java.util.Hashtable").contains(type.getName())))
        .orShould()
        .accessTargetWhere(describe("walk through a concurrent map, which may only be looked up",
            access -> access.getTargetOwner().getName().equals("java.util.concurrent.ConcurrentHashMap")
                && !Set.of("<init>", "get", "computeIfAbsent", "putIfAbsent").contains(access.getTarget().getName())))
        .orShould().accessTargetWhere(accessTo(Set.of(
            "java.util.stream.Collectors.toSet", "java.util.stream.Collectors.toUnmodifiableSet",
            "java.util.Set.copyOf", "java.util.Map.copyOf")))
        .check(HOUSE);
  }

  @Test
  void no_arithmetic_of_the_engine_differs_between_platforms() {
    noClasses().that(resideInAPackage(in("engine")))
        .should().accessTargetWhere(accessTo(Set.of(
            "java.lang.Math.exp", "java.lang.Math.expm1", "java.lang.Math.log", "java.lang.Math.log1p",
            "java.lang.Math.log10", "java.lang.Math.pow", "java.lang.Math.sin", "java.lang.Math.cos",
            "java.lang.Math.tan", "java.lang.Math.cbrt")))
        .check(HOUSE);
  }

  @Test
  void only_the_ways_in_print_or_end_the_process() {
    noClasses().that(not(resideInAPackage(in("app"))))
        .should().accessTargetWhere(accessTo(Set.of(
            "java.lang.System.out", "java.lang.System.err", "java.lang.System.exit", "java.lang.Runtime.exit",
            "java.lang.Runtime.halt", "java.lang.Runtime.addShutdownHook", "java.lang.Throwable.printStackTrace")))
        .check(HOUSE);
  }

  static String in(String stage) {
    return "counterscore." + stage + "..";
  }

  static DescribedPredicate<JavaAccess<?>> accessTo(Set<String> members) {
    return describe("one of " + members,
        access -> members.contains(access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }

  static DescribedPredicate<JavaClass> named(Set<String> names) {
    return describe("named " + names, type -> names.contains(type.getName()));
  }
}
