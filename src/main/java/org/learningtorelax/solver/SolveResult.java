package org.learningtorelax.solver;

import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.common.value.qual.MinLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * What a solver returns: the iteration count, why it stopped, the solution and the residual norms.
 */
@Clause("Input 4")
public final class SolveResult {
  private final StopReason reason;
  private final double[] solution;
  private final double @MinLen(1) [] residualNorms;

  /** Takes over both arrays; {@code residualNorms} holds |r_0|, ..., |r_k|. */
  SolveResult(StopReason reason, double[] solution, double[] residualNorms) {
    if (residualNorms.length == 0) {
      throw new BadInputException("residualNorms", "[]", "must hold at least |r_0|");
    }
    this.reason = reason;
    this.solution = solution;
    this.residualNorms = residualNorms;
  }

  /**
   * The iteration count as Algorithm 1 counts: the k at which it stopped, 0 if it had nothing to
   * do.
   *
   * @return k, at least 0
   */
  public @NonNegative int iterations() {
    return residualNorms.length - 1;
  }

  /**
   * Why the iteration stopped.
   *
   * @return the reason
   */
  public StopReason reason() {
    return reason;
  }

  /**
   * The last iterate x_k.
   *
   * @return a copy, n numbers
   */
  public double[] solution() {
    return solution.clone();
  }

  /**
   * The norms of all residuals.
   *
   * @return a copy: |r_0|, ..., |r_k|
   */
  public double[] residualNorms() {
    return residualNorms.clone();
  }

  /**
   * The norm of the last residual.
   *
   * @return |r_k|, NaN or infinite if the reason is {@link StopReason#NON_FINITE}
   */
  public double residualNorm() {
    return residualNorms[residualNorms.length - 1];
  }
}
