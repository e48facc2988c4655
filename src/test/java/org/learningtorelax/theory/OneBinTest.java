package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;

/**
 * Theorem B.4, tuned, for a policy that hardly moves: T = K = Lbar = b - a = 1, C L_f = 10⁻⁸. The
 * sizes are 70.7 arms and 7·10⁻⁷ bins; there is at least one bin. In its one round the learner is
 * uniform, and for u(x) = 1 - x it pays 0.49 more than the policy 1; the tuned bound is 0.057.
 */
class OneBinTest {
  @Clause("Theorem B.4 tuned")
  @Test
  void halfABinIsNotAvailable() {
    PolicyRegret regret = new PolicyRegret(1, 1, 1, 1, 1, 1e-8);
    assertThat(regret.optimalArms()).isCloseTo(70.71, within(1e-2));
    assertThat(regret.optimalBins()).isCloseTo(7.07e-7, within(1e-9));
    assertThat(regret.optimalBound()).isCloseTo(0.0566, within(1e-4));
    for (int d : new int[] {70, 71}) {
      ContextBins oneBin = new ContextBins(new ContextInterval(0, 1), 1);
      double[] p = BinnedTsallisInf.anytime(oneBin, d, 1).probabilities(0.5);
      double expected = 0;
      for (int i = 1; i <= d; i++) {
        expected += p[i - 1] * (1 - (double) i / d);
      }
      assertThat(expected).isGreaterThan(0.49);
      assertThat(regret.boundSharper(d, 1)).isGreaterThan(expected); // (14) holds
    }
  }
}
