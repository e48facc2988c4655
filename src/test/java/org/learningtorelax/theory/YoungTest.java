package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;

/** Young's formulas and the Jacobi radius at values that can be worked out by hand. */
@Clause("Young's radius")
class YoungTest {

  /** [[2, 1], [1, 2]]: β = 1/2, and at ω = 1 a sweep divides the error by 4. */
  @Test
  void twoByTwo() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});
    assertThat(JacobiRadius.of(matrix)).isCloseTo(0.5, within(1e-15));
    assertThat(Young.radius(0.5, 1)).isEqualTo(0.25);
  }

  /** β = 3/5: √(1-β²) = 4/5 and β/(1 + 4/5) = 1/3, so ω* = 10/9 and ρ = 1/9 there. */
  @Test
  void bestOmegaOfARightTriangle() {
    assertThat(Young.optimalOmega(0.6)).isCloseTo(10 / 9.0, within(1e-15));
    // the root in the formula loses half the digits at ω*, where it vanishes
    assertThat(Young.radius(0.6, 10 / 9.0)).isCloseTo(1 / 9.0, within(1e-8));
    assertThat(Young.radius(0.6, 1.5)).isEqualTo(0.5);
    // ω = 1/2: s = 0.3 + √(0.09 + 2), s²/4
    double s = 0.3 + Math.sqrt(2.09);
    assertThat(Young.radius(0.6, 0.5)).isCloseTo(s * s / 4, within(1e-15));
  }

  @Test
  void uncoupledUnknowns() {
    assertThat(Young.optimalOmega(0)).isEqualTo(1);
    assertThat(Young.radius(0, 1)).isZero();
    assertThat(Young.radius(0, 0.5)).isCloseTo(0.5, within(1e-15));
    assertThat(JacobiRadius.of(SymmetricMatrix.ofDense(new double[][] {{7}}))).isZero();
  }

  @Test
  void doesNotApplyFromOneOn() {
    for (double beta : new double[] {1, 1.5, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Young.radius(beta, 1)).isInstanceOf(BadInputException.class);
      assertThatThrownBy(() -> Young.optimalOmega(beta))
          .hasMessage("beta = " + beta + ": must lie in [0, 1) for Young's theory to apply");
    }
    assertThatThrownBy(() -> Young.radius(0.5, 2)).hasMessageStartingWith("omega = 2.0");
  }

  /** The paper's base matrix: 10 × 10 interior points, β = cos(π/11). */
  @Test
  void thePapersLaplacian() {
    double beta = JacobiRadius.of(GridLaplacian.square(12));
    assertThat(beta).isCloseTo(Math.cos(Math.PI / 11), within(1e-13));
    // √(1-β²) = sin(π/11), and ω* = 2/(1 + sin(π/11))
    assertThat(Young.optimalOmega(beta)).isCloseTo(2 / (1 + Math.sin(Math.PI / 11)), within(1e-12));
  }

  /**
   * The smallest case in which the formula fails, since up to two unknowns every matrix is
   * consistently ordered: three, each coupled with each, diagonal 4 and -1 elsewhere. β = 1/2,
   * hence 1/4 by the formula at ω = 1; the eigenvalues of a sweep are 0 and the roots of 64 λ² - 13
   * λ - 1, the larger one (13 + √425)/128 = 0.2626.
   */
  @Test
  void failsOnATriangle() {
    SymmetricMatrix triangle =
        SymmetricMatrix.ofDense(new double[][] {{4, -1, -1}, {-1, 4, -1}, {-1, -1, 4}});
    assertThat(ConsistentOrdering.of(triangle).holds()).isFalse();
    double beta = JacobiRadius.of(triangle);
    assertThat(beta).isCloseTo(0.5, within(1e-15));
    assertThat(Young.radius(beta, 1)).isCloseTo(0.25, within(1e-15));

    RealMatrix w =
        MatrixUtils.createRealMatrix(new double[][] {{4, 0, 0}, {-1, 4, 0}, {-1, -1, 4}});
    RealMatrix sweep =
        MatrixUtils.createRealIdentityMatrix(3)
            .subtract(
                w.add(w.transpose())
                    .subtract(MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(4))
                    .multiply(MatrixUtils.inverse(w)));
    double largest = 0;
    for (double eigenvalue : new EigenDecomposition(sweep).getRealEigenvalues()) {
      largest = Math.max(largest, Math.abs(eigenvalue));
    }
    assertThat(largest).isCloseTo((13 + Math.sqrt(425)) / 128, within(1e-14));
  }
}
