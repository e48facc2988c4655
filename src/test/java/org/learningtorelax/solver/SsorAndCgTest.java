package org.learningtorelax.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;

/** SSOR and conjugate gradients on systems small enough to follow by hand. */
class SsorAndCgTest {
  private static final SymmetricMatrix TWO_BY_TWO =
      SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});

  private static final LinearSystem SYSTEM = LinearSystem.of(TWO_BY_TWO, new double[] {3, 3});

  /**
   * At ω = 1: the forward sweep gives (3/2, 3/4), the backward one solves row 2, unchanged at 3/4,
   * and then row 1, (3 - 3/4)/2 = 9/8.
   */
  @Clause("SSOR normal form")
  @Test
  void symmetricSweepByHand() {
    SolveResult one = new Ssor().solve(SYSTEM, 1, StoppingRule.absolute(1e-3, 1));
    assertThat(one.solution()).containsExactly(1.125, 0.75);
    // b - A x = (3 - 2.25 - 0.75, 3 - 1.125 - 1.5)
    assertThat(one.residualNorms()).containsExactly(Math.sqrt(18), 0.375);
  }

  /** |r_k| is √18, then 3/8 · 4^(1-k): the absolute criterion at 0.1 needs two, at 0.01 four. */
  @Clause("Algorithm 8 corrected")
  @Test
  void absoluteCountsByHand() {
    Ssor ssor = new Ssor();
    assertThat(ssor.solve(SYSTEM, 1, StoppingRule.absolute(5, 99)).iterations()).isZero();
    assertThat(ssor.solve(SYSTEM, 1, StoppingRule.absolute(0.375, 99)).iterations()).isEqualTo(1);
    assertThat(ssor.solve(SYSTEM, 1, StoppingRule.absolute(0.1, 99)).iterations()).isEqualTo(2);
    assertThat(ssor.solve(SYSTEM, 1, StoppingRule.absolute(0.01, 99)).iterations()).isEqualTo(4);
  }

  /** Counts for several ω are those of one by one, in their order. */
  @Clause("Algorithm 8 corrected")
  @Test
  void countsForSeveralOmegas() {
    StoppingRule rule = StoppingRule.absolute(0.01, 99);
    assertThat(new Ssor().iterations(SYSTEM, List.of(1.0, 1.9, 1.1), rule))
        .containsExactly(
            4,
            new Ssor().solve(SYSTEM, 1.9, rule).iterations(),
            new Ssor().solve(SYSTEM, 1.1, rule).iterations())
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> new Ssor().iterations(SYSTEM, List.of(1.0, 2.0), rule))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("omega");
  }

  /** "if |r_k| > ε then return k": at ε = 1/10 it returns 0, with a residual of √18. */
  @Clause("Algorithm 8")
  @Test
  void thePrintedTestOfAlgorithm8ReturnsAtOnce() {
    double[] norms = new Ssor().solve(SYSTEM, 1, StoppingRule.absolute(0.1, 99)).residualNorms();
    int printed = 0;
    while (norms[printed] <= 0.1) {
      printed++;
    }
    assertThat(printed).isZero();
    assertThat(norms[printed]).isEqualTo(Math.sqrt(18));
    assertThat(norms.length - 1).as("the count of the test turned round").isEqualTo(2);
  }

  /** b = (3, 3) is an eigenvector, so that one step reaches (1, 1); b = (1, 0) needs two. */
  @Clause("Definition E.1")
  @Test
  void conjugateGradientsByHand() {
    ConjugateGradient cg = new ConjugateGradient();
    SolveResult eigenvector = cg.solve(SYSTEM, StoppingRule.absolute(1e-12, 99));
    assertThat(eigenvector.iterations()).isEqualTo(1);
    assertThat(eigenvector.solution()).containsExactly(1, 1);

    LinearSystem unit = LinearSystem.of(TWO_BY_TWO, new double[] {1, 0});
    SolveResult first = cg.solve(unit, StoppingRule.absolute(1e-12, 1));
    assertThat(first.solution()).containsExactly(0.5, 0);
    SolveResult both = cg.solve(unit, StoppingRule.absolute(1e-12, 99));
    assertThat(both.iterations()).isEqualTo(2);
    assertThat(both.solution()).containsExactly(new double[] {2 / 3.0, -1 / 3.0}, within(1e-15));
  }

  /** The paper's 100 unknowns: the preconditioner lowers the count. */
  @Clause("Definition E.1")
  @Test
  void preconditioningHelpsOnTheLaplacian() {
    double[] b = new double[100];
    Arrays.fill(b, 1);
    LinearSystem system = LinearSystem.of(GridLaplacian.square(12), b);
    StoppingRule rule = StoppingRule.absolute(1e-8, 1000);
    int plain = new ConjugateGradient().solve(system, rule).iterations();
    SolveResult preconditioned = new SsorCg().solve(system, 1.5, rule);
    assertThat(preconditioned.iterations()).isLessThan(plain);
    double[] residual = new double[100];
    system.matrix().residual(b, preconditioned.solution(), residual);
    assertThat(residual).containsExactly(new double[100], within(1e-8));
  }
}
