package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * What Algorithm 5 with SOR pays beyond the surrogates at ω*(c_t), on matrices A + c_t I with c_t
 * in an interval of length C,
 *
 * <pre>
 *   m + 4K√(dmT) + (6 C L/m + 1/d) Σ (-log ε)/log² α_t                                      (29)
 * </pre>
 *
 * <p>where each τ_t satisfies Assumption 2.1 and {@link SurrogateBound#lipschitzConditionHolds}.
 * Here ω_max = {@link OptimalOmegaPolicy#omegaMaxCorrected}, where Lemma E.1's constant is 6 L
 * (ω_max-1). The tuned form's power of log(1/α_max) is 3/2, not the printed 1. Source: Theorem E.1,
 * (29), (30); Theorem 2.2, (6).
 *
 * @param sor the constants of the instances
 * @param contextWidth C, positive
 * @param shiftConstant L of Theorem 2.2, positive
 */
public record ContextSorRegret(OnlineSorRegret sor, double contextWidth, double shiftConstant) {

  /**
   * Checks the parameters.
   *
   * @param sor the constants of the instances
   * @param contextWidth C
   * @param shiftConstant L
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public ContextSorRegret {
    Require.positive("contextWidth", contextWidth);
    Require.positive("shiftConstant", shiftConstant);
  }

  /**
   * Theorem B.4's bound with the same constants: R(d, m) is (29), with the best real d and m of
   * (30), the best whole ones and what rounding costs.
   *
   * @return (29) as a function of d and m
   */
  @Clause("Theorem E.1 sharper")
  public PolicyRegret policy() {
    double meanLipschitz = -Math.log(sor.epsilon()) * sor.meanInverseSquare();
    return new PolicyRegret(
        sor.normalization(), sor.rounds(), 1, meanLipschitz, contextWidth, 6 * shiftConstant);
  }

  /**
   * (6) as printed, (54 C³L³T/log² α_max)^{1/4} + 4 log(1/ε)/log(1/α_max) (24 CLT³)^{1/4}.
   *
   * @return the number; below what the tuning gives when α_max &gt; 1/e
   */
  @Clause("Theorem 2.2")
  public double tunedPrinted() {
    double product = contextWidth * shiftConstant;
    double logarithm = -Math.log(sor.alphaMax());
    double bins =
        Math.pow(54 * Math.pow(product, 3) * sor.rounds() / (logarithm * logarithm), 0.25);
    return bins + 4 * perLogarithm() / logarithm;
  }

  /**
   * (6) corrected, 4 log(1/ε) (24 CLT³)^{1/4}/log(1/α_max)^{3/2}, for the real d and m of (30).
   *
   * @return the bound
   */
  @Clause("Eq. 30 corrected")
  public double tunedCorrected() {
    return 4 * perLogarithm() / Math.pow(-Math.log(sor.alphaMax()), 1.5);
  }

  /**
   * (6) corrected, for whole d and m between the real ones and their doubles: 6 in place of 4.
   *
   * @return the bound
   */
  @Clause("Theorem 2.2 corrected")
  public double tunedCorrectedWhole() {
    return 1.5 * tunedCorrected();
  }

  private double perLogarithm() {
    double product = 24 * contextWidth * shiftConstant * Math.pow(sor.rounds(), 3);
    return -Math.log(sor.epsilon()) * Math.pow(product, 0.25);
  }
}
