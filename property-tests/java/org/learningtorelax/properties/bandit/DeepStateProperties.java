package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;

/** The same accuracy in the states of long runs, up to round 10,000,000. */
@Clause("Algorithm 4")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class DeepStateProperties {
  private static final int DEEPEST = 10_000_000;

  @Property(seed = "20231020", tries = 5)
  void runsWithTheRunningMeanStayAccurate(@ForAll @LongRange(min = 0) long seed) {
    check(new PaperLikeRun(seed, LossScale.runningMean(), StepSchedule.anytime()));
  }

  @Property(seed = "20231021", tries = 5)
  void runsWithAFixedStepStayAccurate(@ForAll @LongRange(min = 0) long seed) {
    check(new PaperLikeRun(seed, LossScale.fixed(250), StepSchedule.fixed(100_000)));
  }

  private static void check(PaperLikeRun run) {
    for (int round : new int[] {10, 1000, 100_000}) {
      run.playTo(round);
      DistributionChecks.isAccurate(TsallisProbabilities::of, run.state());
      DistributionChecks.sumsToOne(TsallisProbabilities::of, run.state());
    }
    // The importance weights keep every estimate near the sum of its losses; none stays at 0.
    assertThat(run.state().least()).isBetween(0.5 * 50 * 100_000, 2.0 * 50 * 100_000);
  }

  /**
   * States of the size they have in round 10,000,000, constructed and not played: each k_i is the
   * sum of that many mean losses plus noise of its usual size, some √(t/p_i) losses.
   */
  @Property(seed = "20231022", tries = 200)
  void statesOfRoundTenMillionAreAccurate(@ForAll Random random) {
    double[] losses = new double[PaperLikeRun.ARMS];
    double spread = random.nextBoolean() ? 1 : 1e-4;
    for (int i = 0; i < losses.length; i++) {
      double mean = 50 + spread * (PaperLikeRun.meanLoss(i) - 50);
      double noise = 100 * Math.sqrt(DEEPEST) * random.nextGaussian();
      losses[i] = mean * DEEPEST + noise;
    }
    TsallisState state = new TsallisState(losses, 52, StepSchedule.anytime().step(DEEPEST));
    DistributionChecks.isAccurate(TsallisProbabilities::of, state);
    DistributionChecks.sumsToOne(TsallisProbabilities::of, state);
    double[] p = TsallisProbabilities.of(state.losses(), state.normalization(), state.step());
    Statistics.label("arms above a hundredth")
        .collect(Arrays.stream(p).filter(q -> q > 0.01).count() > 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
  }
}
