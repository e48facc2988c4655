package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The regret of tuning SSOR on right-hand sides drawn at random, in terms of a Lipschitz constant
 * of the expected count. Source: Theorem 3.1, (8); Corollary A.1, (10).
 *
 * @param scale K, a bound on the counts less 1, positive
 * @param rounds T, at least 1
 */
public record SsorRegret(double scale, @Positive int rounds) {

  /**
   * Checks the parameters.
   *
   * @param scale K
   * @param rounds T
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public SsorRegret {
    Require.positive("scale", scale);
    Require.atLeastOne("rounds", rounds);
  }

  /**
   * The Lipschitz constant that (8) prints in effect, (32 K⁴/β_min⁴) √(2nκ_max/π): Corollary F.1's
   * without its factor 1/(2-ω_max) + 2μ.
   *
   * @param order n, at least 1
   * @param kappaMax the largest κ(A_t), at least 1
   * @param betaMin the least Jacobi radius β_t, in (0, 1)
   * @return the constant
   */
  @Clause("Theorem 3.1")
  public double lipschitzPrinted(int order, double kappaMax, double betaMin) {
    double residual =
        scale
            * Math.sqrt(
                Require.atLeastOne("order", order) * Domain.atLeast("kappaMax", kappaMax, 1));
    return SsorLipschitz.expectedCountPrinted(
        scale, residual, Require.spectralRadius("betaMin", betaMin));
  }

  /**
   * (8) for a given Lipschitz constant: Theorem B.3's bound 2K√(2dT) + Λ T/d on an interval of
   * length at most 1, with its best real d, the best whole one and what rounding costs.
   *
   * @param lipschitz Λ: {@link #lipschitzPrinted} for (8) as printed; Corollary F.1's, times n, for
   *     what the proof gives
   * @return the bound as a function of d
   */
  @Clause("Theorem 3.1 corrected")
  public GridRegret grid(double lipschitz) {
    return new GridRegret(scale, rounds, 1, lipschitz);
  }

  /**
   * (10), the excess of empirical risk minimisation over a grid, Λ/d + 3K √((2/T) log(2d/δ)),
   * exceeded with probability at most δ.
   *
   * @param size d, at least 1
   * @param lipschitz Λ, positive
   * @param failure δ, in (0, 1)
   * @return the bound on the expected cost's excess
   */
  @Clause("Eq. 10")
  public double empiricalExcess(int size, double lipschitz, double failure) {
    double log =
        Math.log(2.0 * Require.atLeastOne("size", size) / Domain.openUnit("failure", failure));
    return Require.positive("lipschitz", lipschitz) / size
        + 3 * scale * Math.sqrt(2.0 / rounds * log);
  }

  /**
   * A smaller bound on the same excess, Λ/(2d) + K √((2/T) log(2d/δ)): no ω is further than 1/(2d)
   * from a midpoint, and by Hoeffding's inequality no mean of T counts in [0, K] is further than
   * half of the second term from its expectation, at any of the d points.
   *
   * @param size d, at least 1
   * @param lipschitz Λ, positive
   * @param failure δ, in (0, 1)
   * @return the bound on the expected cost's excess
   */
  @Clause("Eq. 10 sharper")
  public double empiricalExcessSharper(int size, double lipschitz, double failure) {
    double discretisation = Require.positive("lipschitz", lipschitz) / size;
    return discretisation / 2 + (empiricalExcess(size, lipschitz, failure) - discretisation) / 3;
  }

  /**
   * The grid size of Corollary A.1 and (10), Λ√T/K, a real number.
   *
   * @param lipschitz Λ, positive
   * @return the size
   */
  @Clause("Eq. 10")
  public double empiricalSize(double lipschitz) {
    return Require.positive("lipschitz", lipschitz) * Math.sqrt(rounds) / scale;
  }

  /**
   * The last line of (10), at d = {@link #empiricalSize}: 4K √((2/T) log(2ΛT/(Kδ))).
   *
   * @param lipschitz Λ, positive
   * @param failure δ, in (0, 1)
   * @return the bound on the expected cost's excess
   */
  @Clause("Eq. 10")
  public double empiricalExcessSimple(double lipschitz, double failure) {
    double log =
        Math.log(
            2.0
                * Require.positive("lipschitz", lipschitz)
                * rounds
                / (scale * Domain.openUnit("failure", failure)));
    return 4 * scale * Math.sqrt(2.0 / rounds * log);
  }

  /**
   * So many samples make the last line of (10) at most α: (64K²/α²) log(128KΛ/(α²δ)), a form of
   * Corollary A.1 with constants.
   *
   * @param scale K, at least 1
   * @param lipschitz Λ, at least K
   * @param excess α, in (0, K]
   * @param failure δ, in (0, 1)
   * @return T, a real number
   */
  @Clause("Corollary A.1")
  public static double samples(double scale, double lipschitz, double excess, double failure) {
    double ratio = scale / Require.positive("excess", excess);
    double log =
        Math.log(128 * ratio * ratio * lipschitz / (scale * Domain.openUnit("failure", failure)));
    return 64 * ratio * ratio * log;
  }
}
