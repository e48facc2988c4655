package org.learningtorelax.solver;

import org.apache.commons.math3.util.ResizableDoubleArray;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;

/** The norms |r_0|, |r_1|, ... of one run, and the test that ends it. */
@Clause("Input 1")
final class ResidualHistory {
  private final StoppingRule rule;
  private final double rightHandSideNorm;
  private final ResizableDoubleArray norms = new ResizableDoubleArray();
  private StopReason reason = StopReason.ITERATION_LIMIT;

  ResidualHistory(LinearSystem system, StoppingRule rule) {
    this.rule = rule;
    this.rightHandSideNorm = Vectors.norm(system.rightHandSide());
  }

  /** Records |r_k| for the next k, and tells whether the iteration ends there. */
  boolean endsWith(double[] residual) {
    double norm = Vectors.norm(residual);
    norms.addElement(norm);
    if (!Double.isFinite(norm)) {
      reason = StopReason.NON_FINITE;
      return true;
    }
    if (norm <= rule.threshold(norms.getElement(0), rightHandSideNorm)) {
      reason = StopReason.CONVERGED;
      return true;
    }
    return norms.getNumElements() > rule.maxIterations();
  }

  /** The k of the last |r_k| recorded. */
  int iterations() {
    return norms.getNumElements() - 1;
  }

  SolveResult result(double[] x) {
    return new SolveResult(reason, x, norms.getElements());
  }
}
