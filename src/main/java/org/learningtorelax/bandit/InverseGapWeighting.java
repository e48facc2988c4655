package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * Inverse-gap weighting, the distribution of Algorithms 3 and 6 over d arms with predicted losses
 * s:
 *
 * <pre>
 *   i* = argmin s, the least such index
 *   p[i] = 1/(d + η (s[i] - s[i*]))   for i ≠ i*
 *   p[i*] = 1 - the sum of the others, at least 1/d
 * </pre>
 *
 * <p>For any mean losses f and any arm a, E (f[i] - f[a]) ≤ 2(d-1)/η + (η/4) E (s[i] - f[i])²;
 * proved in specs/proofs/InverseGap.v. Source: Foster and Rakhlin 2020.
 */
@Clause({"Algorithm 3", "Algorithm 6"})
public final class InverseGapWeighting {
  private InverseGapWeighting() {}

  /**
   * Computes the distribution. A gap that overflows when multiplied by η has probability 0.
   *
   * @param predictions the predicted losses s, at least one, finite
   * @param eta η, finite and at least 0; 0 is the uniform distribution
   * @return the probabilities, one for each prediction
   * @throws BadInputException if there is no prediction or a number is out of range
   */
  public static @Probability double @SameLen("#1") [] of(double[] predictions, double eta) {
    if (predictions.length == 0) {
      throw new BadInputException("predictions", "[]", "must hold at least one number");
    }
    Require.allFinite("predictions", predictions);
    Require.atLeastZero("eta", eta);
    int best = Argmin.first(predictions);
    double least = predictions[best];
    @Probability double @SameLen("predictions") [] p = new @Probability double[predictions.length];
    CompensatedSum rest = new CompensatedSum(1);
    for (int i = 0; i < p.length; i++) {
      if (i != best) {
        double gap = eta == 0 ? 0 : eta * (predictions[i] - least);
        p[i] = Require.probability("p", 1 / (p.length + gap));
        rest.add(-p[i]);
      }
    }
    p[best] = Require.probability("p", rest.value());
    return p;
  }
}
