package org.learningtorelax.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows of the house point down only: cli → conformance, figures → tuning → bandit, solver,
 * instance, theory → matrix → quantity → clauses. A bandit knows no matrix, a solver no bandit,
 * theory runs no solver; only what is above them brings them together. A bound may name the steps
 * and parameters of the learner that it bounds.
 */
class ArrowsTest {
  private static final String ROOT = "org.learningtorelax";

  private static final List<String> PARTS =
      List.of("bandit", "solver", "instance", "theory", "matrix", "quantity", "clauses");

  /** What each package may use of the others. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          entry("clauses", List.of()),
          entry("quantity", List.of("clauses")),
          entry("matrix", List.of("quantity", "clauses")),
          entry("solver", List.of("matrix", "quantity", "clauses")),
          entry("theory", List.of("bandit", "matrix", "quantity", "clauses")),
          entry("instance", List.of("matrix", "quantity", "clauses")),
          entry("bandit", List.of("quantity", "clauses")),
          entry("tuning", PARTS),
          entry("conformance", PARTS),
          entry("figures", and(PARTS, "tuning")),
          entry("cli", and(PARTS, "tuning", "conformance", "figures")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static List<String> and(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }

  static List<String> packages() {
    return ARROWS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatIsBelow(String name) {
    rule(ROOT, name).check(MAIN);
  }

  /** A new package must be given its place here; a package within another has the other's. */
  @Test
  void everyPackageHasItsPlace() {
    assertThat(MAIN).isNotEmpty();
    assertThat(MAIN.stream().map(c -> c.getPackageName().replace(ROOT + ".", "").split("\\.")[0]))
        .isSubsetOf(ARROWS.keySet());
  }

  @Test
  void noCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  /** Planted: a solver that asks a bandit. The same rule, for another root, must find it. */
  @Test
  void aSolverThatKnowsABanditIsCaught() {
    String planted = ROOT + ".architecture.planted";
    JavaClasses classes = new ClassFileImporter().importPackages(planted);
    assertThat(classes).hasSize(3);
    EvaluationResult result = rule(planted, "solver").evaluate(classes);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains("PlantedBandit");
    assertThat(rule(planted, "bandit").evaluate(classes).hasViolation()).isFalse();
    assertThat(rule(planted, "tuning").evaluate(classes).hasViolation()).isFalse();
  }

  private static ArchRule rule(String root, String name) {
    String[] allowed =
        Stream.concat(ARROWS.get(name).stream(), Stream.of(name))
            .map(other -> root + "." + other + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> outside = DescribedPredicate.not(resideInAPackage(root + ".."));
    return classes()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(outside.or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true); // a package that is still to come
  }
}
