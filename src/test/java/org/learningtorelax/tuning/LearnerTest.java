package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ChebCb;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** Each learner is the bandit that its name says, with the context where it has one. */
class LearnerTest {
  private static final ContextInterval SHIFTS = new ContextInterval(-0.15, 0.45);
  private static final int ARMS = 4;
  private static final int ROUNDS = 30;

  @Test
  @Clause("Appendix G settings")
  void theExperimentsHaveFiveBinsAndSixCoefficients() {
    List<Learner> three = Learner.ofTheExperiments(SHIFTS, 5, 6);
    assertThat(three.stream().map(Learner::label))
        .containsExactly(
            "Tsallis-INF (running-mean)",
            "Tsallis-INF-CB (running-mean, bins: 5)",
            "ChebCB (coefficients: 6)");
    assertThat(three.get(1).shownContexts()).containsExactly(-0.09, 0.03, 0.15, 0.27, 0.39);
  }

  @Test
  void binsLearnApart() {
    ContextualBandit learner =
        Learner.tsallisInfCb(SHIFTS, 3, Step.ANYTIME, 10).create(ARMS, ROUNDS);
    for (int t = 0; t < ROUNDS; t++) {
      learner.observe(-0.1, 0, 10);
    }
    assertThat(learner.probabilities(-0.06)[0]).as("of the same bin").isLessThan(0.1);
    assertThat(learner.probabilities(0.2)).as("of another").containsOnly(0.25);
  }

  @Test
  void binsTakeTheStepThatIsAskedFor() {
    ContextBins cut = new ContextBins(SHIFTS, 3);
    ContextualBandit anytime =
        Learner.tsallisInfCb(SHIFTS, 3, Step.ANYTIME, 10).create(ARMS, ROUNDS);
    ContextualBandit running =
        Learner.tsallisInfCb(SHIFTS, 3, Step.RUNNING_MEAN, 10).create(ARMS, ROUNDS);
    ContextualBandit expectedAnytime = BinnedTsallisInf.anytime(cut, ARMS, 10);
    ContextualBandit expectedRunning = BinnedTsallisInf.runningMean(cut, ARMS);
    for (ContextualBandit bandit : List.of(anytime, running, expectedAnytime, expectedRunning)) {
      bandit.observe(0.1, 2, 7);
    }
    assertThat(anytime.probabilities(0.1))
        .containsExactly(expectedAnytime.probabilities(0.1))
        .isNotEqualTo(running.probabilities(0.1));
    assertThat(running.probabilities(0.1)).containsExactly(expectedRunning.probabilities(0.1));
  }

  @Test
  void withoutContextsAllIsOneBin() {
    ContextualBandit learner = Learner.tsallisInf(Step.ANYTIME, 10).create(ARMS, ROUNDS);
    TsallisInf alone = TsallisInf.anytime(ARMS, 10);
    learner.observe(-0.1, 2, 7);
    alone.observe(2, 7);
    assertThat(learner.probabilities(0.4)).containsExactly(alone.probabilities());
  }

  @Test
  void coefficientsAreOneMoreThanTheDegree() {
    ContextualBandit six = Learner.chebCb(SHIFTS, 6).create(ARMS, ROUNDS);
    ContextualBandit degreeFive = ChebCb.runningEstimates(new ChebyshevFeatures(SHIFTS, 5), ARMS);
    ContextualBandit degreeSix = ChebCb.runningEstimates(new ChebyshevFeatures(SHIFTS, 6), ARMS);
    for (int t = 0; t < ROUNDS; t++) {
      double context = -0.15 + 0.6 * ((7 * t) % ROUNDS) / ROUNDS;
      double loss = 1 + (t % 5) * (t % ARMS + 1);
      for (ContextualBandit bandit : List.of(six, degreeFive, degreeSix)) {
        bandit.observe(context, t % ARMS, loss);
      }
    }
    assertThat(six.probabilities(0.1)).containsExactly(degreeFive.probabilities(0.1));
    assertThat(six.probabilities(0.1)).isNotEqualTo(degreeSix.probabilities(0.1));
  }

  @Test
  void refusesWhatItCannotUse() {
    assertThatThrownBy(() -> Learner.tsallisInfCb(SHIFTS, 3, Step.FIXED, 10))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("step = fixed: must be anytime or running-mean");
    assertThatThrownBy(() -> Learner.tsallisInf(Step.ANYTIME, 0))
        .hasMessageStartingWith("normalization = 0.0");
    assertThatThrownBy(() -> Learner.chebCb(SHIFTS, 1)).hasMessageStartingWith("degree = 0");
  }
}
