package org.learningtorelax.solver;

import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Omega;

/**
 * {@link Sor} refined: each iteration reads A once instead of twice.
 *
 * <p>The identity that justifies it: A = W + (1 - 1/ω) D + Lᵀ, hence with W δ = r = b - A x
 *
 * <pre>
 *   b - A (x + δ) = r - A δ = ((1-ω)/ω) D δ - Lᵀ δ,
 * </pre>
 *
 * <p>which the forward substitution for δ can accumulate as it goes. Iterates and residuals are
 * those of Algorithm 1 up to rounding, so counts may differ where a residual norm meets the
 * threshold to within rounding. Proved in specs/proofs/OnePass.v; tested equal to {@link Sor} on
 * all families.
 */
@Clause("One-pass form")
public final class OnePassSor implements Solver {

  /** Algorithm 1 in one pass over A an iteration. */
  public OnePassSor() {}

  @Override
  public SolveResult solve(LinearSystem given, @Omega double omega, StoppingRule rule) {
    Scaled scaled = Scaled.of(given, rule);
    LinearSystem system = scaled.system();
    SymmetricMatrix matrix = system.matrix();
    Splitting splitting = matrix.splitting();
    double[] x = system.initialGuess();
    double[] delta = new double[x.length];
    double[] r = new double[x.length];
    ResidualHistory history = new ResidualHistory(system, scaled.rule());

    matrix.residual(system.rightHandSide(), x, r);
    while (!history.endsWith(r)) {
      splitting.onePassSweep(omega, x, r, delta);
    }
    return scaled.undo(history.result(x));
  }

  @Override
  public List<Integer> iterations(
      LinearSystem system, List<@Omega Double> omegas, StoppingRule rule) {
    return SorLanes.iterations(system, omegas, rule);
  }
}
