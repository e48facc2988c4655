package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/**
 * Parameters and first rounds of the learners at numbers that all differ, so that no constant can
 * change unseen. What is expected is worked out by hand, or spelled as the page prints it.
 */
class BanditConstantsTest {
  private static final ContextInterval UNIT = new ContextInterval(-1, 1);

  private static void assertValue(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  /** m = 2, d = 3, T = 50, K = 5, CL = 7. */
  @Clause({"Theorem C.4 N", "Theorem C.4 R_T", "Theorem C.1 error", "Corollary C.1"})
  @Test
  void chebCbParameters() {
    double error = (Math.PI + Math.log(5) * 2 / Math.PI) / 6;
    assertValue(ChebyshevFeatures.uniformError(2, 3.5), 3.5 * error);

    ChebCbParameters parameters = ChebCbParameters.of(2, 3, 50, 5, 7);
    double n = 2 + 5.6 * (1 + Math.log(2));
    double regret = 9 * (1 + Math.log(10 * 3 * Math.sqrt(25 + 98 * Math.pow(Math.PI, 2) / 3) / n));
    double alpha = 1.4 * error / n;
    assertValue(parameters.normalization(), n);
    assertValue(parameters.oracleRegret(), regret);
    assertValue(parameters.misspecification(), alpha);
    assertValue(parameters.eta(), 2 * Math.sqrt(150 / (regret + 100 * alpha * alpha)));
  }

  /**
   * Two arms of losses 3 and 1 at the context 0, where P_1 is 0: the predictions are 3 and 1, CL is
   * 2 and the third round's η is 3 · 2 over the error.
   */
  @Clause({"Algorithm 3", "Algorithm 7"})
  @Test
  void runningChebCb() {
    ChebCb bandit = ChebCb.runningEstimates(new ChebyshevFeatures(UNIT, 1), 2);
    assertThat(bandit.probabilities(0)).containsExactly(0.5, 0.5);
    bandit.observe(0, 0, 3);
    bandit.observe(0, 1, 1);
    double eta = 6 / ((Math.PI + 2 / Math.PI * Math.log(3)) / 2);
    assertValue(bandit.probabilities(0)[0], 1 / (2 + 2 * eta));
  }

  /** CL is 0 while all losses are equal, whatever is predicted; below 1 it counts too. */
  @Clause("Algorithm 3")
  @Test
  void runningChebCbOfEqualLosses() {
    ChebyshevFeatures features = new ChebyshevFeatures(UNIT, 1);
    ChebCb bandit = ChebCb.runningEstimates(features, 2);
    bandit.observe(0, 0, 5);
    assertThat(bandit.probabilities(0)).containsExactly(0.5, 0.5);
    ChebCb small = ChebCb.runningEstimates(features, 2);
    small.observe(0, 0, 0.75);
    small.observe(0, 1, 0.25);
    double eta = 6 / ((Math.PI + 2 / Math.PI * Math.log(3)) / 8);
    assertValue(small.probabilities(0)[0], 1 / (2 + 0.5 * eta));
    ChebCb huge = ChebCb.runningEstimates(features, 2); // losses above 1e300 count as 1e300
    huge.observe(0, 0, 1e301);
    huge.observe(0, 1, 1.05e300);
    assertThat(huge.probabilities(0)).containsExactly(0.5, 0.5);
  }

  /** K = 5, CL = 7, T = 50: within the box the predictions are 3 and 1, and η is in units of KN. */
  @Clause({"Algorithm 3", "Theorem C.4 N"})
  @Test
  void theoremsChebCb() {
    ChebyshevFeatures features = new ChebyshevFeatures(UNIT, 1);
    ChebCb bandit = ChebCb.theorem(features, 2, 50, 5, 7);
    bandit.observe(0, 0, 3);
    bandit.observe(0, 1, 1);
    ChebCbParameters parameters = ChebCbParameters.of(features.degree(), 2, 50, 5, 7);
    assertValue(parameters.normalization(), 7.6);
    assertValue(bandit.probabilities(0)[0], 1 / (2 + 2 * parameters.eta() / 38));
  }

  /** f(1/2) = (1, 1/2): two observations on a line are met by the line itself. */
  @Clause({"Algorithm 3", "Algorithm 7"})
  @Test
  void followTheLeader() {
    ChebyshevFeatures features = new ChebyshevFeatures(UNIT, 1);
    FollowTheLeader oracle = new FollowTheLeader(features, 2, new double[] {10, 10});
    oracle.observe(0, 1, 3);
    oracle.observe(1, 1, 5);
    assertValue(oracle.predict(0.5, 1), 4);
    assertValue(oracle.predict(-1, 1), 1);
    assertThat(oracle.predict(0.5, 0)).isZero();
    assertThat(FollowTheLeader.box(3, 5, 7)).containsExactly(5, 14, 7, 14 / 3.0);
  }

  /** The rounds of η are counted from 1. */
  @Clause("Algorithm 6")
  @Test
  void squareCbCountsItsRounds() {
    FollowTheLeader oracle =
        new FollowTheLeader(new ChebyshevFeatures(UNIT, 1), 2, new double[] {1, 1});
    List<Integer> rounds = new ArrayList<>();
    SquareCb bandit =
        new SquareCb(
            2,
            oracle,
            round -> {
              rounds.add(round);
              return 1;
            });
    for (int t = 0; t < 3; t++) {
      bandit.probabilities(0);
      bandit.observe(0, 0, 1);
    }
    assertThat(rounds).containsExactly(1, 2, 3);
    // d = 4, T = 25, R_T = 9, α = 1/5: R_T + 2α²T = 11
    assertValue(SquareCb.eta(4, 25, 9, 0.2), 20 / Math.sqrt(11));
  }

  /** Ten thousand equal losses: the root is 100 to the last bit or so. */
  @Clause("Algorithm 4 argmin")
  @Test
  void tsallisRootOfManyArms() {
    for (double p : TsallisProbabilities.of(new double[10_000], 3, 0.5)) {
      assertThat(p).isCloseTo(1e-4, within(1e-19));
    }
  }

  @Clause("Input 9")
  @Test
  void cumulativeSearchWithoutAPositiveNumber() {
    assertThat(CumulativeSearch.index(new double[2], 0.5)).isEqualTo(-1);
    assertThat(CumulativeSearch.index(new double[] {0, 0.25, 0.25, 0}, 0.75)).isEqualTo(2);
  }

  /** The greatest cost, and how far the costs lie apart. */
  @Test
  void costRange() {
    CostRange range = new CostRange();
    assertThat(range.bound()).isZero();
    assertThat(range.variation()).isZero();
    assertThat(range.add(0.5)).isTrue();
    assertThat(range.bound()).isEqualTo(0.5);
    assertThat(range.variation()).isZero();
    assertThat(range.add(0.5)).isFalse();
    assertThat(range.add(0.25)).isTrue();
    assertThat(range.add(0.375)).isFalse();
    assertThat(range.bound()).isEqualTo(0.5);
    assertThat(range.variation()).isEqualTo(0.25);
    assertThat(range.add(2)).isTrue();
    assertThat(range.variation()).isEqualTo(1.75);
  }

  /** What an addition loses is kept, whichever of the two numbers is the larger. */
  @Test
  void compensatedSum() {
    CompensatedSum large = new CompensatedSum(1);
    large.add(0x1p-60);
    large.add(0x1p-60);
    large.add(-1);
    assertThat(large.value()).isEqualTo(0x1p-59);
    CompensatedSum small = new CompensatedSum(0x1p-60);
    small.add(1);
    small.add(-1);
    assertThat(small.value()).isEqualTo(0x1p-60);
  }
}
