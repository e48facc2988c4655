package org.learningtorelax.properties.bandit;

import org.learningtorelax.bandit.StepSchedule;

/**
 * The exact largest expected regret that an adversary can force on a learner with K = 1, when it
 * chooses 0/1 losses after seeing all draws: a game solved backwards.
 *
 * <p>Why this is cheap: an arm's loss matters only when that arm is drawn, and a loss of 0 changes
 * nothing. So the choices for the arms separate,
 *
 * <pre>
 *   V_t(k) = Σ_i max over l in {0, 1} of  p_i V_{t+1}(k + l e_i/p_i) + l p_i - l [i = 0],
 * </pre>
 *
 * <p>regret being to arm 0 (to the others it is the same by symmetry), and where the draw had loss
 * 0 the state is k again.
 */
final class WorstCaseGame {
  private final DistributionRule rule;
  private final StepSchedule schedule;
  private final int arms;
  private final int rounds;

  WorstCaseGame(DistributionRule rule, StepSchedule schedule, int arms, int rounds) {
    this.rule = rule;
    this.schedule = schedule;
    this.arms = arms;
    this.rounds = rounds;
  }

  double regret() {
    return value(new double[arms], 1);
  }

  /** For a constant step a state does not depend on the round: the values of all rounds at once. */
  double regretAtConstantStep() {
    return values(new double[arms], 0)[rounds];
  }

  private double value(double[] k, int round) {
    if (round > rounds) {
      return 0;
    }
    double[] p = rule.of(k, 1, schedule.step(round));
    double unchanged = value(k, round + 1);
    double value = 0;
    for (int i = 0; i < arms; i++) {
      double after = value(raised(k, i, p[i]), round + 1);
      value += best(i, p[i], unchanged, after);
    }
    return value;
  }

  /** Entry n: the value with n rounds to go. */
  private double[] values(double[] k, int losses) {
    double[] values = new double[rounds - losses + 1];
    if (losses == rounds) {
      return values;
    }
    double[] p = rule.of(k, 1, schedule.step(1));
    double[][] after = new double[arms][];
    for (int i = 0; i < arms; i++) {
      after[i] = values(raised(k, i, p[i]), losses + 1);
    }
    for (int n = 1; n < values.length; n++) {
      for (int i = 0; i < arms; i++) {
        values[n] += best(i, p[i], values[n - 1], after[i][n - 1]);
      }
    }
    return values;
  }

  /** The larger of what a loss of 0 and of 1 for an arm is worth to the adversary. */
  private static double best(int arm, double p, double unchanged, double after) {
    return Math.max(p * unchanged, (arm == 0 ? p - 1 : p) + p * after);
  }

  private static double[] raised(double[] k, int arm, double p) {
    double[] raised = k.clone();
    raised[arm] = Math.min(k[arm] + 1 / p, Double.MAX_VALUE);
    return raised;
  }
}
