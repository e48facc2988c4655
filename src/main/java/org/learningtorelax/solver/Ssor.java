package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;

/**
 * Symmetric successive over-relaxation, Algorithm 8, line by line:
 *
 * <pre>
 *   r_0 = b - A x
 *   for k = 0, 1, ...
 *     if |r_k| ≤ ε return k
 *     x = x + Wb⁻¹ r_k                 Wb = ω/(2-ω) W D⁻¹ Wᵀ
 *     r_{k+1} = b - A x
 * </pre>
 *
 * <p>The paper prints the test as {@code if |r_k| > ε then return k}, which would stop at once
 * unless the system is solved; implemented is the one that makes sense, with the paper's absolute
 * criterion when the rule is {@link StoppingRule#absolute}.
 */
@Clause({"Algorithm 8 corrected", "SSOR normal form", "Input 2"})
public final class Ssor implements Solver {

  /** Algorithm 8. */
  public Ssor() {}

  @Override
  public SolveResult solve(LinearSystem given, @Omega double omega, StoppingRule rule) {
    Scaled scaled = Scaled.of(given, rule);
    LinearSystem system = scaled.system();
    SymmetricMatrix matrix = system.matrix();
    Splitting splitting = matrix.splitting();
    double[] b = system.rightHandSide();
    double[] x = system.initialGuess();
    double[] r = new double[x.length];
    ResidualHistory history = new ResidualHistory(system, scaled.rule());

    matrix.residual(b, x, r);
    while (!history.endsWith(r)) {
      splitting.solveSymmetric(omega, r);
      Vectors.addMultiple(1, r, x);
      matrix.residual(b, x, r);
    }
    return scaled.undo(history.result(x));
  }
}
