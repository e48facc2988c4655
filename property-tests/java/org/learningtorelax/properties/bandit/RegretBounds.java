package org.learningtorelax.properties.bandit;

import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.theory.BanditRegret;

/** The upper bounds on Algorithm 4's expected regret to any arm, for losses in [0, K]. */
final class RegretBounds {
  private RegretBounds() {}

  /**
   * Behind Theorems B.1 and B.2, for any steps that do not rise: (4K/η_T)(√d - 1) + Σ η_t K √d/2.
   * It is below the trivial KT on trees small enough to enumerate, where the theorems' bounds are
   * not.
   */
  static double ofSteps(int arms, double normalization, StepSchedule schedule, int rounds) {
    double penalty = 4 * normalization / schedule.step(rounds) * (Math.sqrt(arms) - 1);
    double stability = 0;
    for (int t = 1; t <= rounds; t++) {
      stability += schedule.step(t) * normalization * Math.sqrt(arms) / 2;
    }
    return penalty + stability;
  }

  /** Theorem B.1: 2K√(2dT), at η = 2√(2/T). Below KT only for T > 8d. */
  static double fixedStep(int arms, double normalization, int rounds) {
    return new BanditRegret(normalization, arms, rounds).constantStep();
  }

  /** Theorem B.2, sharpened: 4K√(dT) - 2K√T. Below KT only for T > (4√d - 2)². */
  static double anytime(int arms, double normalization, int rounds) {
    return new BanditRegret(normalization, arms, rounds).anytimeSharper();
  }
}
