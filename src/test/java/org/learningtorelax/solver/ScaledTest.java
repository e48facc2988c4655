package org.learningtorelax.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Magnitude;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/** A system times a power of two has the same counts, and the same numbers in other units. */
@Clause("Input 1")
class ScaledTest {
  private static final @Omega double OMEGA = Require.omega(1.25);

  private static final SymmetricMatrix MATRIX =
      SymmetricMatrix.ofDense(new double[][] {{4, -1, 0.5}, {-1, 3, 0.25}, {0.5, 0.25, 5}});

  static List<Solver> solvers() {
    return List.of(
        new Sor(),
        new Ssor(),
        new SsorCg(),
        new ConjugateGradient(),
        new OnePassSor(),
        new EisenstatCg());
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void anyUnitsHaveTheSameBits(Solver solver) {
    Random random = new Random(6);
    int unusual = 0;
    for (int i = 0; i < 300; i++) {
      double[] b = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double[] x0 = {i % 2, 0, i % 3};
      StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-9), 200);
      SolveResult result = solver.solve(LinearSystem.of(MATRIX, b, x0), OMEGA, rule);
      int ofMatrix = random.nextInt(1601) - 800;
      int ofResidual = Math.max(-900, Math.min(900, ofMatrix + random.nextInt(1601) - 800));
      int ofSolution = ofResidual - ofMatrix;
      SolveResult other =
          solver.solve(
              LinearSystem.of(
                  MATRIX.scaled(ofMatrix),
                  Magnitude.scaled(b, ofResidual),
                  Magnitude.scaled(x0, ofSolution)),
              OMEGA,
              rule);
      assertThat(other.reason()).isEqualTo(result.reason()).isEqualTo(StopReason.CONVERGED);
      assertThat(other.iterations()).isEqualTo(result.iterations());
      assertThat(other.solution()).containsExactly(Magnitude.scaled(result.solution(), ofSolution));
      assertThat(other.residualNorms())
          .containsExactly(Magnitude.scaled(result.residualNorms(), ofResidual));
      unusual += Math.abs(ofResidual) > 540 ? 1 : 0; // its square is no double
    }
    assertThat(unusual).isGreaterThan(50);
  }

  /** Where the answer itself leaves the range, or has few digits, the count is right still. */
  @ParameterizedTest
  @CsvSource({
    "5e-324, 1",
    "1e-310, 1",
    "1.7e308, 1",
    "1e-200, 1e200",
    "1e200, 1e-200",
    "1e-300, 1e-300"
  })
  void theEndsOfTheRange(double ofB, double ofMatrix) {
    double[][] rows = {{2 * ofMatrix, -ofMatrix}, {-ofMatrix, 2 * ofMatrix}};
    for (Solver solver : solvers()) {
      StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-3), 100);
      int expected =
          solver.solve(system(new double[][] {{2, -1}, {-1, 2}}, 1), OMEGA, rule).iterations();
      SolveResult result = solver.solve(system(rows, ofB), OMEGA, rule);
      assertThat(result.reason()).isEqualTo(StopReason.CONVERGED);
      assertThat(result.iterations()).as("%s", solver).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void anAbsoluteToleranceIsInTheUnitsOfTheResidual(Solver solver) {
    double[] b = {1e-290, -2e-290, 0.5e-290};
    LinearSystem tiny = LinearSystem.of(MATRIX, b);
    SolveResult result =
        solver.solve(tiny, OMEGA, StoppingRule.absolute(Require.absoluteTolerance(1e-295), 100));
    assertThat(result.reason()).isEqualTo(StopReason.CONVERGED);
    assertThat(result.residualNorm()).isPositive().isLessThanOrEqualTo(1e-295);
    assertThat(result.residualNorms()[result.iterations() - 1]).isGreaterThan(1e-295);
    for (double tolerance : new double[] {1, Double.MAX_VALUE}) {
      StoppingRule loose = StoppingRule.absolute(Require.absoluteTolerance(tolerance), 100);
      assertThat(solver.solve(tiny, OMEGA, loose).iterations()).isZero();
    }
  }

  /** The first residual has a part that the square of the second has not. */
  @Test
  void conjugateGradientsGoOnWithATinyResidual() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, 0}, {0, 2}});
    LinearSystem system = LinearSystem.of(matrix, new double[] {1, 1e-200});
    StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-250), 10);
    SolveResult result = new ConjugateGradient().solve(system, rule);
    assertThat(result.reason()).isEqualTo(StopReason.CONVERGED);
    assertThat(result.iterations()).isEqualTo(2);
  }

  /** Too far apart for any units, and not definite: no exception. */
  @Test
  void whatHasNoUnitsIsIteratedOnAsItIs() {
    double[][] apart = {{1e-308, 0}, {0, 1e308}};
    double[][] indefinite = {{1e-200, 1e200}, {1e200, 1e-200}};
    StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-3), 10);
    for (Solver solver : solvers()) {
      assertThat(solver.solve(system(apart, 1), OMEGA, rule).reason()).isNotNull();
      assertThat(solver.solve(system(indefinite, 1), OMEGA, rule).reason()).isNotNull();
    }
  }

  @Test
  void lanesCountAlike() {
    StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-3), 100);
    List<@Omega Double> omegas = List.of(Require.omega(1), Require.omega(1.5));
    LinearSystem tiny = system(new double[][] {{2, -1}, {-1, 2}}, Double.MIN_VALUE);
    assertThat(new OnePassSor().iterations(tiny, omegas, rule))
        .isEqualTo(new Sor().iterations(tiny, omegas, rule))
        .doesNotContain(100);
  }

  private static LinearSystem system(double[][] rows, double b) {
    return LinearSystem.of(SymmetricMatrix.ofDense(rows), new double[] {b, b});
  }
}
