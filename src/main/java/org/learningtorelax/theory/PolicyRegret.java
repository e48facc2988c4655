package org.learningtorelax.theory;

import java.util.List;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The expected regret of m copies of Tsallis-INF with d arms each (Algorithm 5) to a Lipschitz
 * policy of the context,
 *
 * <pre>
 *   R(d, m) = m + 4K√(dmT) + (C L_f/m + (b-a)/d) Lbar T,
 *   d* = ((b-a)³ Lbar² T/(4 C L_f K²))^{1/4},   m* = (C³ L_f³ Lbar² T/(4 (b-a) K²))^{1/4},
 *   R(d*, m*) = 4 (4 K² Lbar² (b-a) C L_f T³)^{1/4} + m*.
 * </pre>
 *
 * <p>The first term m is not needed. d* and m* minimise the rest. Source: Theorem B.4, (14) and
 * (15).
 *
 * @param scale K, a bound on the losses, positive
 * @param rounds T, at least 1
 * @param width b - a, positive
 * @param meanLipschitz Lbar, the mean of the semi-Lipschitz constants, positive
 * @param contextWidth C, the length of the contexts' interval, positive
 * @param policyLipschitz L_f, positive
 */
public record PolicyRegret(
    double scale,
    @Positive int rounds,
    double width,
    double meanLipschitz,
    double contextWidth,
    double policyLipschitz) {

  /**
   * A number of arms and of bins.
   *
   * @param arms d, at least 1
   * @param bins m, at least 1
   */
  public record Sizes(@Positive int arms, @Positive int bins) {}

  /**
   * Checks the parameters.
   *
   * @param scale K
   * @param rounds T
   * @param width b - a
   * @param meanLipschitz Lbar
   * @param contextWidth C
   * @param policyLipschitz L_f
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public PolicyRegret {
    Require.positive("scale", scale);
    Require.atLeastOne("rounds", rounds);
    Require.positive("width", width);
    Require.positive("meanLipschitz", meanLipschitz);
    Require.positive("contextWidth", contextWidth);
    Require.positive("policyLipschitz", policyLipschitz);
  }

  /**
   * R(d, m) as printed.
   *
   * @param arms d, positive; an algorithm's is a whole number
   * @param bins m, positive; an algorithm's is a whole number
   * @return the bound on the regret
   * @throws org.learningtorelax.quantity.BadInputException if d or m is not positive
   */
  @Clause("Theorem B.4")
  public double bound(double arms, double bins) {
    return bins + boundSharper(arms, bins);
  }

  /**
   * R(d, m) - m, which is a bound too.
   *
   * @param arms d, positive
   * @param bins m, positive
   * @return the bound on the regret
   * @throws org.learningtorelax.quantity.BadInputException if d or m is not positive
   */
  @Clause("Theorem B.4 sharper")
  public double boundSharper(double arms, double bins) {
    Require.positive("arms", arms);
    Require.positive("bins", bins);
    double perRound = contextWidth * policyLipschitz / bins + width / arms;
    return 4 * scale * Math.sqrt(arms * bins * rounds) + perRound * meanLipschitz * rounds;
  }

  /**
   * d*, a real number.
   *
   * @return the number of arms
   */
  public double optimalArms() {
    double ratio = meanLipschitz / scale;
    double product = contextWidth * policyLipschitz;
    return Math.pow(width * width * width * ratio * ratio * rounds / (4 * product), 0.25);
  }

  /**
   * m*, a real number.
   *
   * @return the number of bins
   */
  public double optimalBins() {
    return optimalArms() * contextWidth * policyLipschitz / width;
  }

  /**
   * R(d*, m*) by the printed formula, which is no bound where m* is below 1.
   *
   * @return the number
   */
  @Clause("Theorem B.4 tuned")
  public double optimalBound() {
    return optimalBoundSharper() + optimalBins();
  }

  /**
   * R(d*, m*) - m*, the least value of R(d, m) - m.
   *
   * @return the bound on the regret
   */
  @Clause("Theorem B.4 tuned corrected")
  public double optimalBoundSharper() {
    double product = 4 * width * contextWidth * policyLipschitz * Math.pow(rounds, 3);
    return 4 * Math.pow(product, 0.25) * Math.sqrt(scale * meanLipschitz);
  }

  /**
   * Whole sizes, by the sharper bound: d* rounded either way with the best m for it, or m* rounded
   * either way with the best d for it, whichever is least. For one size fixed the other is best.
   *
   * @return the sizes
   */
  @Clause("Theorem B.4 tuned corrected")
  public Sizes wholeSizes() {
    int arms = Rounding.down(optimalArms());
    int bins = Rounding.down(optimalBins());
    List<Sizes> candidates =
        List.of(
            new Sizes(arms, bestBins(arms)),
            new Sizes(arms + 1, bestBins(arms + 1)),
            new Sizes(bestArms(bins), bins),
            new Sizes(bestArms(bins + 1), bins + 1));
    Sizes best = new Sizes(arms, bins);
    for (Sizes candidate : candidates) {
      if (boundSharper(candidate) < boundSharper(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * What rounding costs: the sharper bound at {@link #wholeSizes} less that at d* and m*.
   *
   * @return the difference, at least 0; if d* and m* are at least 1, at most half of {@link
   *     #optimalBoundSharper}
   */
  public double roundingCost() {
    return Math.max(0, boundSharper(wholeSizes()) - optimalBoundSharper());
  }

  @Clause("Theorem B.4 sharper")
  private double boundSharper(Sizes sizes) {
    return boundSharper(sizes.arms(), sizes.bins());
  }

  private @Positive int bestBins(@Positive int arms) {
    double best = otherBest(arms, contextWidth * policyLipschitz);
    return Rounding.best(best, bins -> boundSharper(arms, bins));
  }

  private @Positive int bestArms(@Positive int bins) {
    return Rounding.best(otherBest(bins, width), arms -> boundSharper(arms, bins));
  }

  /** The x at which 4K√(fixed x T) + reach Lbar T/x is least. */
  private double otherBest(int fixed, double reach) {
    double ratio = reach * meanLipschitz / (2 * scale);
    return Math.cbrt(ratio * ratio * rounds / fixed);
  }
}
