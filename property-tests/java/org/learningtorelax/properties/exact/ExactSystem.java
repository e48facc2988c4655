package org.learningtorelax.properties.exact;

import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Triplet;

/**
 * A linear system over the rational numbers, with the operators of the paper's notation as dense
 * matrices: W = D/ω + L, Wb = ω/(2-ω) W D⁻¹ Wᵀ, C = I - A W⁻¹.
 *
 * @param d the diagonal D
 * @param l the strictly lower triangle L
 * @param b the right-hand side
 * @param x0 the starting point
 */
public record ExactSystem(
    FieldMatrix<BigFraction> d,
    FieldMatrix<BigFraction> l,
    FieldVector<BigFraction> b,
    FieldVector<BigFraction> x0) {

  /**
   * The rational system that a system of doubles is.
   *
   * @param system the system
   * @return the same system
   */
  public static ExactSystem of(LinearSystem system) {
    int n = system.matrix().size();
    FieldMatrix<BigFraction> d = Exact.zeros(n);
    FieldMatrix<BigFraction> l = Exact.zeros(n);
    double[] diagonal = system.matrix().diagonal();
    for (int i = 0; i < n; i++) {
      d.setEntry(i, i, Exact.of(diagonal[i]));
    }
    for (Triplet entry : system.matrix().strictlyLowerEntries()) {
      l.setEntry(entry.row(), entry.column(), Exact.of(entry.value()));
    }
    return new ExactSystem(
        d, l, Exact.vector(system.rightHandSide()), Exact.vector(system.initialGuess()));
  }

  /**
   * A = D + L + Lᵀ.
   *
   * @return the matrix
   */
  public FieldMatrix<BigFraction> a() {
    return d.add(l).add(l.transpose());
  }

  /**
   * W = D/ω + L.
   *
   * @param omega ω
   * @return the third normal form of SOR
   */
  public FieldMatrix<BigFraction> sorForm(BigFraction omega) {
    return d.scalarMultiply(omega.reciprocal()).add(l);
  }

  /**
   * Wb = ω/(2-ω) W D⁻¹ Wᵀ.
   *
   * @param omega ω
   * @return the third normal form of SSOR
   */
  public FieldMatrix<BigFraction> ssorForm(BigFraction omega) {
    FieldMatrix<BigFraction> w = sorForm(omega);
    BigFraction factor = omega.divide(BigFraction.TWO.subtract(omega));
    return w.multiply(Exact.inverse(d)).multiply(w.transpose()).scalarMultiply(factor);
  }

  /**
   * The matrix that takes each residual to the next one: I - A W⁻¹.
   *
   * @param form W, or Wb
   * @return the defect reduction matrix
   */
  public FieldMatrix<BigFraction> defectReduction(FieldMatrix<BigFraction> form) {
    return Exact.identity(d.getRowDimension()).subtract(a().multiply(Exact.inverse(form)));
  }

  /**
   * b - A x.
   *
   * @param x a point
   * @return its residual
   */
  public FieldVector<BigFraction> residual(FieldVector<BigFraction> x) {
    return b.subtract(a().operate(x));
  }

  /**
   * A⁻¹ b.
   *
   * @return the solution
   */
  public FieldVector<BigFraction> solution() {
    return Exact.inverse(a()).operate(b);
  }

  /**
   * |x - A⁻¹ b|²_A = ⟨e, A e⟩, the energy of the error.
   *
   * @param x a point
   * @return the squared A-norm of its error
   */
  public BigFraction energy(FieldVector<BigFraction> x) {
    FieldVector<BigFraction> error = x.subtract(solution());
    return error.dotProduct(a().operate(error));
  }
}
