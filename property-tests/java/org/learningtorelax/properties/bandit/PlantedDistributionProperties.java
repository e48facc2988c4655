package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;

/** Each check of {@link DistributionChecks} is seen to fail on the fault it is there for. */
@Clause("Algorithm 4")
class PlantedDistributionProperties {
  private static final TsallisState TIED = new TsallisState(new double[] {3, 7, 3, 3.5, 9}, 2, 0.7);

  /** The start is the exact root of round 1: no fixed start does better there. */
  @Clause("Algorithm 4 Newton")
  @Example
  void newtonFromAFixedStartLeavesTheDomainInAbout100Rounds() {
    assertThat(firstBadRound(LossScale.runningMean(), StepSchedule.anytime())).isEqualTo(104);
  }

  @Clause("Algorithm 4 Newton")
  @Example
  void aLargerNormalizationOnlyDelaysIt() {
    assertThat(firstBadRound(LossScale.fixed(200), StepSchedule.fixed(5000))).isEqualTo(365);
    assertThat(firstBadRound(LossScale.fixed(200), StepSchedule.anytime())).isEqualTo(443);
  }

  private static int firstBadRound(LossScale scale, StepSchedule schedule) {
    PaperLikeRun run = new PaperLikeRun(1, scale, schedule);
    double start = -run.state().unit() * Math.sqrt(PaperLikeRun.ARMS);
    DistributionRule newton = PlantedDistributions.newtonFrom(start);
    while (run.round() < 5000) {
      TsallisState state = run.state();
      double[] p = newton.of(state);
      if (PlantedDistributions.leftDomain(state, p)) {
        assertThatThrownBy(() -> DistributionChecks.isAccurate(newton, state))
            .isInstanceOf(AssertionError.class);
        return run.round();
      }
      DistributionChecks.isAccurate(newton, state);
      run.play();
    }
    throw new AssertionError("Newton never failed");
  }

  @Example
  void aUniformDistributionOnFailureIsCaughtByTheAccuracyAlone() {
    PaperLikeRun run = new PaperLikeRun(1, LossScale.runningMean(), StepSchedule.anytime());
    double start = -run.state().unit() * Math.sqrt(PaperLikeRun.ARMS);
    run.playTo(104);
    DistributionRule fault = PlantedDistributions.uniformOnFailure(start);
    DistributionChecks.sumsToOne(fault, run.state());
    assertCaught(() -> DistributionChecks.isAccurate(fault, run.state()));
  }

  @Example
  void aWrongArgminOnTiesIsCaughtByTheOrderAndTheAccuracyButNotByTheSum() {
    DistributionRule fault = PlantedDistributions::firstOfTheLeastTakesAll;
    DistributionChecks.sumsToOne(fault, TIED);
    assertCaught(() -> DistributionChecks.respectsOrder(fault, TIED));
    assertCaught(() -> DistributionChecks.isAccurate(fault, TIED));
    assertCaught(() -> DistributionChecks.followsPermutation(fault, TIED, new Random(1)));
  }

  @Example
  void singlePrecisionIsCaughtByTheAccuracyAndTheSum() {
    DistributionRule fault = PlantedDistributions::singlePrecision;
    assertCaught(() -> DistributionChecks.isAccurate(fault, TIED));
    assertCaught(() -> DistributionChecks.sumsToOne(fault, TIED));
  }

  @Clause("Algorithm 4 argmin")
  @Example
  void anotherRegulariserIsCaughtByTheObjective() {
    DistributionRule fault = PlantedDistributions::halfTheRegulariser;
    DistributionChecks.sumsToOne(fault, TIED);
    DistributionChecks.respectsOrder(fault, TIED);
    assertCaught(() -> ObjectiveCheck.isLeast(fault, TIED, new Random(1)));
  }

  @Clause("Algorithm 4 symmetries")
  @Example
  void gapsNotTakenFromTheLeastLossAreCaughtByTheShift() {
    DistributionRule fault = PlantedDistributions::gapsFromZero;
    TsallisState whole = new TsallisState(new double[] {3, 7, 12}, 3, 0.7);
    assertCaught(() -> DistributionChecks.ignoresShift(fault, whole, 0x1p45));
  }

  @Example
  void theRestOfTheMassPutOnTheLastArmIsCaughtByTheAccuracy() {
    DistributionRule fault = PlantedDistributions::lastTakesTheRest;
    TsallisState state = new TsallisState(new double[] {0, 1, 1e12}, 1, 1);
    DistributionChecks.sumsToOne(fault, state);
    assertCaught(() -> DistributionChecks.isAccurate(fault, state));
  }

  @Clause("Algorithm 4 argmin")
  @Example
  void anEntropyInsteadOfTheSquareRootIsCaughtByTheObjective() {
    DistributionRule fault = PlantedDistributions::exponentialWeights;
    DistributionChecks.isMonotone(fault, TIED, 0, 1);
    assertCaught(() -> ObjectiveCheck.isLeast(fault, TIED, new Random(1)));
  }

  @Clause("Algorithm 4 symmetries")
  @Example
  void risingProbabilitiesAreCaughtByMonotonicity() {
    DistributionRule fault = PlantedDistributions::prefersLosses;
    assertCaught(() -> DistributionChecks.isMonotone(fault, TIED, 0, 1));
  }

  private static void assertCaught(ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOf(AssertionError.class);
  }
}
