package org.learningtorelax.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;

/**
 * Every bit of every solution and residual norm on 96 systems, as it was before huge and tiny
 * systems were solved in other units: on ordinary systems nothing has changed.
 */
class OrdinaryBitsTest {
  private static final long FACTOR = 6364136223846793005L;

  private static final List<Solver> SOLVERS =
      List.of(
          new Sor(),
          new Ssor(),
          new SsorCg(),
          new ConjugateGradient(),
          new OnePassSor(),
          new EisenstatCg());

  @ParameterizedTest
  @CsvSource({
    "0, -8954165274927215885",
    "1, 8842073392850127503",
    "2, 9039162828532330112",
    "3, 1043193311833315472",
    "4, 5235800138670819285",
    "5, -2940508322113438879"
  })
  void areAsBefore(int solver, long expected) {
    long digest = 0;
    for (int n = 1; n <= 12; n++) {
      for (double omega : new double[] {0.3, 0.9, 1, 1.1, 1.3, 1.5, 1.7, 1.9}) {
        StoppingRule rule = StoppingRule.relative(Require.relativeTolerance(1e-10), 300);
        SolveResult result = SOLVERS.get(solver).solve(system(n), Require.omega(omega), rule);
        digest = digest(digest, result.solution());
        digest = digest(digest, result.residualNorms());
      }
    }
    assertThat(digest).isEqualTo(expected);
  }

  /** Diagonally dominant, of fractions that look random. */
  private static LinearSystem system(int n) {
    double[][] rows = new double[n][n];
    double[] b = new double[n];
    double[] x0 = new double[n];
    long state = n;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        state = FACTOR * state + 1;
        rows[i][j] = (state >> 32) * 0x1p-31;
        rows[j][i] = rows[i][j];
      }
      rows[i][i] = n + i / 3.0;
      state = FACTOR * state + 1;
      b[i] = (state >> 32) * 0x1p-28;
      x0[i] = n % 2 == 0 ? 0 : (state >> 40) * 0x1p-20;
    }
    return LinearSystem.of(SymmetricMatrix.ofDense(rows), b, x0);
  }

  private static long digest(long digest, double[] values) {
    long sum = digest;
    for (double value : values) {
      sum = FACTOR * sum + Double.doubleToLongBits(value);
    }
    return sum;
  }
}
