package org.learningtorelax.properties.bandit;

import java.util.Random;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisProbabilities;

/**
 * A run like the paper's: 20 arms whose losses are iteration counts, from some 200 down to 50 and
 * up again, with noise. Its state k, K, η is kept here because the learner does not show it.
 */
final class PaperLikeRun {
  static final int ARMS = 20;

  private final Random random;
  private final LossScale scale;
  private final StepSchedule schedule;
  private final double[] losses = new double[ARMS];
  private int round = 1;

  PaperLikeRun(long seed, LossScale scale, StepSchedule schedule) {
    this.random = new Random(seed);
    this.scale = scale;
    this.schedule = schedule;
  }

  int round() {
    return round;
  }

  TsallisState state() {
    return new TsallisState(losses.clone(), scale.value(), schedule.step(round));
  }

  void playTo(int lastRound) {
    while (round < lastRound) {
      play();
    }
  }

  void play() {
    double[] p = TsallisProbabilities.of(losses, scale.value(), schedule.step(round));
    int arm = 0;
    double u = random.nextDouble();
    for (double cumulative = p[0]; u >= cumulative && arm < ARMS - 1; cumulative += p[arm]) {
      arm++;
    }
    double loss = Math.rint(meanLoss(arm) * (0.8 + 0.4 * random.nextDouble()));
    losses[arm] += loss / p[arm];
    scale.observe(loss);
    round++;
  }

  static double meanLoss(int arm) {
    double distance = (arm - 13) / 13.0;
    return 50 + 150 * distance * distance;
  }
}
