package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

@Clause("Algorithm 4")
class TsallisInfTest {

  @Test
  void theFirstRoundIsUniform() {
    assertThat(TsallisInf.fixedStep(4, 3, 100).probabilities()).containsOnly(0.25);
    assertThat(TsallisInf.anytime(4, 3).probabilities()).containsOnly(0.25);
    assertThat(TsallisInf.runningMean(4).probabilities()).containsOnly(0.25);
  }

  @Test
  void oneArmIsAlwaysPlayed() {
    TsallisInf learner = TsallisInf.anytime(1, 1);
    learner.observe(0, 1);
    learner.observe(0, 0.5);
    assertThat(learner.probabilities()).containsExactly(1);
    assertThat(learner.draw(0.999)).isZero();
  }

  /**
   * T = 8 gives η = 1. A loss of 5/24 at p = 1/2 makes k = 5/12, with K = 1/2 a gap of 5/12, whose
   * distribution is 9/25 and 16/25.
   */
  @Test
  void oneLossByHand() {
    TsallisInf learner = TsallisInf.fixedStep(2, 0.5, 8);
    learner.observe(0, 5 / 24.0);
    assertThat(learner.probabilities()[0]).isCloseTo(0.36, within(1e-15));
    assertThat(learner.probabilities()[1]).isCloseTo(0.64, within(1e-15));
  }

  /** Round 2 has η = √2, and the mean is the one loss, so the gap is (√2/2) 2 = √2 for any loss. */
  @Test
  void theRunningMeanForgetsTheUnitOfTheLosses() {
    TsallisInf small = TsallisInf.runningMean(2);
    TsallisInf large = TsallisInf.runningMean(2);
    small.observe(1, 1);
    large.observe(1, 4096);
    double[] p = small.probabilities();
    assertThat(large.probabilities()).containsExactly(p);
    assertThat(1 / Math.sqrt(p[1]) - 1 / Math.sqrt(p[0])).isCloseTo(Math.sqrt(2), within(1e-14));
  }

  @Test
  void aLossOfZeroChangesNothingAtAConstantStep() {
    TsallisInf learner = TsallisInf.fixedStep(3, 1, 10);
    learner.observe(1, 0.7);
    double[] before = learner.probabilities();
    learner.observe(2, 0);
    assertThat(learner.probabilities()).containsExactly(before);
  }

  @Clause("Input 14")
  @Test
  void anEstimateThatOverflowsStaysAtTheLargestNumber() {
    TsallisInf learner = TsallisInf.anytime(2, 1);
    for (int round = 0; round < 5; round++) {
      learner.observe(0, Double.MAX_VALUE);
      assertThat(learner.probabilities()).containsExactly(0, 1);
    }
    // Both estimates there: a tie.
    learner.observe(1, Double.MAX_VALUE);
    learner.observe(1, Double.MAX_VALUE);
    double[] tie = learner.probabilities();
    assertThat(tie[0]).isEqualTo(tie[1]).isCloseTo(0.5, within(1e-16));
  }

  /** An arm of probability 0 is never drawn, but a caller may report it: 0/0 must not enter k. */
  @Test
  void aLossOfZeroAtProbabilityZeroChangesNothing() {
    TsallisInf learner = TsallisInf.anytime(2, 1);
    learner.observe(0, Double.MAX_VALUE);
    learner.observe(0, 0);
    assertThat(learner.probabilities()).containsExactly(0, 1);
  }

  @Test
  void theProbabilitiesAreACopy() {
    TsallisInf learner = TsallisInf.anytime(4, 1);
    learner.probabilities()[0] = 7;
    assertThat(learner.probabilities()).containsOnly(0.25);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 'arm = -1: must lie in [0, 2)'",
    "2, 0, 'arm = 2: must lie in [0, 2)'",
    "0, -1, loss = -1.0: must be finite and at least 0",
    "0, NaN, loss = NaN: must be finite and at least 0",
    "0, Infinity, loss = Infinity: must be finite and at least 0",
  })
  @Clause("Input 7")
  void aBadObservationIsNamedAndChangesNothing(int arm, double loss, String message) {
    TsallisInf learner = TsallisInf.anytime(2, 1);
    learner.observe(0, 0.5);
    double[] before = learner.probabilities();
    assertThatThrownBy(() -> learner.observe(arm, loss))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
    assertThat(learner.probabilities()).containsExactly(before);
  }

  @Clause("Input 7")
  @Test
  void badParametersAreNamed() {
    assertThatThrownBy(() -> TsallisInf.anytime(0, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("arms = 0: must be at least 1");
    assertThatThrownBy(() -> TsallisInf.anytime(2, Double.NaN))
        .isInstanceOf(BadInputException.class)
        .hasMessage("normalization = NaN: must be positive and finite");
    assertThatThrownBy(() -> TsallisInf.fixedStep(2, 1, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("rounds = 0: must be at least 1");
  }
}
