package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;

/** Powers of small matrices, Young's radius at its corner, and the count at which τ is measured. */
class PowersTest {
  private static final SymmetricMatrix ONE = SymmetricMatrix.ofDense(new double[][] {{1}});

  @Test
  void scaledPowers() {
    double[][] rows = {{0, 2, 1}, {3, -1, 0}, {0.5, 0, 4}};
    RealMatrix matrix = new Array2DRowRealMatrix(rows);
    for (int k = 1; k <= 13; k++) {
      ScaledPower power = ScaledPower.of(rows, k);
      RealMatrix found =
          new Array2DRowRealMatrix(power.rows()).scalarMultiply(Math.exp(power.logScale()));
      RealMatrix expected = matrix.power(k);
      assertThat(found.subtract(expected).getNorm()).isLessThan(1e-13 * expected.getNorm());
    }
    ScaledPower zero = ScaledPower.of(new double[2][2], 3);
    assertThat(zero.rows()).isEqualTo(new double[2][2]);
    assertThat(zero.logScale()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** C_ω of (1) is 1 - ω. */
  @Clause("Residual recursion")
  @Test
  void normsOfPowers() {
    assertThat(DefectReduction.sor(ONE, 1).rootOfPowerNorm(1)).isZero();
    assertThat(DefectReduction.sor(ONE, 1).rootOfPowerNorm(7)).isZero();
    assertThat(DefectReduction.sor(ONE, 1.25).rootOfPowerNorm(1)).isCloseTo(0.25, within(1e-15));
    assertThat(DefectReduction.sor(ONE, 1.25).rootOfPowerNorm(9)).isCloseTo(0.25, within(1e-15));
    assertThat(DefectReduction.sor(ONE, 1.25).radius()).isCloseTo(0.25, within(1e-15));
  }

  /** Three unknowns coupled alike, by 1/3: λ is 5/3 and 2/3, or 1/3 and 4/3. */
  @Clause("Young's radius")
  @Test
  void eitherEndOfTheSpectrumMayDecide() {
    for (double c : new double[] {1, -1}) {
      SymmetricMatrix matrix =
          SymmetricMatrix.ofDense(new double[][] {{3, c, c}, {c, 3, c}, {c, c, 3}});
      assertThat(JacobiRadius.of(matrix)).isCloseTo(2 / 3.0, within(1e-14));
      assertThat(JacobiRadius.estimate(matrix, 2)).isCloseTo(2 / 3.0, within(1e-14));
    }
  }

  /** A path of 12 unknowns: β = cos(π/13), which 12 steps find and fewer fall short of. */
  @Clause("Eq. 11")
  @Test
  void krylovSteps() {
    double[][] rows = new double[12][12];
    for (int i = 0; i < 12; i++) {
      rows[i][i] = 2;
      if (i > 0) {
        rows[i][i - 1] = -1;
        rows[i - 1][i] = -1;
      }
    }
    SymmetricMatrix path = SymmetricMatrix.ofDense(rows);
    double before = 0;
    for (int steps = 2; steps <= 11; steps++) {
      double estimate = JacobiRadius.estimate(path, steps);
      assertThat(estimate).isBetween(before, Math.cos(Math.PI / 13));
      before = estimate;
    }
    assertThat(before).isLessThan(Math.cos(Math.PI / 13) - 1e-9);
    assertThat(JacobiRadius.estimate(path, 12)).isCloseTo(Math.cos(Math.PI / 13), within(1e-12));
    assertThat(JacobiRadius.estimate(ONE, 3)).as("the space ends at once").isZero();
  }

  /** At ω* itself the discriminant is 0 but for its rounding, whose root would count. */
  @Clause("Young's radius")
  @Test
  void theRadiusAtItsCorner() {
    for (int i = 0; i < 100; i++) {
      double beta = i / 100.0;
      double omega = Young.optimalOmega(beta);
      assertThat(Young.radius(beta, omega)).isEqualTo(omega - 1);
    }
  }

  /** A norm equal to the threshold is not below it: residuals of 1/2, 1/4, 1/8 and ε = 1/4. */
  @Clause("Assumption 2.1")
  @Test
  void theLastIndexIsStrict() {
    assertThat(InstanceTau.lastIndex(new double[] {8, 4, 2, 1}, 0.25)).isEqualTo(2);
    assertThat(InstanceTau.lastIndex(new double[] {8, 4, 1.5}, 0.25)).isEqualTo(1);
    assertThat(InstanceTau.lastIndex(ONE, new double[] {1}, 0.5, 0.25)).isEqualTo(2);
    for (double[] norms : new double[][] {{}, {1}, {4, 1}}) {
      assertThatThrownBy(() -> InstanceTau.lastIndex(norms, 0.25))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("residualNorms = " + norms.length);
    }
  }
}
