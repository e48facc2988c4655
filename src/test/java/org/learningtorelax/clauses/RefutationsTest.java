package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.learningtorelax.refutations.Refutation;
import org.learningtorelax.refutations.Refutations;

/**
 * Each clause that is refuted as printed has a counterexample, which meets every hypothesis of its
 * Given by computed values and breaks its conclusion. The hypotheses are printed.
 */
class RefutationsTest {
  @TestFactory
  Stream<DynamicTest> everyRefutationMeetsTheHypothesesOfItsClause() throws IOException {
    List<Refutation> refutations = Refutations.all();
    List<Statement> refuted = new ArrayList<>();
    Pages.read(Path.of("specs"))
        .forEach(
            (page, text) ->
                Pages.statements(page, text).stream()
                    .filter(s -> s.verdict().orElse(null) == Verdict.REFUTED_AS_PRINTED)
                    .forEach(refuted::add));
    assertThat(refutations)
        .extracting(Refutation::clause)
        .as("the clauses that the pages call refuted as printed")
        .containsOnlyOnceElementsOf(refuted.stream().map(Statement::id).toList())
        .hasSameSizeAs(refuted);
    return refutations.stream()
        .map(r -> DynamicTest.dynamicTest(r.clause(), () -> holds(r, refuted)));
  }

  private static void holds(Refutation refutation, List<Statement> refuted) {
    Statement statement =
        refuted.stream().filter(s -> s.id().equals(refutation.clause())).findFirst().orElseThrow();
    System.out.print(refutation);
    assertThat(refutation.gaps(statement.hypotheses().size())).isEmpty();
  }
}
