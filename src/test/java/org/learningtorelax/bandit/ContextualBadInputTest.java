package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** Bad input names the argument, the value and the rule, and leaves a learner as it was. */
@Clause("Input 7")
class ContextualBadInputTest {
  private static final ContextInterval UNIT = new ContextInterval(0, 1);
  private static final ChebyshevFeatures FEATURES = new ChebyshevFeatures(UNIT, 2);
  private static final double[] BOX = {1, 1, 1};

  static Stream<Arguments> badInputs() {
    BoxLeastSquares squares = new BoxLeastSquares(3);
    return Stream.of(
        bad("high = 1.0: must be above low = 1.0", () -> new ContextInterval(1, 1)),
        bad("low = NaN: must be finite", () -> new ContextInterval(Double.NaN, 1)),
        bad("high = 1.7976931348623157E308", () -> new ContextInterval(-1e308, Double.MAX_VALUE)),
        bad("context = 1.5: must lie in [0.0, 1.0]", () -> FEATURES.of(1.5)),
        bad("context = NaN", () -> FEATURES.of(Double.NaN)),
        bad("degree = -1: must be at least 0", () -> new ChebyshevFeatures(UNIT, -1)),
        bad("bins = 0: must be at least 1", () -> new ContextBins(UNIT, 0)),
        bad("context = -0.1", () -> new ContextBins(UNIT, 3).nearest(-0.1)),
        bad("predictions = []", () -> InverseGapWeighting.of(new double[0], 1)),
        bad("predictions[1] = NaN", () -> weighting(Double.NaN, 1)),
        bad("eta = -1.0: must be finite and at least 0", () -> weighting(1, -1)),
        bad("eta = Infinity", () -> weighting(1, Double.POSITIVE_INFINITY)),
        bad("R_T + 2 α² T = 0.0", () -> SquareCb.eta(2, 2, 0, 0)),
        bad("oracleRegret = -1.0", () -> SquareCb.eta(2, 2, -1, 1)),
        bad("length of observation = 2: must be 3", () -> squares.observe(new double[2], 1)),
        bad("target = Infinity", () -> squares.observe(new double[3], Double.POSITIVE_INFINITY)),
        bad("bounds = -1.0", () -> squares.solve(new double[] {1, -1, 1})),
        bad("length of bounds = 2", () -> squares.solve(new double[2])),
        bad("length of box = 1: must be 3", () -> new FollowTheLeader(FEATURES, 2, new double[1])),
        bad("arms = 0", () -> new FollowTheLeader(FEATURES, 0, BOX)),
        bad("arm = 2: must lie in [0, 2)", () -> new FollowTheLeader(FEATURES, 2, BOX).leader(2)),
        bad("degree = 0: must be at least 1", () -> theorem(0, 1)),
        bad("bound = 0.0: must be positive", () -> theorem(2, 0)),
        bad("arms = 0", () -> ChebCb.runningEstimates(FEATURES, 0)),
        bad("arms = 0", () -> new UniformBandit(0)),
        bad("arms = 0", () -> new GreedyBandit(0)),
        bad("normalization = 0.0", () -> new Exp3(2, 0, 5)),
        bad("rounds = 0", () -> new Exp3(2, 1, 0)));
  }

  private static Arguments bad(String message, ThrowingCallable call) {
    return arguments(message, call);
  }

  private static double[] weighting(double prediction, double eta) {
    return InverseGapWeighting.of(new double[] {0, prediction}, eta);
  }

  private static ChebCb theorem(int degree, double bound) {
    return ChebCb.theorem(new ChebyshevFeatures(UNIT, degree), 3, 10, bound, 1);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRejectedInOneLine(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(BadInputException.class).hasMessageStartingWith(message);
  }

  static Stream<ContextualBandit> learners() {
    return Stream.of(
        ChebCb.runningEstimates(FEATURES, 3),
        ChebCb.theorem(FEATURES, 3, 10, 5, 1),
        BinnedTsallisInf.anytime(new ContextBins(UNIT, 2), 3, 5),
        new SquareCb(3, new FollowTheLeader(FEATURES, 3, BOX), round -> round));
  }

  /** After the rejections the next round is what it would have been. */
  @ParameterizedTest
  @MethodSource("learners")
  void aRejectedRoundLeavesNoTrace(ContextualBandit learner) {
    learner.observe(0.3, 0, 4);
    learner.observe(0.6, 2, 3);
    double[] before = learner.probabilities(0.4);
    assertBad(() -> learner.observe(0.5, 3, 1));
    assertBad(() -> learner.observe(0.5, -1, 1));
    assertBad(() -> learner.observe(0.5, 1, -1));
    assertBad(() -> learner.observe(0.5, 1, Double.NaN));
    assertBad(() -> learner.observe(0.5, 1, Double.POSITIVE_INFINITY));
    assertBad(() -> learner.observe(1.5, 1, 9));
    assertBad(() -> learner.probabilities(-1));
    assertBad(() -> learner.draw(0.5, 1.5));
    assertThat(learner.probabilities(0.4)).containsExactly(before);
  }

  @Test
  void baselinesRejectWhatBanditsReject() {
    for (Bandit bandit :
        new Bandit[] {new UniformBandit(2), new GreedyBandit(2), new Exp3(2, 1, 5)}) {
      assertBad(() -> bandit.observe(2, 1));
      assertBad(() -> bandit.observe(0, -1));
    }
  }

  private static void assertBad(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(BadInputException.class);
  }
}
