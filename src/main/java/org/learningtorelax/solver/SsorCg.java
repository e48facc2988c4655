package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.Omega;

/**
 * Conjugate gradients with SSOR's preconditioner Wb⁻¹ = ((2-ω)/ω) W⁻ᵀ D W⁻¹: the paper's CG(A, b,
 * ω).
 *
 * <p>Source: Definition E.1, whose criterion is absolute ({@link StoppingRule#absolute}).
 */
@Clause("Definition E.1")
public final class SsorCg implements Solver {

  /** Definition E.1. */
  public SsorCg() {}

  @Override
  public SolveResult solve(LinearSystem system, @Omega double omega, StoppingRule rule) {
    return ConjugateGradient.solve(
        system, rule, splitting -> r -> splitting.solveSymmetric(omega, r));
  }
}
