package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.learningtorelax.bandit.Bandit;

/**
 * The update k[arm] += loss/p[arm], read off from the outside: 1/√p_i - 1/√p_j = (η/2K)(k_i - k_j)
 * at the argmin, so two distributions of a learner with constant K and η show what was added to k.
 */
final class UpdateCheck {
  private UpdateCheck() {}

  /** Ends a round of the learner; ratio is η/2K. */
  static void dividesByTheProbability(Bandit learner, int arm, double loss, double ratio) {
    double[] before = learner.probabilities();
    learner.observe(arm, loss);
    double[] after = learner.probabilities();
    double expected = ratio * loss / before[arm];
    for (int other = 0; other < before.length; other++) {
      double raised = other == arm ? 0 : expected;
      double observed = gap(after, arm, other) - gap(before, arm, other);
      // Each 1/√p carries a relative error of at most some 1e-14.
      double size = 1 / Math.sqrt(after[arm]) + 1 / Math.sqrt(after[other]);
      assertThat(observed)
          .as("added to arm %d, seen from arm %d", arm, other)
          .isCloseTo(raised, within(1e-13 * (size + expected)));
    }
  }

  private static double gap(double[] p, int arm, int other) {
    return 1 / Math.sqrt(p[arm]) - 1 / Math.sqrt(p[other]);
  }
}
