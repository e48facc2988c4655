package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselinesTest {

  @Test
  void uniformLearnsNothing() {
    UniformBandit bandit = new UniformBandit(4);
    bandit.observe(0, 9);
    assertThat(bandit.probabilities()).containsOnly(0.25);
  }

  @Test
  void greedyPlaysEachArmOnceAndThenTheLeastMean() {
    GreedyBandit bandit = new GreedyBandit(3);
    double[] losses = {4, 3, 5};
    for (int arm = 0; arm < 3; arm++) {
      assertThat(bandit.draw(0.99)).isEqualTo(arm);
      bandit.observe(arm, losses[arm]);
    }
    assertThat(bandit.probabilities()).containsExactly(0, 1, 0);
    bandit.observe(1, 5); // its mean is 4 now, as that of arm 0, which comes first
    assertThat(bandit.probabilities()).containsExactly(1, 0, 0);
    bandit.observe(0, 4.5);
    assertThat(bandit.probabilities()).containsExactly(0, 1, 0);
  }

  /** A loss of 0 is a loss: the arm counts as played. */
  @Test
  void greedyStaysWithALossOfZero() {
    GreedyBandit bandit = new GreedyBandit(2);
    bandit.observe(0, 0);
    assertThat(bandit.draw(0.5)).isEqualTo(1);
    bandit.observe(1, 0.001);
    assertThat(bandit.draw(0.5)).isZero();
  }

  /** d = 2, T = 1 and K = 2: η = √log 2, and a loss of 1 at p = 1/2 weighs exp(-η). */
  @Test
  void oneLossOfExp3ByHand() {
    Exp3 bandit = new Exp3(2, 2, 1);
    assertThat(bandit.probabilities()).containsExactly(0.5, 0.5);
    bandit.observe(0, 1);
    double weight = Math.exp(-Math.sqrt(Math.log(2)));
    double[] p = bandit.probabilities();
    assertThat(p[0]).isCloseTo(weight / (1 + weight), within(1e-15));
    assertThat(p[1]).isCloseTo(1 / (1 + weight), within(1e-15));
  }

  @Test
  void anEstimateOfExp3ThatOverflowsStaysAtTheLargestNumber() {
    Exp3 bandit = new Exp3(2, 1, 10);
    for (int t = 0; t < 3; t++) {
      bandit.observe(0, Double.MAX_VALUE);
      bandit.observe(0, 0);
      assertThat(bandit.probabilities()).containsExactly(0, 1);
    }
  }
}
