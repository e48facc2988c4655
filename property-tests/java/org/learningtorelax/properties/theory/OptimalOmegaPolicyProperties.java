package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.OptimalOmegaPolicy;
import org.learningtorelax.theory.SpectralConstants;

/** Lemma E.1: ω*(c) is Lipschitz in the shift, on the consistently ordered families. */
class OptimalOmegaPolicyProperties {
  /** Two values of ω*, each to some 1e-12, over a shift of 1e-3 of λ_min(A) ≥ 1/64 at least. */
  private static final double ROUNDING = 1e-6;

  @Clause({"Lemma E.1", "Lemma E.1 sharper"})
  @Property(seed = "61", tries = 500)
  void isLipschitzInTheShift(
      @ForAll("matrices") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = -0.95, max = 2) double least,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double from,
      @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1) double step) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double scale = SpectralConstants.of(matrix).lambdaMin();
    OptimalOmegaPolicy policy = OptimalOmegaPolicy.of(matrix, least * scale);
    double one = (least + from * from) * scale;
    double other = one + step * scale;
    double quotient =
        Math.abs(OptimalOmegaPolicy.omega(matrix, one) - OptimalOmegaPolicy.omega(matrix, other))
            / (other - one);
    isAtMost(quotient, policy.lipschitzSharper());
    isAtMost(quotient, policy.lipschitz());
    Statistics.label("above half of the sharper constant")
        .collect(quotient > policy.lipschitzSharper() / 2)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    Statistics.label("above a tenth of the printed constant")
        .collect(quotient > policy.lipschitz() / 10)
        .coverage(coverage -> coverage.check(true).count(count -> count >= 0));
    PlantedFault.mustBeCaught(
        "a quarter of the sharper constant",
        10,
        () -> isAtMost(quotient, policy.lipschitzSharper() / 4));
  }

  private static void isAtMost(double quotient, double constant) {
    assertThat(quotient).isLessThanOrEqualTo(constant * (1 + ROUNDING) + ROUNDING);
  }

  /** L* = 6 L (ω_max - 1), and the printed ω_max is below ω*(β_max). */
  @Clause({"Lemma E.1 sharper", "Eq. 30", "Eq. 30 corrected"})
  @Property(seed = "62", tries = 300)
  void constantsAgree(
      @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 0.9999) double beta,
      @ForAll @Scale(6) @DoubleRange(min = 1e-2, max = 100) double diagonal) {
    OptimalOmegaPolicy policy = new OptimalOmegaPolicy(beta, diagonal);
    double expected = 6 * policy.shiftConstant() * (policy.omegaMaxCorrected() - 1);
    assertThat(policy.lipschitz()).isCloseTo(expected, within(1e-9 * expected));
    // their quotient is 3 (1+β)/β (x+1)²/x, at least 3 · 2 · 4
    assertThat(24 * policy.lipschitzSharper()).isLessThanOrEqualTo(policy.lipschitz());
    assertThat(policy.omegaMaxPrinted()).isLessThan(policy.omegaMaxCorrected());
  }

  /** The largest Jacobi radius is that at c_min, as the constants assume. */
  @Clause({"Lemma E.1", "Diagonal shifts"})
  @Property(seed = "62", tries = 200)
  void radiusFallsWithTheShift(
      @ForAll("matrices") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 2) double shift) {
    SymmetricMatrix matrix = matrixCase.matrix();
    Assume.that(shift > 1e-6);
    assertThat(OptimalOmegaPolicy.of(matrix, shift).betaMax())
        .isLessThanOrEqualTo(OptimalOmegaPolicy.of(matrix, 0).betaMax());
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.CONSISTENTLY_ORDERED, 1, 12);
  }
}
