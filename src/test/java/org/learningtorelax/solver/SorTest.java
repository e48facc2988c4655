package org.learningtorelax.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;

/** SOR on systems small enough to follow by hand; both forms. */
class SorTest {
  /** [[2, 1], [1, 2]], whose solution for b = (3, 3) is (1, 1). */
  private static final SymmetricMatrix TWO_BY_TWO =
      SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});

  private static final LinearSystem SYSTEM = LinearSystem.of(TWO_BY_TWO, new double[] {3, 3});

  /**
   * At ω = 1: x_1 = (3/2, 3/4), x_2 = (9/8, 15/16); each sweep divides the error by 4, the residual
   * is (r, 0): |r_0| = √18, |r_1| = 3/4, |r_2| = 3/16.
   */
  @Clause("Algorithm 1")
  @Test
  void gaussSeidelByHand() {
    SolveResult one = new Sor().solve(SYSTEM, 1, StoppingRule.relative(1e-3, 1));
    assertThat(one.solution()).containsExactly(1.5, 0.75);
    SolveResult two = new Sor().solve(SYSTEM, 1, StoppingRule.relative(1e-3, 2));
    assertThat(two.solution()).containsExactly(1.125, 0.9375);
    assertThat(two.residualNorms()).containsExactly(Math.sqrt(18), 0.75, 0.1875);
    assertThat(two.residualNorm()).isEqualTo(0.1875);
    assertThat(two.reason()).isEqualTo(StopReason.ITERATION_LIMIT);
  }

  /** At ω = 3/2: δ = (3/2)/2 · 3 = 9/4, then (3/2)/2 · (3 - 9/4) = 9/16. */
  @Clause("Algorithm 1")
  @Test
  void overrelaxedSweepByHand() {
    SolveResult one = new Sor().solve(SYSTEM, 1.5, StoppingRule.relative(1e-3, 1));
    assertThat(one.solution()).containsExactly(2.25, 0.5625);
    // b - A x = (3 - 4.5 - 0.5625, 3 - 2.25 - 1.125) = (-2.0625, -0.375)
    assertThat(one.residualNorm()).isCloseTo(Math.hypot(2.0625, 0.375), within(1e-15));
  }

  /** |r_k| = (3/4)/4^(k-1) against rtol √18: 3/4 ≤ 0.42? no; 3/16 ≤ 0.42? yes, and so on. */
  @Clause({"Algorithm 1", "Input 4"})
  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.1, 2", "0.04, 3", "0.01, 4", "0.001, 5"})
  void countsByHand(double rtol, int iterations) {
    for (Solver solver : new Solver[] {new Sor(), new OnePassSor()}) {
      SolveResult result = solver.solve(SYSTEM, 1, StoppingRule.relative(rtol, 100));
      assertThat(result.iterations()).isEqualTo(iterations);
      assertThat(result.reason()).isEqualTo(StopReason.CONVERGED);
    }
  }

  /** One unknown: the residual is (1-ω)^k r_0, and the threshold itself counts as reached. */
  @Clause("Input 1")
  @Test
  void thresholdIsIncluded() {
    LinearSystem one =
        LinearSystem.of(SymmetricMatrix.ofDense(new double[][] {{1}}), new double[] {1});
    SolveResult result = new Sor().solve(one, 0.5, StoppingRule.relative(0.125, 100));
    assertThat(result.residualNorms()).containsExactly(1, 0.5, 0.25, 0.125);
    assertThat(result.iterations()).isEqualTo(3);
  }

  /** From x0 = (1, 0): r_0 = (1, 2), |r_0| = √5 and |b| = √18; after a sweep r_1 = (-3/4, 0). */
  @Clause("Input 3")
  @Test
  void referencesDifferFromAGoodStart() {
    LinearSystem system = LinearSystem.of(TWO_BY_TWO, new double[] {3, 3}, new double[] {1, 0});
    double rtol = 0.25; // 0.56 of |r_0|, 1.06 of |b|
    int initial = new Sor().solve(system, 1, StoppingRule.relative(rtol, 9)).iterations();
    StoppingRule toB = new StoppingRule(StoppingRule.Reference.RIGHT_HAND_SIDE, rtol, 9);
    assertThat(new Sor().solve(system, 1, toB).iterations()).isEqualTo(1);
    assertThat(initial).isEqualTo(2);
    assertThat(new Sor().solve(system, 1, StoppingRule.absolute(0.2, 9)).iterations()).isEqualTo(2);
  }

  /** The matrix is not definite, so that the residuals grow until they overflow. */
  @Clause("Input 6")
  @Test
  void overflowIsAReason() {
    SymmetricMatrix indefinite = SymmetricMatrix.ofDense(new double[][] {{1, 4}, {4, 1}});
    for (double scale : new double[] {1, 1e308}) {
      LinearSystem system = LinearSystem.of(indefinite, new double[] {scale, -scale});
      SolveResult result = new Sor().solve(system, 1, StoppingRule.relative(1e-8, 10_000));
      assertThat(result.reason()).isEqualTo(StopReason.NON_FINITE);
      assertThat(result.residualNorm()).isNotFinite();
    }
  }

  @Clause("Input 7")
  @ParameterizedTest
  @CsvSource({"0", "2", "-1", "2.5", "NaN", "Infinity"})
  void omegaOutsideItsRangeIsRefused(double omega) {
    for (Solver solver : new Solver[] {new Sor(), new OnePassSor(), new Ssor(), new SsorCg()}) {
      assertThatThrownBy(() -> solver.solve(SYSTEM, omega, StoppingRule.relative(0.1, 1)))
          .isInstanceOf(BadInputException.class)
          .hasMessage("omega = " + omega + ": must lie in the open interval (0, 2)");
    }
  }

  @Clause({"Input 3", "Input 7"})
  @Test
  void rulesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> StoppingRule.relative(1, 5)).hasMessageStartingWith("rtol = 1.0");
    assertThatThrownBy(() -> StoppingRule.relative(0, 5)).hasMessageStartingWith("rtol = 0.0");
    assertThatThrownBy(() -> StoppingRule.absolute(0, 5)).hasMessageStartingWith("atol = 0.0");
    assertThatThrownBy(() -> StoppingRule.absolute(1, -1))
        .hasMessage("maxIterations = -1: must be at least 0");
    assertThat(StoppingRule.absolute(7, 0).tolerance()).isEqualTo(7);
  }
}
