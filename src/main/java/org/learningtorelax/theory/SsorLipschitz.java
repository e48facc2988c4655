package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * How fast SSOR's residuals, and its expected count for a random right-hand side, change with ω and
 * with a shift c of the matrix.
 *
 * <p>Lemma F.3 as printed is false from some dimensions on; the factor n mends it, and what rests
 * on it takes the factor over. Source: Appendix F.
 */
public final class SsorLipschitz {
  private static final double ROOT = Math.sqrt(2 / Math.PI);

  private SsorLipschitz() {}

  /**
   * Lemma F.1: the Lipschitz constant of ω ↦ |Cb_ω^k b|, ρ^{k-1} |b| k √κ(A) (1/(2-ω_max) + 2 μ).
   *
   * @param radius ρ(Cb_ω), the largest on the segment considered, in [0, 1)
   * @param k the number of sweeps, at least 1
   * @param rightHandSideNorm |b|, at least 0
   * @param kappa κ(A), at least 1
   * @param omegaMax ω_max, in (0, 2)
   * @param mu μ = ρ(D A⁻¹), at least 1
   * @return the constant
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.1")
  public static double residualInOmega(
      @SpectralRadius double radius,
      int k,
      double rightHandSideNorm,
      double kappa,
      @Omega double omegaMax,
      double mu) {
    return power(radius, k, rightHandSideNorm, kappa) * omegaFactor(omegaMax, mu);
  }

  /**
   * Lemma F.2: the Lipschitz constant of c ↦ |Cb_ω^k(c) b|, 10/(λ_min(A)+c_min) ρ^{k-1} |b| k
   * √κ(A).
   *
   * @param radius ρ(Cb_ω(c)), the largest on the segment considered, in [0, 1)
   * @param k the number of sweeps, at least 1
   * @param rightHandSideNorm |b|, at least 0
   * @param kappa κ, the largest on the segment considered, at least 1
   * @param leastEigenvalue λ_min(A) + c_min, positive
   * @return the constant
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.2")
  public static double residualInShift(
      @SpectralRadius double radius,
      int k,
      double rightHandSideNorm,
      double kappa,
      double leastEigenvalue) {
    Require.positive("leastEigenvalue", leastEigenvalue);
    return 10 / leastEigenvalue * power(radius, k, rightHandSideNorm, kappa);
  }

  /**
   * Lemma F.3 as printed: Pr(|Xb| in (e, e+Δ]) ≤ (2Δ/ρ(X)) √(2/π).
   *
   * @param width Δ, positive
   * @param radius ρ(X), positive
   * @return the bound; too small for X = diag(1, δ, ..., δ) with a small δ, from order 3 on
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.3")
  public static double hittingPrinted(double width, @SpectralRadius double radius) {
    return 2 * Require.positive("width", width) / Require.positive("radius", radius) * ROOT;
  }

  /**
   * Lemma F.3 corrected by the order n. Scaling b moves |Xb| as a whole: the density of |Xb| at e
   * is at most (n/e) Pr(|Xb| ≤ e), and |Xb| ≥ |X| |v·b| for a unit vector v, whose v·b has a
   * density of at most 2/√(2π).
   *
   * @param width Δ, positive
   * @param radius ρ(X), positive
   * @param order n, at least 1
   * @return n times the printed bound
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.3 corrected")
  public static double hittingCorrected(double width, @SpectralRadius double radius, int order) {
    return Require.atLeastOne("order", order) * hittingPrinted(width, radius);
  }

  /**
   * The chain (48) up to its middle: ρ(Cb_ω) ≥ ρ(M_ω)² ≥ (β/(1+√(1-β²)))⁴ for every ω, the second
   * step for consistently ordered matrices only.
   *
   * @param beta the Jacobi radius β, in [0, 1)
   * @return (β/(1+√(1-β²)))⁴ = (ω*-1)²
   */
  @Clause({"Eq. 48", "Eq. 48 corrected"})
  public static double radiusFloor(@SpectralRadius double beta) {
    double excess = Young.optimalOmega(beta) - 1;
    return excess * excess;
  }

  /**
   * The end of the chain (48), β⁴/16: a floor under ρ(Cb_ω) for consistently ordered matrices at
   * every ω, and for all others with β &lt; 1 at ω ≥ 1.
   *
   * @param beta the Jacobi radius β, in [0, 1)
   * @return β⁴/16, at most {@link #radiusFloor}
   */
  @Clause({"Eq. 48", "Eq. 48 corrected", "Eq. 48 without ordering"})
  public static double radiusFloorSimple(@SpectralRadius double beta) {
    return Math.pow(Domain.beta(beta), 4) / 16;
  }

  /**
   * Lemma F.4 as printed: E SSOR is (32 K³ L √(2/π)/β⁴)-Lipschitz in a parameter in which each
   * |Cb^k b| is L ρ(Cb)^{k-1}-Lipschitz.
   *
   * @param scale K of Corollary D.2, positive
   * @param lipschitz L, at least 0
   * @param beta the least Jacobi radius β, in (0, 1)
   * @return the constant; its proof uses Lemma F.3
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.4")
  public static double expectedCountPrinted(
      double scale, double lipschitz, @SpectralRadius double beta) {
    Domain.atLeast("lipschitz", lipschitz, 0);
    double floor = 16 * radiusFloorSimple(Domain.positiveBeta(beta));
    return 32 * Math.pow(Require.positive("scale", scale), 3) * lipschitz * ROOT / floor;
  }

  /**
   * Corollary F.1 as printed: the Lipschitz constant of ω ↦ E SSOR(A, b, ω), (32 K⁴ √(2nκ/π)/β⁴)
   * (1/(2-ω_max) + 2μ), which is Lemma F.4's with L = K √(nκ) (1/(2-ω_max) + 2μ).
   *
   * @param scale K of Corollary D.2, positive
   * @param order n, at least 1
   * @param kappa κ(A), at least 1
   * @param beta the Jacobi radius β, in (0, 1)
   * @param omegaMax ω_max, in (0, 2)
   * @param mu μ = ρ(D A⁻¹), at least 1
   * @return the constant
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary F.1")
  public static double expectedCountInOmegaPrinted(
      double scale,
      int order,
      double kappa,
      @SpectralRadius double beta,
      @Omega double omegaMax,
      double mu) {
    return expectedCountPrinted(
        scale, residualScale(scale, order, kappa) * omegaFactor(omegaMax, mu), beta);
  }

  /**
   * Corollary F.2 as printed: the Lipschitz constant of c ↦ E SSOR(A(c), b, ω), 320 K⁴ √(2nκ/π) /
   * (β⁴ (λ_min(A)+c_min)), which is Lemma F.4's with L = 10 K √(nκ)/(λ_min(A)+c_min).
   *
   * @param scale K of Corollary D.2, positive
   * @param order n, at least 1
   * @param kappa the largest κ(A(c)), at least 1
   * @param beta the least Jacobi radius β, in (0, 1)
   * @param leastEigenvalue λ_min(A) + c_min, positive
   * @return the constant
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary F.2")
  public static double expectedCountInShiftPrinted(
      double scale, int order, double kappa, @SpectralRadius double beta, double leastEigenvalue) {
    double shift = 10 / Require.positive("leastEigenvalue", leastEigenvalue);
    return expectedCountPrinted(scale, residualScale(scale, order, kappa) * shift, beta);
  }

  /**
   * Lemma F.4 with the corrected Lemma F.3, and with what its proof then gives: 32 n K L √(2/π)/β⁴.
   * The counts x and y differ by at most the sum over k &lt; K of the probabilities that |Cb_y^k b|
   * lies within L ρ^{k-1}|x - y| below ε, each at most 2n L |x - y| √(2/π)/ρ, and ρ ≥ β⁴/16.
   *
   * @param scale K, a bound on every count, positive
   * @param order n, at least 1
   * @param lipschitz L, at least 0
   * @param beta the least Jacobi radius β, in (0, 1)
   * @return the constant; no larger than the printed one where n ≤ K²
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Lemma F.4 corrected")
  public static double expectedCountCorrected(
      double scale, int order, double lipschitz, @SpectralRadius double beta) {
    return expectedCountPrinted(scale, lipschitz, beta)
        * Require.atLeastOne("order", order)
        / (scale * scale);
  }

  /**
   * Corollary F.1 corrected, (16 n K² √(2nκ/π)/β⁴) (1/(2-ω_max) + 2μ): as {@link
   * #expectedCountCorrected}, with Lemma F.1's constant for each k, whose sum over k &lt; K is
   * K²/2.
   *
   * @param scale K, a bound on every count, positive
   * @param order n, at least 1
   * @param kappa κ(A), at least 1
   * @param beta the Jacobi radius β, in (0, 1)
   * @param omegaMax ω_max, in (0, 2)
   * @param mu μ = ρ(D A⁻¹), at least 1
   * @return the constant; no larger than the printed one where n ≤ 2K²
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary F.1 corrected")
  public static double expectedCountInOmegaCorrected(
      double scale,
      int order,
      double kappa,
      @SpectralRadius double beta,
      @Omega double omegaMax,
      double mu) {
    return expectedCountInOmegaPrinted(scale, order, kappa, beta, omegaMax, mu)
        * order
        / (2 * scale * scale);
  }

  /**
   * Corollary F.2 corrected, 160 n K² √(2nκ/π) / (β⁴ (λ_min(A)+c_min)).
   *
   * @param scale K, a bound on every count, positive
   * @param order n, at least 1
   * @param kappa the largest κ(A(c)), at least 1
   * @param beta the least Jacobi radius β, in (0, 1)
   * @param leastEigenvalue λ_min(A) + c_min, positive
   * @return the constant; no larger than the printed one where n ≤ 2K²
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Corollary F.2 corrected")
  public static double expectedCountInShiftCorrected(
      double scale, int order, double kappa, @SpectralRadius double beta, double leastEigenvalue) {
    return expectedCountInShiftPrinted(scale, order, kappa, beta, leastEigenvalue)
        * order
        / (2 * scale * scale);
  }

  private static double residualScale(double scale, int order, double kappa) {
    return Require.positive("scale", scale)
        * Math.sqrt(Require.atLeastOne("order", order) * Domain.atLeast("kappa", kappa, 1));
  }

  private static double omegaFactor(@Omega double omegaMax, double mu) {
    return 1 / (2 - Require.omega(omegaMax)) + 2 * Domain.atLeast("mu", mu, 1);
  }

  private static double power(
      @SpectralRadius double radius, int k, double rightHandSideNorm, double kappa) {
    Require.spectralRadius("radius", radius);
    Domain.atLeast("rightHandSideNorm", rightHandSideNorm, 0);
    int exponent = Require.atLeastOne("k", k) - 1;
    return Math.pow(radius, exponent)
        * rightHandSideNorm
        * k
        * Math.sqrt(Domain.atLeast("kappa", kappa, 1));
  }
}
