package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;

/** Why an iteration stopped. All three are values: a bandit must observe what they cost. */
@Clause("Input 6")
public enum StopReason {
  /** The residual norm has reached the threshold. */
  CONVERGED,
  /** The iteration limit came first. */
  ITERATION_LIMIT,
  /** The residual norm has overflowed or become NaN. */
  NON_FINITE
}
