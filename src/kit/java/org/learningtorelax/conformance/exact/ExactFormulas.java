package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;

/** Young's theory and Lemma 2.1's bound in 40 digits. */
public final class ExactFormulas {
  private ExactFormulas() {}

  /**
   * ω* = 1 + (β/(1 + √(1-β²)))².
   *
   * @param beta β, in [0, 1)
   * @return ω*
   */
  public static Dfp optimalOmega(Dfp beta) {
    Dfp root = Decimal.ONE.subtract(beta.multiply(beta)).sqrt();
    Dfp ratio = beta.divide(root.add(Decimal.ONE));
    return ratio.multiply(ratio).add(Decimal.ONE);
  }

  /**
   * ((ωβ + √(ω²β² - 4(ω-1)))/2)² below ω*, and ω - 1 from there on.
   *
   * @param beta β, in [0, 1)
   * @param omega ω, in (0, 2)
   * @return ρ(C_ω)
   */
  public static Dfp youngRadius(Dfp beta, Dfp omega) {
    Dfp shift = omega.subtract(Decimal.ONE);
    if (!omega.lessThan(optimalOmega(beta))) {
      return shift;
    }
    Dfp product = omega.multiply(beta);
    Dfp discriminant = product.multiply(product).subtract(shift.multiply(4));
    Dfp root = discriminant.strictlyPositive() ? discriminant.sqrt() : Decimal.ZERO;
    Dfp half = product.add(root).divide(2);
    return half.multiply(half);
  }

  /**
   * 1 + (-log ε)/(-log(ρ + τ(1-ρ))).
   *
   * @param rho ρ, in [0, 1)
   * @param tau τ, in [0, 1), not 0 together with ρ
   * @param epsilon ε, in (0, 1)
   * @return U
   */
  public static Dfp surrogate(Dfp rho, Dfp tau, Dfp epsilon) {
    Dfp rate = rho.add(tau.multiply(Decimal.ONE.subtract(rho)));
    return DfpMath.log(epsilon).divide(DfpMath.log(rate)).add(Decimal.ONE);
  }
}
