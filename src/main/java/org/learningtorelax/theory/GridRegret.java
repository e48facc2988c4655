package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The expected regret of Tsallis-INF on a grid of d points to the surrogates' best x in [a, b],
 *
 * <pre>
 *   R(d) = 2K√(2dT) + (b-a) Lbar T/d,
 *   least at d* = cbrt((b-a)² Lbar² T/(2K²)), where R(d*) = 3 cbrt(2(b-a) Lbar K² T²).
 * </pre>
 *
 * <p>The step is {@link StepSchedule#fixed}. A grid has a whole number of points, so the least
 * value of R is out of reach as a rule, by {@link #roundingCost}. R(d*) bounds the regret of ⌈d*⌉
 * points all the same, since the bandit's part is at most 2K√(2T)(√d - 1/2), and 0 for one point.
 * Source: Theorem B.3, (12) and (13).
 *
 * @param scale K, a bound on the losses, positive
 * @param rounds T, at least 1
 * @param width b - a, positive
 * @param meanLipschitz Lbar, the mean of the semi-Lipschitz constants, positive
 */
@Clause("Theorem B.3 corrected")
public record GridRegret(double scale, @Positive int rounds, double width, double meanLipschitz) {

  /**
   * Checks the parameters.
   *
   * @param scale K
   * @param rounds T
   * @param width b - a
   * @param meanLipschitz Lbar
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public GridRegret {
    Require.positive("scale", scale);
    Require.atLeastOne("rounds", rounds);
    Require.positive("width", width);
    Require.positive("meanLipschitz", meanLipschitz);
  }

  /**
   * R(d).
   *
   * @param size d, positive; a grid's is a whole number
   * @return the bound on the regret
   * @throws org.learningtorelax.quantity.BadInputException if d is not positive
   */
  public double bound(double size) {
    return 2 * scale * Math.sqrt(2 * Require.positive("size", size) * rounds)
        + width * meanLipschitz * rounds / size;
  }

  /**
   * d*, a real number.
   *
   * @return the number at which R is least
   */
  public double optimalSize() {
    double ratio = width * meanLipschitz / scale;
    return Math.cbrt(ratio * ratio * rounds / 2);
  }

  /**
   * R(d*), by the printed formula.
   *
   * @return the least value of R
   */
  @Clause("Theorem B.3 tuned")
  public double optimalBound() {
    return 3 * Math.cbrt(2 * width * meanLipschitz * scale * scale * rounds * rounds);
  }

  /**
   * The whole number at which R is least. R falls up to d* and rises from there, so it is a
   * neighbour of d*.
   *
   * @return d, at least 1
   */
  public @Positive int wholeSize() {
    return Rounding.best(optimalSize(), this::bound);
  }

  /**
   * What rounding costs: R at {@link #wholeSize} less R(d*).
   *
   * @return the difference, at least 0; if d* ≥ 1 it is below 2K√(2T)
   */
  public double roundingCost() {
    return Math.max(0, bound(wholeSize()) - optimalBound());
  }
}
