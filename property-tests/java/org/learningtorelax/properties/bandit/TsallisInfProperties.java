package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** Algorithm 4's loop: literal update, literal order, over whole episodes. */
@Clause("Algorithm 4")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TsallisInfProperties {
  private static final int ROUNDS = 40;

  /** The promise for a single distribution: 40 rounds of feedback through 1/p leave it intact. */
  private static final Dfp EPISODE_ERROR = DistributionChecks.RELATIVE_ERROR;

  @Property(seed = "20231040", tries = 40)
  void fixedStepFollowsThePage(
      @ForAll @IntRange(min = 1, max = 5) int arms, @ForAll @LongRange(min = 0) long seed) {
    double normalization = TsallisStates.logUniform(new Random(seed), -3, 3);
    followsThePage(
        TsallisInf.fixedStep(arms, normalization, ROUNDS),
        LossScaleMirror.fixed(normalization),
        StepSchedule.fixed(ROUNDS),
        normalization,
        seed);
  }

  @Property(seed = "20231041", tries = 40)
  void anytimeFollowsThePage(
      @ForAll @IntRange(min = 1, max = 5) int arms, @ForAll @LongRange(min = 0) long seed) {
    double normalization = TsallisStates.logUniform(new Random(seed), -3, 3);
    followsThePage(
        TsallisInf.anytime(arms, normalization),
        LossScaleMirror.fixed(normalization),
        StepSchedule.anytime(),
        normalization,
        seed);
  }

  @Clause({"Input 11", "Appendix G settings"})
  @Property(seed = "20231042", tries = 40)
  void runningMeanFollowsTheExperiments(
      @ForAll @IntRange(min = 1, max = 5) int arms, @ForAll @LongRange(min = 0) long seed) {
    followsThePage(
        TsallisInf.runningMean(arms),
        LossScaleMirror.runningMean(),
        StepSchedule.anytime(),
        1000,
        seed);
  }

  private static void followsThePage(
      Bandit learner, LossScaleMirror scale, StepSchedule schedule, double largestLoss, long seed) {
    Random random = new Random(seed);
    int arms = learner.probabilities().length;
    ExactLearner exact = new ExactLearner(arms);
    for (int round = 1; round <= ROUNDS; round++) {
      ExactTsallis distribution = exact.distribution(scale.value(), schedule.step(round));
      double[] p = learner.probabilities();
      for (int i = 0; i < arms; i++) {
        Dfp error = distribution.relativeError(i, p[i]);
        assertThat(error.lessThan(EPISODE_ERROR))
            .as("round %d: relative error %s of p[%d] = %s", round, error, i, p[i])
            .isTrue();
      }
      int arm = learner.draw(random.nextDouble());
      double loss = random.nextInt(4) == 0 ? 0 : largestLoss * random.nextDouble();
      exact.observe(arm, loss, distribution.probability(arm));
      scale.observe(loss);
      learner.observe(arm, loss);
    }
  }

  @Property(seed = "20231043", tries = 200)
  void theLossIsDividedByTheProbability(
      @ForAll @IntRange(min = 2, max = 20) int arms,
      @ForAll @DoubleRange(min = 0, max = 100) double loss,
      @ForAll Random random) {
    TsallisInf learner = TsallisInf.fixedStep(arms, 100, 50);
    double ratio = StepSchedule.fixed(50).step(1) / 200;
    for (int round = 0; round < 10; round++) {
      int arm = learner.draw(random.nextDouble());
      UpdateCheck.dividesByTheProbability(learner, arm, loss, ratio);
    }
  }

  @Example
  void aMissingImportanceWeightIsCaught() {
    StepSchedule schedule = StepSchedule.fixed(50);
    Supplier<Bandit> fault =
        () -> new LiteralLearner(5, 1, schedule, TsallisProbabilities::of, (loss, p) -> loss);
    double ratio = schedule.step(1) / 2;
    assertThatThrownBy(() -> UpdateCheck.dividesByTheProbability(fault.get(), 2, 0.5, ratio))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> followsThePage(fault.get(), LossScaleMirror.fixed(1), schedule, 1, 1))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void aStepOfTheWrongRoundIsCaught() {
    StepSchedule late = round -> StepSchedule.anytime().step(round + 1);
    Bandit fault = new TsallisInf(5, LossScale.fixed(1), late);
    assertThatThrownBy(
            () -> followsThePage(fault, LossScaleMirror.fixed(1), StepSchedule.anytime(), 1, 1))
        .isInstanceOf(AssertionError.class);
  }

  /** The same bits as the literal loop, with the same draws. */
  @Property(seed = "20231044", tries = 50)
  void theLearnerIsItsLiteralForm(
      @ForAll @IntRange(min = 1, max = 50) int arms, @ForAll Random random) {
    Bandit learner = TsallisInf.anytime(arms, 10);
    Bandit literal =
        new LiteralLearner(
            arms, 10, StepSchedule.anytime(), TsallisProbabilities::of, (loss, p) -> loss / p);
    for (int round = 0; round < 200; round++) {
      assertThat(learner.probabilities()).containsExactly(literal.probabilities());
      int arm = learner.draw(random.nextDouble());
      double loss = 10 * random.nextDouble();
      learner.observe(arm, loss);
      literal.observe(arm, loss);
    }
  }
}
