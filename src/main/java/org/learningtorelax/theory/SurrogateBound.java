package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.quantity.Tolerance;

/**
 * Lemma 2.1's bound on SOR's iteration count for a consistently ordered matrix,
 *
 * <pre>
 *   U(ω) = 1 + (-log ε) / (-log(ρ(C_ω) + τ (1 - ρ(C_ω)))),
 * </pre>
 *
 * <p>with ρ(C_ω) by Young's formula. It decreases up to ω* and increases from there.
 *
 * @param beta the Jacobi radius β, in [0, 1)
 * @param tau τ of Assumption 2.1, in [0, 1)
 * @param epsilon the relative tolerance ε, in (0, 1)
 */
@Clause({"Lemma 2.1 (1)", "Lemma 2.1 (2)"})
public record SurrogateBound(@SpectralRadius double beta, double tau, @Tolerance double epsilon) {

  /** 1/e²: where r log² r is largest on (0, 1). */
  private static final double TURN = Math.exp(-2);

  /**
   * Checks the constants.
   *
   * @param beta the Jacobi radius β
   * @param tau τ
   * @param epsilon the relative tolerance ε
   * @throws BadInputException if one lies outside its range
   */
  public SurrogateBound {
    Domain.beta(beta);
    Domain.tau(tau);
    Require.relativeTolerance(epsilon);
  }

  /**
   * U for any matrix of known spectral radius, 1 + (-log ε)/(-log(ρ + τ(1-ρ))).
   *
   * @param radius ρ(C_ω), in [0, 1)
   * @param tau τ, in [0, 1)
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return U, at least 1
   * @throws BadInputException if an argument lies outside its range
   */
  public static double ofRadius(
      @SpectralRadius double radius, double tau, @Tolerance double epsilon) {
    Require.relativeTolerance(epsilon);
    return 1 + Math.log(epsilon) / Math.log(NearAsymptotic.rate(radius, tau));
  }

  /**
   * The asymptotic estimate of the count, log ε / log ρ(C_ω), of Figure 1: no bound.
   *
   * @param radius ρ(C_ω), in [0, 1)
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return the estimate, at least 0
   * @throws BadInputException if an argument lies outside its range
   */
  public static double asymptoticEstimate(
      @SpectralRadius double radius, @Tolerance double epsilon) {
    return ofRadius(radius, 0, epsilon) - 1;
  }

  /**
   * U(ω).
   *
   * @param omega ω, in (0, 2)
   * @return U(ω), at least 1
   * @throws BadInputException if ω lies outside (0, 2)
   */
  public double at(@Omega double omega) {
    return ofRadius(Young.radius(beta, omega), tau, epsilon);
  }

  /**
   * Where U is least: Young's ω*.
   *
   * @return ω*, in [1, 2)
   */
  public @Omega double optimalOmega() {
    return Young.optimalOmega(beta);
  }

  /**
   * Lemma 2.1's α = τ + (1-τ) max{β², ω_max - 1}.
   *
   * @param omegaMax ω_max, in (0, 2)
   * @return α, in [τ, 1)
   */
  public double alpha(@Omega double omegaMax) {
    return NearAsymptotic.alpha(tau, beta, omegaMax);
  }

  /**
   * Lemma 2.1 (1)'s bound on U over [1, ω_max], 1 + (-log ε)/(-log α).
   *
   * @param omegaMax ω_max, in [1, 2)
   * @return the bound, more than 1
   */
  @Clause("Lemma 2.1 (1) largest value")
  public double largest(@Omega double omegaMax) {
    return 1 + NearAsymptotic.normalization(epsilon, alpha(omegaMax));
  }

  /**
   * The condition of Lemma 2.1 (2): τ ≥ 1/e² or β² ≥ (4/e²)(1 - 1/e²), the latter being ω* - 1 ≥
   * 1/(e²-1).
   *
   * @return whether {@link #lipschitzPrinted} is claimed to be a Lipschitz constant
   */
  public boolean lipschitzConditionHolds() {
    return tau >= TURN || beta * beta >= 4 * TURN * (1 - TURN);
  }

  /**
   * Lemma 2.1 (2)'s Lipschitz constant of U on [ω*, ω_max], (1-τ)(-log ε)/(α log² α).
   *
   * @param omegaMax ω_max, in (0, 2)
   * @return the constant; without {@link #lipschitzConditionHolds} it may be too small
   */
  @Clause("Lemma 2.1 (2) Lipschitz")
  public double lipschitzPrinted(@Omega double omegaMax) {
    return steepness(alpha(omegaMax));
  }

  /**
   * A Lipschitz constant of U on [ω*, ω_max] with no condition. There U' = (1-τ)(-log ε)/(r log² r)
   * at the rate r, and 1/(r log² r) falls up to r = 1/e² and rises from there, so it is largest at
   * an end:
   *
   * <pre>
   *   (1-τ)(-log ε) max{ 1/(α log² α), 1/(r* log² r*) },   r* = ω* - 1 + τ (2 - ω*).
   * </pre>
   *
   * @param omegaMax ω_max, in (0, 2)
   * @return the constant, the printed one if the condition holds
   * @throws BadInputException if β = τ = 0, where U is not Lipschitz
   */
  @Clause("Lemma 2.1 (2) Lipschitz without the condition")
  public double lipschitzCorrected(@Omega double omegaMax) {
    double printed = lipschitzPrinted(omegaMax);
    return lipschitzConditionHolds() ? printed : Math.max(printed, steepness(bestRate()));
  }

  /** The rate at ω*. */
  private double bestRate() {
    return NearAsymptotic.rate(Require.spectralRadius("radius", optimalOmega() - 1), tau);
  }

  /** |U'| where the rate is r and the radius is ω - 1. */
  private double steepness(double r) {
    double logarithm = Math.log(Domain.openUnit("rate", r));
    return -(1 - tau) * Math.log(epsilon) / (r * logarithm * logarithm);
  }
}
