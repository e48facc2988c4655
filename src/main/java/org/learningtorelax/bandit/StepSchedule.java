package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/** The step sizes η_1, η_2, ... of {@link TsallisInf}. */
@FunctionalInterface
public interface StepSchedule {

  /**
   * The step of a round.
   *
   * @param round the round t, counted from 1
   * @return η_t, positive
   */
  double step(@Positive int round);

  /**
   * η = 2√(2/T) in every round: the step at which Theorem B.1's bound 2K√(2dT) holds.
   *
   * @param rounds the number of rounds T, at least 1
   * @return the schedule
   */
  @Clause("Theorem B.1 corrected")
  static StepSchedule fixed(int rounds) {
    double step = 2 * Math.sqrt(2.0 / Require.atLeastOne("rounds", rounds));
    return round -> step;
  }

  /**
   * η = 1/√T in every round, as Algorithm 2's theorems print it. Theorem B.1's bound is false at
   * this step; 4.5 K√(dT) holds.
   *
   * @param rounds the number of rounds T, at least 1
   * @return the schedule
   */
  @Clause("Theorem B.1")
  static StepSchedule fixedAsPrinted(int rounds) {
    double step = 1 / Math.sqrt(Require.atLeastOne("rounds", rounds));
    return round -> step;
  }

  /**
   * η_t = 2/√t, which needs no horizon: Theorem B.2.
   *
   * @return the schedule
   */
  @Clause("Theorem B.2")
  static StepSchedule anytime() {
    return round -> 2 / Math.sqrt(round);
  }
}
