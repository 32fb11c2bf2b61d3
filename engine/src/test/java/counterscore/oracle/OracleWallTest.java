package counterscore.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.api.Test;

/** A second engine that borrows from the first repeats its mistakes. */
class OracleWallTest {
  @Test
  void the_oracle_knows_the_declared_records_and_the_JDK_and_nothing_else() {
    var oracle = new ClassFileImporter()
        .importPackages("counterscore.oracle")
        .that(DescribedPredicate.describe("are no tests", (JavaClass type) -> !type.getName().contains("Test")));
    classes()
        .that()
        .resideInAPackage("counterscore.oracle..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("counterscore.oracle..", "counterscore.scenario..", "java..", "org.jspecify..")
        .check(oracle);
  }
}
