package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** (34) is the derivative of the logarithm in U^CG, and not that of U^CG/τ. */
class CgDisplayedStepsTest {
  private static final double MU = 4;
  private static final double NU = -0.1;

  private static double root(double omega) {
    return Math.sqrt(4 / (2 - omega) + MU * (2 - omega) / omega + 4 * NU * omega / (2 - omega));
  }

  private static double logarithm(double omega) {
    return Math.log(1 - 4 / (2 + root(omega)));
  }

  private static double displayed(double omega) {
    double rest = 2 - omega;
    double numerator = 8 * (2 * NU + 1) * omega * omega - 4 * MU * rest * rest;
    double quadratic = MU * rest * rest + 4 * omega * (NU * omega + omega - 1);
    return numerator / (rest * omega * root(omega) * quadratic);
  }

  @Clause("Lemma E.2 (2)")
  @Test
  void theDerivativeOfTheSurrogate() {
    double h = 1e-6;
    double lambda = 20;
    for (double omega : new double[] {0.9, 1.1, 1.6}) {
      double ofLogarithm = (logarithm(omega + h) - logarithm(omega - h)) / (2 * h);
      double ofSurrogate =
          (lambda / -logarithm(omega + h) - lambda / -logarithm(omega - h)) / (2 * h);
      assertThat(displayed(omega)).isCloseTo(ofLogarithm, within(1e-8));
      double square = logarithm(omega) * logarithm(omega);
      assertThat(displayed(omega) * lambda / square).isCloseTo(ofSurrogate, within(1e-6));
    }
    assertThat(displayed(1.1)).isCloseTo(-0.613, within(5e-4));
    assertThat(displayed(1.1) * lambda / (logarithm(1.1) * logarithm(1.1)))
        .isCloseTo(-3.333, within(5e-4));
    // the program's U^CG has the same root: κ_ω = (root/2)²
    assertThat(new CgBound(10, MU, NU, 1).preconditionedKappa(1.1))
        .isCloseTo(root(1.1) * root(1.1) / 4, within(1e-12));
  }
}
