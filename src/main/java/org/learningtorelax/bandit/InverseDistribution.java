package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/** Drawing an arm by the inverse of the distribution function. */
@Clause("Input 9")
final class InverseDistribution {
  private InverseDistribution() {}

  /**
   * The least arm i with u &lt; p_0 + ... + p_i, the sums taken in that order; where rounding
   * leaves no such arm, the last one with a positive probability. An arm of probability 0 is never
   * drawn.
   */
  static @NonNegative int draw(@Probability double[] probabilities, @Probability double uniform) {
    Require.probability("uniform", uniform);
    int arm = CumulativeSearch.index(probabilities, uniform);
    if (arm < 0) {
      throw new BadInputException("probabilities", "all 0", "must have a positive entry");
    }
    return arm;
  }
}
