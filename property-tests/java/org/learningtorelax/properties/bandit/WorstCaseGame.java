package org.learningtorelax.properties.bandit;

import org.learningtorelax.bandit.StepSchedule;

/**
 * The exact largest expected regret that an adversary can force on a two-armed learner with K = 1,
 * when it chooses 0/1 losses after seeing all draws: a game solved backwards.
 *
 * <p>Why this is cheap: an arm's loss matters only when that arm is drawn, and a loss of 0 changes
 * nothing. So the choices for the arms separate,
 *
 * <pre>
 *   V_t(k) = Σ_i max over l in {0, 1} of  p_i V_{t+1}(k + l e_i/p_i) + l p_i - l [i = 0],
 * </pre>
 *
 * <p>regret being to arm 0 (to arm 1 it is the same by symmetry), and where the draw had loss 0 the
 * state is k again.
 */
final class WorstCaseGame {
  private final DistributionRule rule;
  private final StepSchedule schedule;
  private final int rounds;

  WorstCaseGame(DistributionRule rule, StepSchedule schedule, int rounds) {
    this.rule = rule;
    this.schedule = schedule;
    this.rounds = rounds;
  }

  double regret() {
    return value(0, 0, 1);
  }

  /** For a constant step a state does not depend on the round: the values of all rounds at once. */
  double regretAtConstantStep() {
    return values(0, 0, 0)[rounds];
  }

  private double value(double k0, double k1, int round) {
    if (round > rounds) {
      return 0;
    }
    double[] p = rule.of(new double[] {k0, k1}, 1, schedule.step(round));
    double unchanged = value(k0, k1, round + 1);
    double lossOf0 = p[0] - 1 + p[0] * value(raised(k0, p[0]), k1, round + 1);
    double lossOf1 = p[1] + p[1] * value(k0, raised(k1, p[1]), round + 1);
    return Math.max(p[0] * unchanged, lossOf0) + Math.max(p[1] * unchanged, lossOf1);
  }

  /** Entry n: the value with n rounds to go. */
  private double[] values(double k0, double k1, int losses) {
    double[] values = new double[rounds - losses + 1];
    if (losses == rounds) {
      return values;
    }
    double[] p = rule.of(new double[] {k0, k1}, 1, schedule.step(1));
    double[] after0 = values(raised(k0, p[0]), k1, losses + 1);
    double[] after1 = values(k0, raised(k1, p[1]), losses + 1);
    for (int n = 1; n < values.length; n++) {
      double unchanged = values[n - 1];
      values[n] =
          Math.max(p[0] * unchanged, p[0] - 1 + p[0] * after0[n - 1])
              + Math.max(p[1] * unchanged, p[1] + p[1] * after1[n - 1]);
    }
    return values;
  }

  private static double raised(double k, double p) {
    return Math.min(k + 1 / p, Double.MAX_VALUE);
  }
}
