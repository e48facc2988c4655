package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.UniformBandit;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.theory.GridRegret;
import org.learningtorelax.theory.PolicyRegret;

/**
 * Theorems B.3 and B.4 where they bite, T = 4000, K = 1, on losses that jump: u(x) = 1 for x below
 * f(c), (x - f(c))/2 from there on. So u is (1/2, 1)-semi-Lipschitz on [0, 1] and least, 0, at the
 * policy f(c) = 3/10 + 2c/5, whose L_f is 2/5. d = 8 arms i/8; m = 4 bins of contexts in [0, 1], or
 * one context and the corrected constant step.
 *
 * <p>Power: a run's regret given its distributions had mean and standard deviation 441 and 16 with
 * bins (bound 1881), 156 and 7 without (bound 756), so that a run misses its level with a
 * probability far below 1e-9; uniform play has 2078 and 1812.
 */
class PolicyRegretProperties {
  private static final int ROUNDS = 4000;
  private static final int ARMS = 8;
  private static final int BINS = 4;
  private static final double LIPSCHITZ = 0.5;
  private static final ContextInterval CONTEXTS = new ContextInterval(0, 1);

  @Clause({"Theorem B.4", "Theorem B.4 sharper"})
  @Example
  void binsKeepTheBoundWithoutM() {
    double[] regrets = regrets(75, 1, PolicyRegretProperties::binned, true);
    PolicyRegret bound = new PolicyRegret(1, ROUNDS, 1, LIPSCHITZ, 1, 0.4);
    assertThat(bound.bound(ARMS, BINS)).isEqualTo(bound.boundSharper(ARMS, BINS) + BINS);
    assertThat(Confidence.upper(regrets, 600, ROUNDS)).isLessThan(bound.boundSharper(ARMS, BINS));
  }

  @Clause({"Theorem B.4", "Theorem B.4 sharper"})
  @Example
  void uniformPlayBreaksTheBoundOfPolicies() {
    double[] regrets =
        regrets(75, 2, () -> ContextualBandit.ignoringContext(new UniformBandit(ARMS)), true);
    PolicyRegret bound = new PolicyRegret(1, ROUNDS, 1, LIPSCHITZ, 1, 0.4);
    assertThat(Arrays.stream(regrets).min().orElseThrow()).isGreaterThan(bound.bound(ARMS, BINS));
  }

  @Clause("Theorem B.3 corrected")
  @Example
  void aGridKeepsTheBound() {
    double[] regrets = regrets(160, 3, PolicyRegretProperties::single, false);
    GridRegret bound = new GridRegret(1, ROUNDS, 1, LIPSCHITZ);
    assertThat(Confidence.upper(regrets, 250, ROUNDS)).isLessThan(bound.bound(ARMS));
    double[] uniform =
        regrets(75, 4, () -> ContextualBandit.ignoringContext(new UniformBandit(ARMS)), false);
    assertThat(Confidence.lower(uniform, 1800)).isGreaterThan(bound.bound(ARMS));
  }

  private static ContextualBandit binned() {
    return BinnedTsallisInf.anytime(new ContextBins(CONTEXTS, BINS), ARMS, 1);
  }

  private static ContextualBandit single() {
    return ContextualBandit.ignoringContext(TsallisInf.fixedStep(ARMS, 1, ROUNDS));
  }

  private static double[] regrets(
      int runs, long seed, Supplier<ContextualBandit> learner, boolean contexts) {
    return IntStream.range(0, runs)
        .parallel()
        .mapToDouble(
            run -> regret(learner.get(), new SplittableRandom(1000 * seed + run), contexts))
        .toArray();
  }

  /** The contexts are the same in every run, (sqrt(2) t) mod 1: fixed in advance. */
  private static double regret(ContextualBandit bandit, SplittableRandom random, boolean contexts) {
    double regret = 0;
    for (int t = 0; t < ROUNDS; t++) {
      double context = contexts ? Math.sqrt(2) * t % 1 : 0.5;
      double[] p = bandit.probabilities(context);
      for (int arm = 0; arm < ARMS; arm++) {
        regret += p[arm] * loss(arm, context);
      }
      int arm = bandit.draw(context, random.nextDouble());
      bandit.observe(context, arm, loss(arm, context));
    }
    return regret;
  }

  private static double loss(int arm, double context) {
    double x = (arm + 1.0) / ARMS;
    double best = 0.3 + 0.4 * context;
    return x < best ? 1 : LIPSCHITZ * (x - best);
  }
}
