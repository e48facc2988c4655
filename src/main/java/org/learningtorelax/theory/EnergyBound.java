package org.learningtorelax.theory;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;

/**
 * The bound on the energy norm of SOR's error matrix M_ω = I - W⁻¹A, and the iteration bounds that
 * follow from it. With γ = 1 - ρ(D⁻¹(L+Lᵀ)), s = ρ(D⁻¹L D⁻¹Lᵀ) and q = ((2-ω)/(2ω))² + s - 1/4,
 *
 * <pre>
 *   printed:     |M_ω|_A² ≤ 1 - ((2-ω)/ω) / (1/ω + q/γ),
 *   corrected:   |M_ω|_A² ≤ 1 - ((2-ω)/ω) / (1/ω + max{ q/γ, q/(2-γ) }).
 * </pre>
 *
 * <p>Exactly, |M_ω|_A² = 1 - ((2-ω)/ω)/λ with λ the largest eigenvalue of A⁻¹ W D⁻¹Wᵀ, and W D⁻¹Wᵀ
 * = A/ω + ((2-ω)/(2ω))² D + L D⁻¹Lᵀ - D/4 ≤ A/ω + q D. The printed form goes on with D ≤ A/γ, which
 * is of use only if q ≥ 0; otherwise D ≥ A/(2-γ) is what is needed. Source: Theorem D.1,
 * Corollaries D.1 and D.2.
 *
 * @param gamma γ, in (0, 1]
 * @param lowerRadius s, at least 0
 */
public record EnergyBound(double gamma, double lowerRadius) {

  /**
   * Checks the constants.
   *
   * @param gamma γ
   * @param lowerRadius s
   * @throws BadInputException if one lies outside its range
   */
  public EnergyBound {
    if (!(gamma > 0 && gamma <= 1)) {
      throw new BadInputException("gamma", gamma, "must lie in (0, 1]");
    }
    Domain.atLeast("lowerRadius", lowerRadius, 0);
  }

  /**
   * The bound of a matrix.
   *
   * @param matrix A, positive definite
   * @return the bound
   * @throws BadInputException if the Jacobi radius is 1 or more, so that γ is not positive
   */
  public static EnergyBound of(SymmetricMatrix matrix) {
    LowerProduct lower = new LowerProduct(matrix);
    RealVector root = lower.diagonal().map(Math::sqrt);
    ExtremeEigenvalues eigenvalues =
        ExtremeEigenvalues.of(
            matrix.size(),
            v ->
                lower
                    .lowerByTransposed(new ArrayRealVector(v).ebeDivide(root))
                    .ebeDivide(root)
                    .toArray());
    return new EnergyBound(1 - JacobiRadius.of(matrix), Math.max(0, eigenvalues.largest()));
  }

  /**
   * The printed bound on |M_ω|_A².
   *
   * @param omega ω, in (0, 2)
   * @return the bound; where q &lt; 0 it may be too small, even negative
   * @throws BadInputException if ω lies outside (0, 2)
   */
  @Clause({"Theorem D.1", "Theorem D.1 corrected"})
  public double squaredPrinted(@Omega double omega) {
    return squared(omega, excess(omega) / gamma);
  }

  /**
   * The corrected bound on |M_ω|_A².
   *
   * @param omega ω, in (0, 2)
   * @return the bound, in [0, 1); the printed one where q ≥ 0
   * @throws BadInputException if ω lies outside (0, 2)
   */
  @Clause("Theorem D.1 corrected")
  public double squaredCorrected(@Omega double omega) {
    double excess = excess(omega);
    return Math.max(0, squared(omega, Math.max(excess / gamma, excess / (2 - gamma))));
  }

  /**
   * Theorem D.1's ν_ω as printed.
   *
   * @param omega ω, in (0, 2)
   * @return ν_ω, NaN where the printed bound on its square is negative
   * @throws BadInputException if ω lies outside (0, 2)
   */
  @Clause("Theorem D.1")
  public double normPrinted(@Omega double omega) {
    return Math.sqrt(squaredPrinted(omega));
  }

  /**
   * A bound on |M_ω|_A, Theorem D.1's ν_ω corrected.
   *
   * @param omega ω, in (0, 2)
   * @return ν_ω, in [0, 1)
   * @throws BadInputException if ω lies outside (0, 2)
   */
  @Clause("Theorem D.1 corrected")
  public double normCorrected(@Omega double omega) {
    return Math.sqrt(squaredCorrected(omega));
  }

  /**
   * Corollary D.1's bound on SOR's count, 1 + (-log(ε/(2√κ)))/(-log ν).
   *
   * @param norm ν, a bound on |M_ω|_A, in [0, 1)
   * @param kappa κ(A), at least 1
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return the bound, at least 1
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause({"Corollary D.1", "Corollary D.1 corrected"})
  public static double sorIterations(double norm, double kappa, @Tolerance double epsilon) {
    return sweeps(norm, kappa, Require.relativeTolerance(epsilon));
  }

  /**
   * Corollary D.2's bound on SSOR's count as printed, 1 + (-log(ε/(2|b|√κ)))/(-2 log ν), for the
   * absolute criterion.
   *
   * @param norm ν, a bound on |M_ω|_A, in [0, 1)
   * @param kappa κ(A), at least 1
   * @param rightHandSideNorm |b|, positive
   * @param epsilon the absolute tolerance ε, positive
   * @return the bound; negative, below any count, when ε is far above |b|
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary D.2")
  public static double ssorIterationsPrinted(
      double norm, double kappa, double rightHandSideNorm, @Tolerance double epsilon) {
    Require.positive("rightHandSideNorm", rightHandSideNorm);
    double relative = Require.absoluteTolerance(epsilon) / rightHandSideNorm;
    return (1 + sweeps(norm, kappa, relative)) / 2;
  }

  /**
   * Corollary D.2's bound corrected: no less than 1.
   *
   * @param norm ν, a bound on |M_ω|_A, in [0, 1)
   * @param kappa κ(A), at least 1
   * @param rightHandSideNorm |b|, positive
   * @param epsilon the absolute tolerance ε, positive
   * @return the bound, at least 1
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary D.2 corrected")
  public static double ssorIterationsCorrected(
      double norm, double kappa, double rightHandSideNorm, @Tolerance double epsilon) {
    return Math.max(1, ssorIterationsPrinted(norm, kappa, rightHandSideNorm, epsilon));
  }

  private static double sweeps(double norm, double kappa, double relativeTolerance) {
    if (!(norm >= 0 && norm < 1)) {
      throw new BadInputException("norm", norm, "must lie in [0, 1)");
    }
    Domain.atLeast("kappa", kappa, 1);
    return 1 + Math.log(relativeTolerance / (2 * Math.sqrt(kappa))) / Math.log(norm);
  }

  /** q, by which W D⁻¹Wᵀ - A/ω exceeds 0 in units of D. */
  private double excess(@Omega double omega) {
    double distance = (2 - Require.omega(omega)) / (2 * omega);
    return distance * distance + lowerRadius - 0.25;
  }

  private static double squared(double omega, double relativeExcess) {
    return 1 - (2 - omega) / (1 + omega * relativeExcess);
  }
}
