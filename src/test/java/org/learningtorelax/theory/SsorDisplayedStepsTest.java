package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * Lines of Appendices A and F at n = 1, A = D = (a): there W_ω = a/ω, Wb_ω⁻¹ = ω(2-ω)/a and Cb_ω =
 * (1-ω)², whatever a is.
 */
class SsorDisplayedStepsTest {
  private static final double A = 3;
  private static final double OMEGA = 1.3;

  private static double defectReduction(double a, double omega) {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{a}});
    return DefectReduction.ssor(matrix, omega).radius();
  }

  /** |Cb^k b|² = (1-ω)^{4k} b²: of degree 4k, where the proof of Corollary A.2 has 2k. */
  @Clause("Corollary A.2")
  @Test
  void theDegreeOfTheSquaredResidual() {
    assertThat(defectReduction(A, OMEGA)).isCloseTo(0.3 * 0.3, within(1e-12));
    // The difference of order 2k + 1 = 3 of a polynomial of degree 2k = 2 is 0; here k = 1.
    double difference = squared(1.3) - 3 * squared(1.2) + 3 * squared(1.1) - squared(1.0);
    assertThat(difference).isCloseTo(0.0036, within(1e-9));
  }

  private static double squared(double omega) {
    double c = defectReduction(A, omega);
    return c * c;
  }

  /** (37): its second and third term cancel in the first form; the derivative has -2(2-ω) there. */
  @Clause("Lemma F.1")
  @Test
  void theDerivativeInOmega() {
    double h = 1e-6;
    double derivative = (defectReduction(A, OMEGA + h) - defectReduction(A, OMEGA - h)) / (2 * h);
    double third = (2 - OMEGA) / OMEGA; // ((2-ω)/ω³) A W⁻ᵀ D W⁻¹ D W⁻¹
    double firstForm = 2 / (OMEGA * OMEGA) * OMEGA * OMEGA - third * OMEGA + third * OMEGA;
    double secondForm = (1 / (2 - OMEGA) + 1 / OMEGA) * OMEGA * (2 - OMEGA) - 2 * (2 - OMEGA);
    assertThat(secondForm).isCloseTo(derivative, within(1e-8)).isCloseTo(0.6, within(1e-12));
    assertThat(firstForm).isEqualTo(2);
  }

  /** (41): a shift changes nothing at n = 1, the second form is 2(2-ω)(1-ω)/a. */
  @Clause("Lemma F.2")
  @Test
  void theDerivativeInTheShift() {
    assertThat(defectReduction(A + 0.5, OMEGA)).isCloseTo(defectReduction(A, OMEGA), within(1e-12));
    double w = A / OMEGA;
    double inverse = OMEGA * (2 - OMEGA) / A; // Wb⁻¹
    double displayed =
        -(2 - OMEGA) / OMEGA * (inverse + A / (w * w))
            + (2 - OMEGA) / (OMEGA * OMEGA) * A * (inverse / w + inverse / w);
    double corrected =
        -inverse - (2 - OMEGA) / OMEGA * A / (w * w) + A * (inverse / w + inverse / w) / OMEGA;
    assertThat(displayed).isCloseTo(2 * (2 - OMEGA) * (1 - OMEGA) / A, within(1e-12));
    assertThat(displayed).isLessThan(-0.1);
    assertThat(corrected).isCloseTo(0, within(1e-12));
  }
}
