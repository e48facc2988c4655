package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * The policy c ↦ ω*(c), Young's best relaxation parameter of A + c I, on c ≥ c_min, and its
 * Lipschitz constants. With b = β_max, s = √(1-b²) and δ = λ_min(D) + c_min,
 *
 * <pre>
 *   printed  6b(1+b)/(s (1+s)²) ((δ+1)/δ)²,       sharper  2b²/(s (1+s)² δ).
 * </pre>
 *
 * <p>Both hold. Source: Lemma E.1, (27), (28); Theorem 2.2.
 *
 * @param betaMax the largest Jacobi radius, that at c_min, in [0, 1)
 * @param leastDiagonal λ_min(D) + c_min, positive
 */
public record OptimalOmegaPolicy(@SpectralRadius double betaMax, double leastDiagonal) {

  /**
   * Checks the constants.
   *
   * @param betaMax β_max
   * @param leastDiagonal λ_min(D) + c_min
   * @throws BadInputException if one lies outside its range
   */
  public OptimalOmegaPolicy {
    Domain.beta(betaMax);
    Require.positive("leastDiagonal", leastDiagonal);
  }

  /**
   * The constants of a consistently ordered matrix.
   *
   * @param matrix A
   * @param leastShift c_min, above -λ_min(A)
   * @return the constants
   * @throws BadInputException if A + c_min I has a Jacobi radius of 1 or more
   */
  public static OptimalOmegaPolicy of(SymmetricMatrix matrix, double leastShift) {
    SymmetricMatrix least = matrix.plusDiagonal(leastShift);
    double smallest = Double.POSITIVE_INFINITY;
    for (double entry : least.diagonal()) {
      smallest = Math.min(smallest, entry);
    }
    return new OptimalOmegaPolicy(JacobiRadius.of(least), smallest);
  }

  /**
   * ω*(c).
   *
   * @param matrix A, consistently ordered
   * @param c the shift
   * @return ω*, in [1, 2)
   * @throws BadInputException if A + c I has a Jacobi radius of 1 or more
   */
  public static @Omega double omega(SymmetricMatrix matrix, double c) {
    return Young.optimalOmega(JacobiRadius.of(matrix.plusDiagonal(c)));
  }

  /**
   * Lemma E.1's Lipschitz constant of ω*(c), as printed.
   *
   * @return the constant
   */
  @Clause("Lemma E.1")
  public double lipschitz() {
    double s = complement();
    return 6 * betaMax * (1 + betaMax) / s / ((s + 1) * (s + 1)) * shiftFactor();
  }

  /**
   * The sharper Lipschitz constant.
   *
   * @return the constant
   */
  @Clause("Lemma E.1 sharper")
  public double lipschitzSharper() {
    double s = complement();
    return 2 * betaMax * betaMax / (s * (1 + s) * (1 + s) * leastDiagonal);
  }

  /**
   * Theorem 2.2's L = (1+b)/(b s) ((δ+1)/δ)², for which {@link #lipschitz} = 6 L (ω*(β_max) - 1).
   *
   * @return L, infinite if β_max = 0
   */
  public double shiftConstant() {
    return (1 + betaMax) / (betaMax * complement()) * shiftFactor();
  }

  /**
   * The largest ω to put on the grid, ω*(β_max).
   *
   * @return ω_max, in [1, 2)
   */
  @Clause("Eq. 30 corrected")
  public @Omega double omegaMaxCorrected() {
    return Young.optimalOmega(betaMax);
  }

  /**
   * The largest ω as Theorem E.1 prints it, 1 + (β_max²/(1+√(1-β_max²)))²: below ω*(β_max), which
   * breaks the theorem's own hypothesis.
   *
   * @return ω_max, in [1, 2)
   */
  @Clause("Eq. 30")
  public @Omega double omegaMaxPrinted() {
    double ratio = betaMax * betaMax / (1 + complement());
    return Require.omega(1 + ratio * ratio);
  }

  private double complement() {
    return Math.sqrt((1 - betaMax) * (1 + betaMax));
  }

  private double shiftFactor() {
    double ratio = (leastDiagonal + 1) / leastDiagonal;
    return ratio * ratio;
  }
}
