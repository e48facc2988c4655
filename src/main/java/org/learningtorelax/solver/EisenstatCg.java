package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/**
 * {@link SsorCg} refined: each iteration reads L twice, once as L and once as Lᵀ, instead of four
 * times, and no preconditioner is solved with on the side.
 *
 * <p>The identity that justifies it (Eisenstat 1981), with W = D/ω + L, K = ((2-ω)/ω) D and p = W⁻ᵀ
 * p̂:
 *
 * <pre>
 *   W + Wᵀ - A = K,   hence   W⁻¹ A W⁻ᵀ p̂ = p + W⁻¹(p̂ - K p).
 * </pre>
 *
 * <p>Conjugate gradients on A x = b with the preconditioner Wb⁻¹ = W⁻ᵀ K W⁻¹ are those on W⁻¹ A W⁻ᵀ
 * with the diagonal preconditioner K, for r̂ = W⁻¹ r and p̂ = Wᵀ p:
 *
 * <pre>
 *   r = b - A x,  r̂ = W⁻¹ r,  p̂ = K r̂
 *   for k = 0, 1, ...
 *     if |r| ≤ threshold return k
 *     p = W⁻ᵀ p̂                                        one pass over Lᵀ
 *     v = W⁻¹(p̂ - K p),  A p = p̂ + ((ω-1)/ω) D p + L p   one pass over L
 *     a = ⟨r̂, K r̂⟩ / ⟨p, A p⟩,  x = x + a p
 *     r = r - a A p,  r̂ = r̂ - a (p + v)
 *     p̂ = K r̂ + (⟨r̂, K r̂⟩ / ⟨r̂, K r̂⟩ before) p̂
 * </pre>
 *
 * <p>Iterates and residuals are those of {@link SsorCg} up to rounding, which conjugate gradients
 * amplify by the condition: counts are the same on well-conditioned systems, unless a residual norm
 * meets the threshold to within rounding, and may differ by a few on ill-conditioned ones that take
 * about n iterations. The residuals follow their recursions; when r̂ has fallen to a rounding error
 * of what it was, they are used up, and both are computed from x again. Proved in
 * specs/proofs/SsorForm.v ({@code eisenstat}, {@code lowerForm_overlap}, {@code ssorForm_inverse});
 * tested against {@link SsorCg} on all families.
 */
@Clause("Eisenstat form")
public final class EisenstatCg implements Solver {
  /** The square of a rounding error, 2⁻⁵². */
  private static final double USED_UP = 0x1p-104;

  /** Definition E.1 in one pass over A an iteration. */
  public EisenstatCg() {}

  @Override
  public SolveResult solve(LinearSystem given, @Omega double omega, StoppingRule rule) {
    Scaled scaled = Scaled.of(given, rule);
    LinearSystem system = scaled.system();
    SymmetricMatrix matrix = system.matrix();
    Splitting splitting = matrix.splitting();
    double[] k = splitting.diagonal();
    double overlap = (2 - Require.omega(omega)) / omega;
    for (int i = 0; i < k.length; i++) {
      k[i] *= overlap;
    }
    double[] b = system.rightHandSide();
    double[] x = system.initialGuess();
    double[] r = new double[x.length];
    double[] rHat = new double[x.length];
    double[] pHat = new double[x.length];
    double[] p = new double[x.length];
    double[] v = new double[x.length];
    double[] ap = new double[x.length];
    ResidualHistory history = new ResidualHistory(system, scaled.rule());

    matrix.residual(b, x, r);
    splitting.solveLower(omega, r, rHat);
    double rz = nextDirection(k, rHat, Double.POSITIVE_INFINITY, pHat);
    double usedUp = USED_UP * rz;
    while (!history.endsWith(r)) {
      splitting.eisenstatBackward(omega, pHat, p);
      splitting.eisenstatForward(omega, pHat, p, v, ap);
      double a = rz / Vectors.dot(p, ap);
      Vectors.addMultiple(a, p, x);
      Vectors.addMultiple(-a, ap, r);
      Vectors.addMultiple(-a, p, rHat);
      Vectors.addMultiple(-a, v, rHat);
      rz = nextDirection(k, rHat, rz, pHat);
      if (rz <= usedUp) {
        matrix.residual(b, x, r);
        splitting.solveLower(omega, r, rHat);
        rz = nextDirection(k, rHat, Double.POSITIVE_INFINITY, pHat);
        usedUp = USED_UP * rz;
      }
    }
    return scaled.undo(history.result(x));
  }

  /** Replaces p̂ by K r̂ + (⟨r̂, K r̂⟩ / rzBefore) p̂ and returns ⟨r̂, K r̂⟩. */
  private static double nextDirection(double[] k, double[] rHat, double rzBefore, double[] pHat) {
    double rz = 0;
    for (int i = 0; i < k.length && i < rHat.length; i++) {
      rz += k[i] * rHat[i] * rHat[i];
    }
    double beta = rz / rzBefore;
    for (int i = 0; i < k.length && i < rHat.length && i < pHat.length; i++) {
      pHat[i] = k[i] * rHat[i] + beta * pHat[i];
    }
    return rz;
  }
}
