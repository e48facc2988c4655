package org.learningtorelax.tuning;

import org.learningtorelax.bandit.ContextualBandit;
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
 * @param learner what learns ω
 * @param seed decides all random numbers
 */
public record TuningSettings(
    InstanceFamily family,
    int rounds,
    OmegaGrid grid,
    Solver solver,
    StoppingRule rule,
    Learner learner,
    long seed) {

  /**
   * Checks the number of rounds.
   *
   * @param family where the linear systems come from
   * @param rounds the number T of linear systems in a trial
   * @param grid the relaxation parameters g
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @param learner what learns ω
   * @param seed decides all random numbers
   * @throws BadInputException if T is out of range
   */
  public TuningSettings {
    Require.atLeastOne("rounds", rounds);
  }

  /** A new bandit, before its first round. */
  ContextualBandit createBandit() {
    return learner.create(grid.size(), rounds);
  }
}
