package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;

/**
 * Successive over-relaxation, Algorithm 1, line by line:
 *
 * <pre>
 *   r_0 = b - A x
 *   for k = 0, 1, ...
 *     if |r_k| ≤ ε |r_0| return k
 *     x = x + W⁻¹ r_k                  W = D/ω + L
 *     r_{k+1} = b - A x
 * </pre>
 *
 * <p>The residual is recomputed from x in every iteration. For symmetric positive definite A and
 * every ω in (0, 2) the iteration converges (Ostrowski, Reich).
 */
@Clause({"Algorithm 1", "Input 2"})
public final class Sor implements Solver {

  /** Algorithm 1. */
  public Sor() {}

  @Override
  public SolveResult solve(LinearSystem given, @Omega double omega, StoppingRule rule) {
    Scaled scaled = Scaled.of(given, rule);
    LinearSystem system = scaled.system();
    SymmetricMatrix matrix = system.matrix();
    Splitting splitting = matrix.splitting();
    double[] b = system.rightHandSide();
    double[] x = system.initialGuess();
    double[] delta = new double[x.length];
    double[] r = new double[x.length];
    ResidualHistory history = new ResidualHistory(system, scaled.rule());

    matrix.residual(b, x, r);
    while (!history.endsWith(r)) {
      splitting.solveLower(omega, r, delta);
      Vectors.addMultiple(1, delta, x);
      matrix.residual(b, x, r);
    }
    return scaled.undo(history.result(x));
  }
}
