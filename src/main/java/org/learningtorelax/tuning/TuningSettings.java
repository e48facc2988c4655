package org.learningtorelax.tuning;

import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.instance.InstanceFamily;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/**
 * What to run.
 *
 * @param family where the linear systems come from
 * @param rounds the number T of linear systems in a trial, at least 1
 * @param grid the relaxation parameters g
 * @param solver SOLVE
 * @param rule when SOLVE stops
 * @param learner how the bandit steps and normalises
 * @param normalization K, positive; ignored by a learner that needs none
 * @param seed decides all random numbers
 */
public record TuningSettings(
    InstanceFamily family,
    int rounds,
    OmegaGrid grid,
    Solver solver,
    StoppingRule rule,
    Learner learner,
    double normalization,
    long seed) {

  /**
   * Checks the numbers.
   *
   * @param family where the linear systems come from
   * @param rounds the number T of linear systems in a trial
   * @param grid the relaxation parameters g
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @param learner how the bandit steps and normalises
   * @param normalization K
   * @param seed decides all random numbers
   * @throws BadInputException if T or K is out of range
   */
  public TuningSettings {
    Require.atLeastOne("rounds", rounds);
    if (learner.usesNormalization()) {
      Require.positive("normalization", normalization);
    }
  }

  /** A new bandit, before its first round. */
  Bandit createBandit() {
    return learner.create(grid.size(), rounds, normalization);
  }
}
