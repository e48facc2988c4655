package org.learningtorelax.solver;

import java.util.function.Consumer;
import java.util.function.Function;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.InnerProduct;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;

/**
 * The method of conjugate gradients with a preconditioner P: after k iterations, x_k is the point
 * of x_0 + span{P r_0, (P A) P r_0, ..., (P A)^{k-1} P r_0} whose error has the least A-norm.
 *
 * <pre>
 *   r = b - A x,  p = z = P r
 *   for k = 0, 1, ...
 *     if |r| ≤ threshold return k
 *     a = ⟨r, z⟩ / ⟨p, A p⟩,  x = x + a p
 *     r = b - A x,  z = P r
 *     p = z + (⟨r, z⟩ / ⟨r, z⟩ before) p
 * </pre>
 *
 * <p>The residual is recomputed from x, as in Algorithm 1. In exact arithmetic n iterations
 * suffice. Source: the paper's Definition E.1; Hestenes and Stiefel 1952.
 */
@Clause({"Definition E.1", "Input 2"})
public final class ConjugateGradient implements Solver {

  /** Conjugate gradients without a preconditioner, P = I. */
  public ConjugateGradient() {}

  /** Without a preconditioner: ω is checked and not used. */
  @Override
  public SolveResult solve(LinearSystem system, @Omega double omega, StoppingRule rule) {
    return solve(system, rule);
  }

  /**
   * Solves A x = b without a preconditioner.
   *
   * @param system A, b and x0
   * @param rule when to stop
   * @return the count, the reason, the solution and the residual norms
   */
  public SolveResult solve(LinearSystem system, StoppingRule rule) {
    return solve(system, rule, splitting -> r -> {});
  }

  /** With P, made for a system's splitting, given as an operation that replaces r by P r. */
  static SolveResult solve(
      LinearSystem given, StoppingRule rule, Function<Splitting, Consumer<double[]>> method) {
    Scaled scaled = Scaled.of(given, rule);
    LinearSystem system = scaled.system();
    Consumer<double[]> preconditioner = method.apply(system.matrix().splitting());
    SymmetricMatrix matrix = system.matrix();
    double[] b = system.rightHandSide();
    double[] x = system.initialGuess();
    double[] r = new double[x.length];
    double[] ap = new double[x.length];
    ResidualHistory history = new ResidualHistory(system, scaled.rule());

    matrix.residual(b, x, r);
    double[] z = r.clone();
    preconditioner.accept(z);
    double[] p = z.clone();
    InnerProduct rz = InnerProduct.of(r, z);
    while (!history.endsWith(r)) {
      matrix.multiply(p, ap);
      Vectors.addMultiple(rz.over(InnerProduct.of(p, ap)), p, x);
      matrix.residual(b, x, r);
      z = r.clone();
      preconditioner.accept(z);
      InnerProduct rzBefore = rz;
      rz = InnerProduct.of(r, z);
      Vectors.addMultiple(rz.over(rzBefore), p, z);
      p = z;
    }
    return scaled.undo(history.result(x));
  }
}
