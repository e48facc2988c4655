package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

@Clause("Algorithm 7")
class BoxLeastSquaresTest {
  private static final double ROUNDING = 1e-14;

  @Clause("Input 12")
  @Test
  void nothingObservedIsZero() {
    assertThat(new BoxLeastSquares(3).solve(new double[] {1, 1, 1})).containsExactly(0, 0, 0);
  }

  /** One observation of (1, 1) with target 1: of all θ_0 + θ_1 = 1 the shortest is (1/2, 1/2). */
  @Clause("Input 12")
  @Test
  void oneObservationHasTheLeastNorm() {
    BoxLeastSquares squares = new BoxLeastSquares(2);
    squares.observe(new double[] {1, 1}, 1);
    assertThat(squares.solve(new double[] {5, 5}))
        .containsExactly(new double[] {0.5, 0.5}, within(ROUNDING));
    // With a bound of 1/4 on the first, the second makes up for it.
    assertThat(squares.solve(new double[] {0.25, 5}))
        .containsExactly(new double[] {0.25, 0.75}, within(ROUNDING));
    // And with both at 1/4 nothing can.
    assertThat(squares.solve(new double[] {0.25, 0.25})).containsExactly(0.25, 0.25);
  }

  /**
   * (θ_0 + θ_1 - 2)² + (θ_0 - 1/2)²: the least is at (1/2, 3/2). With |θ_1| ≤ 1 it is at θ_0 = 3/4,
   * where the two gradients cancel, and not at the clipped (1/2, 1).
   */
  @Test
  void theBoundOfOneUnknownMovesTheOther() {
    BoxLeastSquares squares = new BoxLeastSquares(2);
    squares.observe(new double[] {1, 1}, 2);
    squares.observe(new double[] {1, 0}, 0.5);
    assertThat(squares.solve(new double[] {2, 2}))
        .containsExactly(new double[] {0.5, 1.5}, within(ROUNDING));
    double[] theta = squares.solve(new double[] {2, 1});
    assertThat(theta).containsExactly(new double[] {0.75, 1}, within(ROUNDING));
    assertThat(squares.kktResidual(theta, new double[] {2, 1})).isLessThan(ROUNDING);
    // At (1/2, 1) half the mean square has the gradient (-1/4, -1/4), of which θ_0 can follow.
    assertThat(squares.kktResidual(new double[] {0.5, 1}, new double[] {2, 1}))
        .isCloseTo(0.25, within(ROUNDING));
  }

  @Test
  void aBoundOfZeroTakesAnUnknownOut() {
    BoxLeastSquares squares = new BoxLeastSquares(2);
    squares.observe(new double[] {1, 0.5}, 3);
    squares.observe(new double[] {1, -0.5}, 5);
    assertThat(squares.solve(new double[] {9, 0}))
        .containsExactly(new double[] {4, 0}, within(ROUNDING));
  }

  /** The rounds of a long run: nothing is kept but the factor, and the mean is exact. */
  @Test
  void aMillionObservationsKeepTheMean() {
    BoxLeastSquares squares = new BoxLeastSquares(1);
    for (int s = 0; s < 1_000_000; s++) {
      squares.observe(new double[] {1}, s % 2);
    }
    assertThat(squares.solve(new double[] {1})[0]).isCloseTo(0.5, within(1e-12));
  }
}
