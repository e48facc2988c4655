package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * Young's theory of SOR for a consistently ordered matrix with real Jacobi eigenvalues and Jacobi
 * radius β = ρ(I - D⁻¹A) &lt; 1, as symmetric positive definite ones have.
 *
 * <p>For other matrices the formulas are just numbers. Source: the paper's Section 2; Young 1971.
 */
@Clause("Young's radius")
public final class Young {
  private Young() {}

  /**
   * The spectral radius of SOR's iteration matrix: with s = ωβ + √(ω²β² - 4(ω-1)),
   *
   * <pre>
   *   ρ(C_ω) = s²/4    for ω &lt; ω*,
   *   ρ(C_ω) = ω - 1   otherwise.
   * </pre>
   *
   * @param beta the Jacobi radius β, in [0, 1)
   * @param omega ω, in (0, 2)
   * @return ρ(C_ω), in [0, 1)
   * @throws BadInputException if β or ω lies outside its range
   */
  public static @SpectralRadius double radius(@SpectralRadius double beta, @Omega double omega) {
    Domain.beta(beta);
    Require.omega(omega);
    double discriminant = omega * omega * beta * beta - 4 * (omega - 1);
    if (omega >= optimalOmega(beta) || discriminant < 0) {
      return Require.spectralRadius("radius", omega - 1);
    }
    double s = omega * beta + Math.sqrt(discriminant);
    return Require.spectralRadius("radius", s * s / 4);
  }

  /**
   * The relaxation parameter with the least radius, ω* = 1 + (β / (1 + √(1-β²)))².
   *
   * @param beta the Jacobi radius β, in [0, 1)
   * @return ω*, in [1, 2)
   * @throws BadInputException if β lies outside [0, 1)
   */
  public static @Omega double optimalOmega(@SpectralRadius double beta) {
    Domain.beta(beta);
    double ratio = beta / (1 + Math.sqrt((1 - beta) * (1 + beta)));
    return Require.omega(1 + ratio * ratio);
  }
}
