package org.learningtorelax.solver;

/** Why an iteration stopped. All three are values: a bandit must observe what they cost. */
public enum StopReason {
  /** The residual norm has reached the threshold. */
  CONVERGED,
  /** The iteration limit came first. */
  ITERATION_LIMIT,
  /** The residual norm has overflowed or become NaN. */
  NON_FINITE
}
