package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** Lines of the paper's proofs, computed where they are in doubt. */
class DisplayedStepsTest {

  /**
   * (27) at A = [[2, 1], [1, 2]], where β_c = 1/(2+c) belongs to v = (1, -1)/√2: with q = vᵀBv =
   * (1+c)/(2+c), B = (A+cI)/(2+c), its last form is q(1+1/x)²/2 - (1+3c)/(2x) - q/(2x²), x = 2+c.
   * It is the derivative where c = 1, and nowhere else, since ∂(A+cI) is I and not cI.
   */
  @Clause("Lemma E.1")
  @Test
  void theDerivativeOfTheJacobiRadius() {
    assertThat(displayed(0)).isCloseTo(0.25, within(1e-15));
    assertThat(derivative(0)).isCloseTo(-0.25, within(1e-9));
    assertThat(displayed(1)).isCloseTo(derivative(1), within(1e-9));
    assertThat(displayed(2)).isLessThan(2 * derivative(2));
  }

  private static double displayed(double c) {
    double x = 2 + c;
    double q = (1 + c) / x;
    return q * (1 + 1 / x) * (1 + 1 / x) / 2 - (1 + 3 * c) / (2 * x) - q / (2 * x * x);
  }

  private static double derivative(double c) {
    double h = 1e-6;
    return (1 / (2 + c + h) - 1 / (2 + c - h)) / (2 * h);
  }

  /**
   * Lemma 2.1 (2): its condition on β is ω* - 1 ≥ 1/(e²-1), while the proof needs 1/e² only, which
   * is β² ≥ 4e²/(e²+1)².
   */
  @Clause("Lemma 2.1 (2) Lipschitz")
  @Test
  void theConditionOnTheJacobiRadius() {
    double e2 = Math.E * Math.E;
    double asked = 4 / e2 * (1 - 1 / e2);
    assertThat(Young.optimalOmega(Math.sqrt(asked)) - 1).isCloseTo(1 / (e2 - 1), within(1e-14));
    double needed = 4 * e2 / ((e2 + 1) * (e2 + 1));
    assertThat(Young.optimalOmega(Math.sqrt(needed)) - 1).isCloseTo(1 / e2, within(1e-14));
    assertThat(new SurrogateBound(Math.sqrt(asked + 1e-9), 1e-9, 1e-8).lipschitzConditionHolds())
        .isTrue();
    assertThat(new SurrogateBound(Math.sqrt(asked - 1e-9), 1e-9, 1e-8).lipschitzConditionHolds())
        .isFalse();
  }
}
