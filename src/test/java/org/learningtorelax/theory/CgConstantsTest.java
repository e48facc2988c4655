package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/**
 * Lemma E.2 with κ = 4, μ = 9, ν = 2, τ = 3, so that no number and no operator of a formula can
 * change unseen. What is expected is worked out by hand, or spelled as the page prints it.
 */
class CgConstantsTest {
  private static final CgBound BOUND = new CgBound(4, 9, 2, 3);

  private static void assertValue(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  /** -log(1 - 2/(1+√κ)). */
  private static double rate(double kappa) {
    return -Math.log(1 - 2 / (1 + Math.sqrt(kappa)));
  }

  /** The logarithm in U at x = √κ |b|/ε. */
  private static double effort(double x) {
    return Math.log(x + Math.sqrt(x * x - 1));
  }

  /** ω = 1/2: t = 3, κ_ω = (2 + 27 + 10/3)/4. */
  @Clause({"Eq. 33", "Lemma E.2 (1)", "Lemma E.2 (1) corrected"})
  @Test
  void surrogate() {
    double kappa = 97 / 12.0;
    assertValue(BOUND.preconditionedKappa(0.5), kappa);
    assertThat(new CgBound(1, 1, -0.25, 1).preconditionedKappa(1)).isEqualTo(1);
    assertValue(BOUND.printed(0.5, 0.1), 1 + 3 * effort(20) / rate(kappa));
    assertValue(BOUND.corrected(0.5, 0.1, 5), 1 + 3 * effort(100) / rate(kappa));
    assertThat(BOUND.corrected(0.5, 10, 4)).isEqualTo(1); // the residual is below ε from the start
    assertValue(BOUND.corrected(0.5, 8, 5), 1 + 3 * effort(1.25) / rate(kappa));
  }

  @Clause("Lemma E.2 (1) corrected")
  @Test
  void leastTau() {
    assertValue(BOUND.leastTau(11, 0.5, 0.1, 5), 10 * rate(97 / 12.0) / effort(100));
    assertValue(BOUND.leastTau(2, 0.5, 0.1, 5), rate(97 / 12.0) / effort(100));
    assertThat(BOUND.leastTau(1, 0.5, 0.1, 5)).isZero();
    assertThat(BOUND.leastTau(0, 0.5, 0.1, 5)).isZero();
    assertThat(BOUND.leastTau(1, 0.5, 10, 4)).isZero(); // and not 0/0
  }

  @Clause({"Lemma E.2 (2)", "Lemma E.2 (3)", "Lemma E.2 (3) corrected"})
  @Test
  void optimumAndSlope() {
    assertValue(CgBound.leastOmega(), Math.sqrt(8) - 2);
    assertValue(BOUND.optimalOmega(), 2 / (1 + Math.sqrt(10) / 3));
    assertValue(BOUND.semiLipschitzPrinted(), 63 / 89.0 * 3 * Math.pow(2, 0.25));
    assertValue(
        BOUND.semiLipschitzCorrected(0.1, 5),
        2.25 * Math.pow(3, 1.5) * Math.sqrt(90 / 89.0) * effort(100));
  }

  /** μ_max = 16: γ = 55/8, and 8 more for ν = 2. */
  @Clause({"Lemma E.2 (4)", "Lemma E.2 (4) corrected"})
  @Test
  void largest() {
    assertValue(BOUND.largestOmega(16), 1.6);
    assertValue(BOUND.largestPrinted(16, 0.1), 1 + 3 * Math.log(40) / rate(6.875));
    assertValue(BOUND.largestCorrected(16, 0.1, 5), 1 + 3 * effort(100) / rate(14.875));
    assertValue(
        new CgBound(4, 9, -0.1, 3).largestCorrected(16, 0.1, 5), 1 + 3 * effort(100) / rate(6.875));
  }

  /** Measured numbers may fall short of what holds in exact arithmetic, by rounding. */
  @Clause("Lemma E.2")
  @Test
  void ofAMatrix() {
    assertThat(CgBound.of(new SpectralConstants(2, 6, 1 - 1e-15, -0.25 - 1e-16)))
        .isEqualTo(new CgBound(3, 1, -0.25, 1));
    assertThat(CgBound.of(new SpectralConstants(2, 6, 1.5, -0.2)))
        .isEqualTo(new CgBound(3, 1.5, -0.2, 1));
    assertThat(new SpectralConstants(2, 2 - 1e-15, 1, 0).kappa()).isEqualTo(1);
    assertThat(BOUND.withTau(5)).isEqualTo(new CgBound(4, 9, 2, 5));
  }
}
