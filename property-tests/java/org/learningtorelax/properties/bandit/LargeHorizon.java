package org.learningtorelax.properties.bandit;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisInf;

/**
 * Runs at d = 50 and T = 5000 with K = 1, where one arm always has loss 0 and the others loss 1.
 */
public final class LargeHorizon {
  /** d. */
  public static final int ARMS = 50;

  /** T. */
  public static final int ROUNDS = 5000;

  private LargeHorizon() {}

  /**
   * Tsallis-INF at the step that the paper prints, 1/√T.
   *
   * @return a learner at each call
   */
  public static Supplier<Bandit> printedStep() {
    return () -> new TsallisInf(ARMS, LossScale.fixed(1), StepSchedule.fixedAsPrinted(ROUNDS));
  }

  /**
   * The regret of each run given its distributions, R = Σ (1 - p_0): it lies in [0, T] and has the
   * expectation of the regret. Each run has a generator of its own, so that their order does not
   * matter.
   *
   * @param runs how many runs
   * @param seed the seed
   * @param learner makes a learner
   * @return R of each run
   */
  public static double[] regrets(int runs, long seed, Supplier<? extends Bandit> learner) {
    return IntStream.range(0, runs)
        .parallel()
        .mapToDouble(run -> regret(learner.get(), new SplittableRandom(1000 * seed + run)))
        .toArray();
  }

  private static double regret(Bandit bandit, SplittableRandom random) {
    double regret = 0;
    for (int t = 0; t < ROUNDS; t++) {
      regret += 1 - bandit.probabilities()[0];
      int arm = bandit.draw(random.nextDouble());
      bandit.observe(arm, arm == 0 ? 0 : 1);
    }
    return regret;
  }
}
