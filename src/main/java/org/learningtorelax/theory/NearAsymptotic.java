package org.learningtorelax.theory;

import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.quantity.Tolerance;

/** The constants of the near-asymptotic analysis (Assumption 2.1, Lemma 2.1, Theorem 2.1). */
public final class NearAsymptotic {
  private NearAsymptotic() {}

  /**
   * Lemma 2.1's α = τ + (1-τ) max{β², ω_max - 1}, a bound on ρ(C_ω) + τ (1 - ρ(C_ω)) over [1,
   * ω_max].
   *
   * @param tau τ of Assumption 2.1, in [0, 1)
   * @param beta the Jacobi radius β, in [0, 1)
   * @param omegaMax ω_max, the largest relaxation parameter
   * @return α, in [τ, 1)
   */
  public static double alpha(double tau, @SpectralRadius double beta, @Omega double omegaMax) {
    return tau + (1 - tau) * Math.max(beta * beta, omegaMax - 1);
  }

  /**
   * Theorem 2.1's least normalisation, K = (-log ε)/(-log α): one less than Lemma 2.1's bound on
   * the iteration count.
   *
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @param alpha α, in (0, 1)
   * @return K, positive
   */
  public static double normalization(@Tolerance double epsilon, double alpha) {
    return Require.positive("K", Math.log(epsilon) / Math.log(alpha));
  }
}
