package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * The distribution of Tsallis-INF: the p in the simplex that minimises ⟨k, p⟩ - (4K/η) Σ √p_i.
 *
 * <p>The minimiser is p_i = (2K/η)² / (k_i - x)² for the one x &lt; min k that makes the sum 1. In
 * the unknown s = (η/2K)(min k - x), and with gaps y_i = (η/2K)(k_i - min k) ≥ 0,
 *
 * <pre>
 *   p_i = 1/(y_i + s)²,     f(s) = Σ 1/(y_i + s)² - 1 = 0,     1 ≤ s ≤ √d:
 * </pre>
 *
 * <p>the least gap is 0, so f(1) ≥ 0, and all gaps are at least 0, so f(√d) ≤ 0. On [1, √d] f is
 * decreasing and convex; Newton's method from the left end therefore rises monotonically to the
 * root and cannot leave the bracket (in x: it falls from the right end). Iteration ends when
 * rounding stops the rise. No state of k, K and η leads elsewhere: gaps too large for a double are
 * infinite and give probability 0.
 *
 * <p>Source: Algorithms 2 and 4; Zimmert and Seldin 2021. Proved in
 * specs/proofs/TsallisProbabilities.v.
 */
@Clause({"Algorithm 4 argmin", "Algorithm 4 Newton"})
public final class TsallisProbabilities {
  private TsallisProbabilities() {}

  /**
   * Computes the distribution. Each p_i above 1e-300 has a relative error below 1e-12; smaller ones
   * may be 0. The sum is 1 within 1e-13.
   *
   * @param losses the cumulative loss estimates k, at least one, finite
   * @param normalization K, positive and finite
   * @param step η, positive and finite
   * @return the probabilities, one for each entry of k
   * @throws BadInputException if k is empty or a number out of range
   */
  public static @Probability double @SameLen("#1") [] of(
      double[] losses, double normalization, double step) {
    if (losses.length == 0) {
      throw new BadInputException("losses", "[]", "must hold at least one number");
    }
    Require.allFinite("losses", losses);
    Require.positive("normalization", normalization);
    Require.positive("step", step);
    double @SameLen("losses") [] gaps = gaps(losses, normalization, step);
    double root = root(gaps);
    @Probability
    double @SameLen("losses") [] probabilities = new @Probability double[losses.length];
    for (int i = 0; i < probabilities.length; i++) {
      double distance = gaps[i] + root;
      probabilities[i] = Require.probability("p", 1 / distance / distance);
    }
    return probabilities;
  }

  /**
   * y_i = (η/2K)(k_i - min k), at least one of them 0. The exponents are kept apart until the end,
   * so that no intermediate result overflows or underflows when y_i itself does not.
   */
  private static double @SameLen("#1") [] gaps(double[] losses, double normalization, double step) {
    double least = Double.POSITIVE_INFINITY;
    for (double loss : losses) {
      least = Math.min(least, loss);
    }
    int exponent = Math.getExponent(step) - Math.getExponent(normalization) - 1;
    double scale = significand(step) / significand(normalization);
    double @SameLen("losses") [] gaps = new double[losses.length];
    for (int i = 0; i < gaps.length; i++) {
      double difference = losses[i] - least;
      int shift = exponent;
      if (difference > Double.MAX_VALUE) {
        difference = losses[i] / 2 - least / 2;
        shift++;
      }
      shift += Math.getExponent(difference);
      gaps[i] = Math.scalb(significand(difference) * scale, shift);
    }
    return gaps;
  }

  /** The number without its binary exponent: below 2, and at least 1 if it is a normal number. */
  private static double significand(double x) {
    return Math.scalb(x, -Math.getExponent(x));
  }

  /** The root s of f in [1, √d], by Newton's method from 1. */
  private static double root(double[] gaps) {
    double right = Math.sqrt(gaps.length);
    double s = 1;
    while (true) {
      CompensatedSum excess = new CompensatedSum(-1);
      double slope = 0;
      for (double gap : gaps) {
        double inverse = 1 / (gap + s);
        excess.add(inverse * inverse);
        slope += 2 * inverse * inverse * inverse;
      }
      double next = Math.min(s + excess.value() / slope, right);
      if (!(next > s)) {
        return s;
      }
      s = next;
    }
  }
}
