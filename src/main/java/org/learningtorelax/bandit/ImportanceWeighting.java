package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Probability;

/** The update k[arm] = k[arm] + loss / p[arm], by which bandits estimate losses of all arms. */
@Clause({"Algorithm 4", "Input 14"})
final class ImportanceWeighting {
  private ImportanceWeighting() {}

  /**
   * Checks the arm and the loss, and updates. An estimate that would overflow stays at the largest
   * finite number.
   */
  static void add(double[] k, @Probability double @SameLen("#1") [] p, int arm, double loss) {
    int played = RoundInput.arm(arm, k);
    if (RoundInput.loss(loss) > 0) { // an arm of probability 0 with loss 0 would add 0/0
      k[played] = Math.min(k[played] + loss / p[played], Double.MAX_VALUE);
    }
  }
}
