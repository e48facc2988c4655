package org.learningtorelax.figures;

import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/** SOR as the paper's experiments run it: relative tolerance 1e-8. */
final class PaperSolve {
  static final Solver SOR = new OnePassSor();
  static final @Tolerance double EPSILON = Require.relativeTolerance(1e-8);
  static final StoppingRule RULE = StoppingRule.relative(EPSILON, 1_000_000);

  private PaperSolve() {}

  static double iterations(LinearSystem system, double omega) {
    return SOR.solve(system, Require.omega(omega), RULE).iterations();
  }
}
