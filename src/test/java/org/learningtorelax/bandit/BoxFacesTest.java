package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * Least squares in a box against all its faces: each unknown free, at its bound, or at minus it.
 */
@Clause("Algorithm 7")
class BoxFacesTest {
  private static final int SMALL_PROBLEMS = 400;

  /** The best of the 3ⁿ faces' least-squares solutions, of those that lie in the box. */
  private static RealVector bestOfAllFaces(RealMatrix x, RealVector y, double[] bounds) {
    RealVector best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int face = 0; face < Math.pow(3, bounds.length); face++) {
      RealVector theta = solutionOnFace(x, y, bounds, face);
      double distance = x.operate(theta).getDistance(y);
      boolean inside = true;
      for (int j = 0; j < bounds.length; j++) {
        inside &= Math.abs(theta.getEntry(j)) <= bounds[j] * (1 + 1e-12);
      }
      if (inside && distance < least) {
        least = distance;
        best = theta;
      }
    }
    return best;
  }

  private static RealVector solutionOnFace(RealMatrix x, RealVector y, double[] bounds, int face) {
    RealVector theta = new ArrayRealVector(bounds.length);
    int[] free = new int[bounds.length];
    int count = 0;
    for (int j = 0, digits = face; j < bounds.length; j++, digits /= 3) {
      if (digits % 3 == 0) {
        free[count++] = j;
      } else {
        theta.setEntry(j, digits % 3 == 1 ? bounds[j] : -bounds[j]);
      }
    }
    if (count > 0) {
      int[] rows = new int[x.getRowDimension()];
      Arrays.setAll(rows, i -> i);
      RealMatrix columns = x.getSubMatrix(rows, Arrays.copyOf(free, count));
      RealVector part =
          new QRDecomposition(columns).getSolver().solve(y.subtract(x.operate(theta)));
      for (int i = 0; i < count; i++) {
        theta.setEntry(free[i], part.getEntry(i));
      }
    }
    return theta;
  }

  @Test
  void theBestFaceIsFound() {
    Well19937c random = new Well19937c(11);
    for (int problem = 0; problem < SMALL_PROBLEMS; problem++) {
      int n = 1 + problem % 4;
      RealMatrix x = new Array2DRowRealMatrix(n + 2, n);
      RealVector y = new ArrayRealVector(n + 2);
      BoxLeastSquares squares = new BoxLeastSquares(n);
      for (int s = 0; s < n + 2; s++) {
        for (int j = 0; j < n; j++) {
          x.setEntry(s, j, random.nextGaussian());
        }
        y.setEntry(s, 3 * random.nextGaussian());
        squares.observe(x.getRow(s), y.getEntry(s));
      }
      double[] bounds = new double[n];
      Arrays.setAll(bounds, j -> random.nextInt(4) / 2.0); // 0 now and then
      double[] theta = squares.solve(bounds);
      assertThat(theta).containsExactly(bestOfAllFaces(x, y, bounds).toArray(), within(1e-10));
      assertThat(squares.kktResidual(theta, bounds)).isLessThan(1e-10);
    }
  }

  /**
   * The line through (-1, 1) and (-1, 2) meets the targets 0 and 4 at (4, 4). In the unit box the
   * first unknown meets its bound on the way and leaves it again for -1/2; and likewise mirrored,
   * at any scale.
   */
  @Test
  void anUnknownLeavesItsBoundAgain() {
    for (double unit : new double[] {1, 0x1p-70, 0x1p70}) {
      BoxLeastSquares first = new BoxLeastSquares(2);
      first.observe(new double[] {-1, 1}, 0);
      first.observe(new double[] {-1, 2}, 4 * unit);
      assertThat(first.solve(new double[] {unit, unit}))
          .containsExactly(new double[] {-unit / 2, unit}, within(1e-14 * unit));
      BoxLeastSquares second = new BoxLeastSquares(2);
      second.observe(new double[] {1, -1}, 0);
      second.observe(new double[] {2, -1}, 4 * unit);
      assertThat(second.solve(new double[] {unit, unit}))
          .containsExactly(new double[] {unit, -unit / 2}, within(1e-14 * unit));
    }
  }

  /** Whatever the units, an unknown at its bound is there to the last bit. */
  @Test
  void boundsAreMetToTheLastBit() {
    for (int i = 1; i < 100; i++) {
      BoxLeastSquares squares = new BoxLeastSquares(2);
      squares.observe(new double[] {1, 0}, 30 + i / 7.0);
      squares.observe(new double[] {0, 1}, -3);
      assertThat(squares.solve(new double[] {i / 50.0, i / 70.0}))
          .containsExactly(i / 50.0, -i / 70.0);
    }
  }

  /** Multiples of one observation are of rank 1, whatever their size: (9, 3)/10 is the shortest. */
  @Clause("Input 12")
  @Test
  void multiplesOfOneObservation() {
    for (double size : new double[] {1e-8, 1, 1e8}) {
      BoxLeastSquares squares = new BoxLeastSquares(2);
      for (double multiple : new double[] {1, 0.3, 0.7, 1.1}) {
        squares.observe(new double[] {size * multiple, size * multiple / 3}, size * multiple);
      }
      assertThat(squares.solve(new double[] {2, 2}))
          .containsExactly(new double[] {0.9, 0.3}, within(1e-12));
    }
  }

  @Test
  void targetsAreAtMost1e300() {
    BoxLeastSquares squares = new BoxLeastSquares(1);
    for (double target : new double[] {1.01e300, -1.01e300, Double.NaN}) {
      assertThatThrownBy(() -> squares.observe(new double[] {1}, target))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("target = ");
    }
    squares.observe(new double[] {1}, -1e300);
    assertThat(squares.solve(new double[] {2e300})[0]).isCloseTo(-1e300, within(1e287));
  }
}
