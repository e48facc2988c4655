package org.learningtorelax.properties.bandit;

import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.StepSchedule;

/**
 * Algorithm 4 once more, with its two ingredients open, so that a fault can be planted in either.
 */
final class LiteralLearner implements Bandit {
  /** What is added to the estimate of the arm drawn: loss / p in the paper. */
  @FunctionalInterface
  interface Estimate {
    double of(double loss, double probability);
  }

  private final double[] k;
  private final double normalization;
  private final StepSchedule schedule;
  private final DistributionRule rule;
  private final Estimate estimate;
  private int round = 1;

  LiteralLearner(
      int arms,
      double normalization,
      StepSchedule schedule,
      DistributionRule rule,
      Estimate estimate) {
    this.k = new double[arms];
    this.normalization = normalization;
    this.schedule = schedule;
    this.rule = rule;
    this.estimate = estimate;
  }

  @Override
  public double[] probabilities() {
    return rule.of(k, normalization, schedule.step(round));
  }

  @Override
  public void observe(int arm, double loss) {
    k[arm] += estimate.of(loss, probabilities()[arm]);
    round++;
  }
}
