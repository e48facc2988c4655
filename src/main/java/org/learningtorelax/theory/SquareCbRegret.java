package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The regret of SquareCB (Algorithm 6) over d arms and T rounds, losses in [0, 1], with an oracle
 * of square-loss regret R and misspecification α. Source: Theorem C.2, (18), (19); Theorem C.3,
 * (20).
 *
 * @param arms d, at least 1
 * @param rounds T, at least 1
 * @param oracleRegret R, positive
 * @param misspecification α, at least 0
 */
@Clause("Theorem C.2")
public record SquareCbRegret(
    @Positive int arms, @Positive int rounds, double oracleRegret, double misspecification) {

  /**
   * Checks the parameters.
   *
   * @param arms d
   * @param rounds T
   * @param oracleRegret R
   * @param misspecification α
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public SquareCbRegret {
    Require.atLeastOne("arms", arms);
    Require.atLeastOne("rounds", rounds);
    Require.positive("oracleRegret", oracleRegret);
    Domain.atLeast("misspecification", misspecification, 0);
  }

  /**
   * The theorem's learning rate, 2√(dT/(R + 2α²T)).
   *
   * @return η
   */
  public double rate() {
    return 2 * Math.sqrt((double) arms * rounds / squaredError());
  }

  /**
   * The bound on the regret, 2√(dTR) + 5αT√d.
   *
   * @return the bound
   */
  public double bound() {
    return 2 * Math.sqrt((double) arms * rounds * oracleRegret)
        + 5 * misspecification * rounds * Math.sqrt(arms);
  }

  /**
   * A smaller bound at the same η, (3/2)√(dT(R + 2α²T)): the proof's 2(d-1)T/η + (η/4) E Σ(s-f)²,
   * with E Σ(s-f)² ≤ R + α²T.
   *
   * @return the bound, at most 0.75 of {@link #bound}
   */
  @Clause("Theorem C.2 sharper")
  public double boundSharper() {
    return 1.5 * Math.sqrt((double) arms * rounds * squaredError());
  }

  private double squaredError() {
    return oracleRegret + 2 * misspecification * misspecification * rounds;
  }

  /**
   * Theorem C.3 as printed, the square-loss regret of follow-the-leader least squares: 4B²n(1 +
   * log(XDT/(2B))).
   *
   * <p>The print allows targets in [0, 1] and any set of parameters. That is too much: in one round
   * with X = 1 and |θ| ≤ B the loss may exceed the best by 4B if the target is 1, and on a set far
   * from 0 the logarithm goes to -∞. Tested: targets in [-B, B] and XD ≥ 2B, as for a set Θ = -Θ.
   *
   * @param features n, at least 1
   * @param rounds T, at least 1
   * @param featureNorm X, the largest |x_t|, positive
   * @param diameter D of the parameters' set, positive
   * @param prediction B, the largest |⟨x_t, θ⟩|, positive
   * @return the bound
   */
  @Clause({"Theorem C.3", "Theorem C.3 corrected"})
  public static double leastSquaresPrinted(
      int features, int rounds, double featureNorm, double diameter, double prediction) {
    double n = Require.atLeastOne("features", features);
    double z = logarithmArgument(rounds, featureNorm, diameter, prediction);
    return 4 * prediction * prediction * n * (1 + Math.log(z));
  }

  /**
   * What is proved of the same regret: 4B²n(1 + log(1 + (z/n)²)), z = XDT/(2B), over any convex set
   * of parameters and for targets in [-B, B].
   *
   * <p>At most the printed bound where 2 ≤ z ≤ n² - 2; above it where z is large.
   *
   * @param features n, at least 1
   * @param rounds T, at least 1
   * @param featureNorm X, the largest |x_t|, positive
   * @param diameter D of the parameters' set, positive
   * @param prediction B, the largest |⟨x_t, θ⟩|, positive
   * @return the bound
   */
  @Clause("Theorem C.3 on convex sets")
  public static double leastSquaresConvex(
      int features, int rounds, double featureNorm, double diameter, double prediction) {
    double n = Require.atLeastOne("features", features);
    double z = logarithmArgument(rounds, featureNorm, diameter, prediction) / n;
    return 4 * prediction * prediction * n * (1 + Math.log1p(z * z));
  }

  /** XDT/(2B). */
  private static double logarithmArgument(
      int rounds, double featureNorm, double diameter, double prediction) {
    double b = Require.positive("prediction", prediction);
    double reach =
        Require.positive("featureNorm", featureNorm) * Require.positive("diameter", diameter);
    return reach * Require.atLeastOne("rounds", rounds) / (2 * b);
  }
}
