package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;

/**
 * Lemma E.2's bound on the count of conjugate gradients with SSOR's preconditioner. With
 *
 * <pre>
 *   κ_ω = (1 + μ (2-ω)²/(4ω) + ω ν)/(2-ω) ≥ κ(Wb⁻¹A)                                     (33)
 *
 *   printed:     U(ω) = 1 + τ log(x + √(x²-1)) / (-log(1 - 2/(1+√κ_ω))),  x = √κ / ε,
 *   corrected:   the same with  x = √κ |b| / ε,
 * </pre>
 *
 * <p>for the criterion is absolute: without |b| a large right-hand side breaks the bound with τ ≤ 1
 * that the lemma claims. The printed 4/(2 + √(4/(2-ω) + μ(2-ω)/ω + 4νω/(2-ω))) is 2/(1+√κ_ω). With
 * t = (2-ω)/ω, κ_ω = (2 + μt + (2+4ν)/t)/4, which is convex in t.
 *
 * @param kappa the condition number κ(A), at least 1
 * @param mu μ = λ_max(D A⁻¹), at least 1
 * @param nu ν = λ_max((L D⁻¹Lᵀ - D/4) A⁻¹), at least -1/4
 * @param tau τ, positive; 1 for the bound that always holds
 */
public record CgBound(double kappa, double mu, double nu, double tau) {
  /** 2√2 - 2, the least ω of Lemma E.2, where t = √2. */
  private static final double LEAST_OMEGA = 2 * Math.sqrt(2) - 2;

  /**
   * Checks the constants.
   *
   * @param kappa κ(A)
   * @param mu μ
   * @param nu ν
   * @param tau τ
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public CgBound {
    Domain.atLeast("kappa", kappa, 1);
    Domain.atLeast("mu", mu, 1);
    Domain.atLeast("nu", nu, -0.25);
    Require.positive("tau", tau);
  }

  /**
   * The bound of a matrix with τ = 1.
   *
   * @param constants the numbers of the matrix
   * @return the bound
   */
  public static CgBound of(SpectralConstants constants) {
    double mu = Math.max(1, constants.mu()); // both are met in exact arithmetic
    double nu = Math.max(-0.25, constants.nu());
    return new CgBound(constants.kappa(), mu, nu, 1);
  }

  /**
   * The same bound with another τ.
   *
   * @param otherTau τ, positive
   * @return the bound
   */
  public CgBound withTau(double otherTau) {
    return new CgBound(kappa, mu, nu, otherTau);
  }

  /**
   * 2√2 - 2, the left end of the range for which the lemma is stated.
   *
   * @return the least ω
   */
  public static @Omega double leastOmega() {
    return Require.omega(LEAST_OMEGA);
  }

  /**
   * κ_ω, the right-hand side of (33), a bound on κ(Wb⁻¹A).
   *
   * @param omega ω, in (0, 2)
   * @return κ_ω, at least 1
   */
  @Clause("Eq. 33")
  public double preconditionedKappa(@Omega double omega) {
    double t = (2 - Require.omega(omega)) / omega;
    return Math.max(1, (2 + mu * t + (2 + 4 * nu) / t) / 4);
  }

  /**
   * U(ω) as printed.
   *
   * @param omega ω, in (0, 2)
   * @param epsilon the absolute tolerance ε, in (0, 1)
   * @return U(ω), at least 1
   */
  @Clause("Lemma E.2 (1)")
  public double printed(@Omega double omega, @Tolerance double epsilon) {
    Require.relativeTolerance(epsilon);
    return 1 + tau * effort(epsilon, 1) / -Math.log(contraction(preconditionedKappa(omega)));
  }

  /**
   * U(ω) corrected by |b|.
   *
   * @param omega ω, in (0, 2)
   * @param epsilon the absolute tolerance ε, positive
   * @param rightHandSideNorm |b|, at least 0
   * @return U(ω), at least 1
   */
  @Clause("Lemma E.2 (1) corrected")
  public double corrected(
      @Omega double omega, @Tolerance double epsilon, double rightHandSideNorm) {
    double effort = effort(epsilon, rightHandSideNorm);
    return 1 + tau * effort / -Math.log(contraction(preconditionedKappa(omega)));
  }

  /**
   * Where U is least, ω* = 2/(1 + √((2/μ)(1+2ν))).
   *
   * @return ω*, in (0, 2)
   */
  @Clause("Lemma E.2 (2)")
  public @Omega double optimalOmega() {
    return Require.omega(2 / (1 + Math.sqrt(2 / mu * (1 + 2 * nu))));
  }

  /**
   * The lemma's (·, 2√2-2)-semi-Lipschitz constant as printed, ((μ+4ν+4)/(4μν+2μ-1)) τ √(μ√2).
   *
   * @return the constant, infinite if μ = 1 and ν = -1/4; too small where the logarithm in U is
   *     large
   */
  @Clause("Lemma E.2 (3)")
  public double semiLipschitzPrinted() {
    return tau * (mu + 4 * nu + 4) / (4 * mu * nu + 2 * mu - 1) * Math.sqrt(mu * Math.sqrt(2));
  }

  /**
   * A constant with which U is semi-Lipschitz towards 2√2-2 on [2√2-2, 2), for μ &gt; 1 and every
   * ν: (3/4) μ^(3/4) √(q/(q-1)) τ log(x + √(x²-1)), q = 2μ(1+2ν).
   *
   * <p>The print lacks the logarithm, and with it is still too small for large μ, from about 10⁶
   * on. Proved in specs/proofs/CgLipschitz.v, {@code cg_semi_lipschitz}.
   *
   * @param epsilon the absolute tolerance ε, positive
   * @param rightHandSideNorm |b|, at least 0
   * @return the constant, infinite if μ = 1 and ν = -1/4
   */
  @Clause("Lemma E.2 (3) corrected")
  public double semiLipschitzCorrected(@Tolerance double epsilon, double rightHandSideNorm) {
    double q = 2 * mu * (1 + 2 * nu);
    double perEffort = 0.75 * Math.pow(mu, 0.75) * Math.sqrt(q / (q - 1));
    return tau * perEffort * effort(epsilon, rightHandSideNorm);
  }

  /**
   * The right end of the range of part 4, 2/(1 + 1/√μ_max).
   *
   * @param muMax a bound μ_max on μ
   * @return the largest ω
   */
  public @Omega double largestOmega(double muMax) {
    return Require.omega(2 / (1 + 1 / Math.sqrt(Domain.atLeast("muMax", muMax, mu))));
  }

  /**
   * Part 4's bound on U over [2√2-2, 2/(1+1/√μ_max)] as printed, with γ = (7 + 3 μ_max)/8.
   *
   * @param muMax a bound μ_max on μ
   * @param epsilon the absolute tolerance ε, in (0, 1)
   * @return 1 + τ log((2/ε)√κ)/(-log(1 - 2/(1+√γ)))
   */
  @Clause("Lemma E.2 (4)")
  public double largestPrinted(double muMax, @Tolerance double epsilon) {
    Domain.atLeast("muMax", muMax, mu);
    double logarithm = Math.log(2 / Require.relativeTolerance(epsilon) * Math.sqrt(kappa));
    return 1 + tau * logarithm / -Math.log(contraction((7 + 3 * muMax) / 8));
  }

  /**
   * Part 4's bound corrected: by |b|, and by γ = (7 + 3 μ_max)/8 + max{ν, 0} √μ_max, since ν may be
   * positive.
   *
   * @param muMax a bound μ_max on μ
   * @param epsilon the absolute tolerance ε, positive
   * @param rightHandSideNorm |b|, at least 0
   * @return the bound
   */
  @Clause("Lemma E.2 (4) corrected")
  public double largestCorrected(
      double muMax, @Tolerance double epsilon, double rightHandSideNorm) {
    Domain.atLeast("muMax", muMax, mu);
    double gamma = (7 + 3 * muMax) / 8 + Math.max(nu, 0) * Math.sqrt(muMax);
    return 1 + tau * effort(epsilon, rightHandSideNorm) / -Math.log(contraction(gamma));
  }

  /**
   * The least τ with which the corrected U(ω) is no less than a count.
   *
   * @param count the iterations that were needed, at least 0
   * @param omega ω, in (0, 2)
   * @param epsilon the absolute tolerance ε, positive
   * @param rightHandSideNorm |b|, at least 0
   * @return τ, at least 0
   */
  @Clause("Lemma E.2 (1) corrected")
  public double leastTau(
      int count, @Omega double omega, @Tolerance double epsilon, double rightHandSideNorm) {
    Require.nonNegative("count", count);
    double beyondOne = withTau(1).corrected(omega, epsilon, rightHandSideNorm) - 1;
    return count <= 1 ? 0 : (count - 1) / beyondOne;
  }

  /** log(x + √(x²-1)) at x = √κ |b|/ε: the T_k(·) ≥ x that is enough has k = this over a rate. */
  private double effort(@Tolerance double epsilon, double rightHandSideNorm) {
    Require.absoluteTolerance(epsilon);
    Domain.atLeast("rightHandSideNorm", rightHandSideNorm, 0);
    double x = Math.max(1, Math.sqrt(kappa) * rightHandSideNorm / epsilon);
    return Math.log(x) + Math.log1p(Math.sqrt((1 - 1 / x) * (1 + 1 / x)));
  }

  /** 1 - 2/(1+√κ), the factor by which an iteration shrinks the error at least, asymptotically. */
  private static double contraction(double kappa) {
    double root = Math.sqrt(kappa);
    return (root - 1) / (root + 1);
  }
}
