package counterscore.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static counterscore.app.ArchitectureTest.HOUSE;
import static counterscore.app.ArchitectureTest.accessTo;
import static counterscore.app.ArchitectureTest.in;
import static counterscore.app.ArchitectureTest.named;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Counterscore must not become able to do (SCOPE.md), as far as code can hold it. */
class BoundaryTest {
  @Test
  void B07_files_are_opened_only_where_scenarios_runs_and_reports_are() {
    noClasses().that(not(resideInAnyPackage(in("scenario"), in("archive"), in("report"), in("app"))))
        .should().dependOnClassesThat(named(Set.of(
            "java.nio.file.Files", "java.io.File", "java.io.FileInputStream", "java.io.FileOutputStream",
            "java.io.FileReader", "java.io.FileWriter", "java.io.RandomAccessFile", "java.nio.channels.FileChannel",
            "java.util.Scanner", "java.util.zip.ZipFile", "java.util.jar.JarFile")))
        .check(HOUSE);
  }

  @Test
  void B07_nothing_speaks_to_a_network_looks_at_images_or_reads_databases() {
    noClasses()
        .should().dependOnClassesThat(resideInAnyPackage(
            "java.net..", "javax.net..", "com.sun.net..", "java.awt..", "javax.imageio..", "javax.sound..",
            "java.nio.channels..", "java.rmi..", "javax.naming..", "org.apache.http.."))
        .check(HOUSE);
    noClasses().that(not(resideInAnyPackage(in("archive"))))
        .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb.."))
        .check(HOUSE);
  }

  @Test
  void B07_no_code_is_found_by_name_and_none_is_brought_along() {
    noClasses()
        .should().accessTargetWhere(accessTo(Set.of(
            "java.lang.Class.forName", "java.lang.ClassLoader.loadClass", "java.util.ServiceLoader.load",
            "java.lang.Runtime.exec", "java.lang.System.load", "java.lang.System.loadLibrary",
            "java.lang.invoke.MethodHandles$Lookup.findClass", "java.lang.invoke.MethodHandles$Lookup.defineClass")))
        .orShould().dependOnClassesThat(resideInAnyPackage("javax.script..", "javax.tools..", "jdk.jshell.."))
        .orShould().dependOnClassesThat(named(Set.of(
            "java.lang.ProcessBuilder", "java.io.ObjectInputStream", "java.net.URLClassLoader")))
        .check(HOUSE);
  }
}
