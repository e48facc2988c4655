package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.quantity.Tolerance;

/**
 * The near-asymptotic regime (Assumption 2.1): just before convergence the residual has shrunk, in
 * each step, by at most a rate that lies a fraction τ of the way from the spectral radius to 1,
 *
 * <pre>
 *   |C_ω^k| ≤ (ρ(C_ω) + τ (1 - ρ(C_ω)))^k    at k = min{ i : |C_ω^{i+1} b| &lt; ε |b| }.
 * </pre>
 *
 * <p>Source: Assumption 2.1, Lemma 2.1, Theorem 2.1.
 */
@Clause("Assumption 2.1")
public final class NearAsymptotic {
  private NearAsymptotic() {}

  /**
   * The rate ρ + τ (1 - ρ).
   *
   * @param radius the spectral radius ρ, in [0, 1)
   * @param tau τ, in [0, 1)
   * @return the rate, in [0, 1)
   * @throws BadInputException if ρ or τ lies outside its range
   */
  public static double rate(@SpectralRadius double radius, double tau) {
    requireConvergent(radius);
    return radius + Domain.tau(tau) * (1 - radius);
  }

  /**
   * The least τ for which the assumption's inequality holds at k: τ = max{0, (|C^k|^{1/k} - ρ) / (1
   * - ρ)}.
   *
   * @param rootOfPowerNorm |C^k|^{1/k}, at least 0
   * @param radius the spectral radius ρ, in [0, 1)
   * @return τ, at least 0; from 1 on the assumption fails, since its τ is below 1
   * @throws BadInputException if ρ lies outside [0, 1) or the root is negative
   */
  public static double leastTau(double rootOfPowerNorm, @SpectralRadius double radius) {
    requireConvergent(radius);
    Domain.atLeast("rootOfPowerNorm", rootOfPowerNorm, 0);
    return Math.max(0, (rootOfPowerNorm - radius) / (1 - radius));
  }

  /**
   * Lemma 2.1's α = τ + (1-τ) max{β², ω_max - 1}, a bound on the rate over [1, ω_max].
   *
   * @param tau τ, in [0, 1)
   * @param beta the Jacobi radius β, in [0, 1)
   * @param omegaMax ω_max, the largest relaxation parameter, in (0, 2)
   * @return α, in [τ, 1)
   * @throws BadInputException if an argument lies outside its range
   */
  public static double alpha(double tau, @SpectralRadius double beta, @Omega double omegaMax) {
    double largest = Math.max(Domain.beta(beta) * beta, Require.omega(omegaMax) - 1);
    return Domain.tau(tau) + (1 - tau) * largest;
  }

  /**
   * Theorem 2.1's least normalisation, K = (-log ε)/(-log α): one less than Lemma 2.1's bound on
   * the iteration count.
   *
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @param alpha α, in (0, 1)
   * @return K, positive
   * @throws BadInputException if ε or α lies outside (0, 1)
   */
  @Clause("Theorem 2.1 K")
  public static double normalization(@Tolerance double epsilon, double alpha) {
    Require.relativeTolerance(epsilon);
    return Math.log(epsilon) / Math.log(Domain.openUnit("alpha", alpha));
  }

  private static void requireConvergent(@SpectralRadius double radius) {
    if (!(radius >= 0 && radius < 1)) {
      throw new BadInputException("radius", radius, "must lie in [0, 1)");
    }
  }
}
