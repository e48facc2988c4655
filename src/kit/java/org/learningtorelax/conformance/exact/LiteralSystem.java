package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/**
 * A system A x = b with A = D + L + Lᵀ and an ω, in any arithmetic: products, and the solves with W
 * = D/ω + L, one row after the other.
 *
 * @param <T> the numbers
 */
public final class LiteralSystem<T extends FieldElement<T>> {
  private final Field<T> field;
  private final FieldMatrix<T> a;
  private final FieldVector<T> b;
  private final T omega;
  private final Lines lines;

  LiteralSystem(SystemInput input, Scalars<T> scalars, Lines lines) {
    int n = Require.atLeastOne("n", input.matrix().n());
    this.omega = scalars.of().apply(input.omega());
    this.field = omega.getField();
    this.a = new Array2DRowFieldMatrix<>(field, n, n);
    this.b = scalars.vector(input.b());
    this.lines = lines;
    for (Triplet entry : input.matrix().triplets()) {
      a.setEntry(entry.row(), entry.column(), scalars.of().apply(entry.value()));
    }
  }

  /**
   * The relaxation parameter.
   *
   * @return ω
   */
  public T omega() {
    return omega;
  }

  /**
   * The residual of a point.
   *
   * @param x a vector
   * @return b - A x
   */
  public FieldVector<T> residual(FieldVector<T> x) {
    return b.subtract(product(x));
  }

  /**
   * The whole product.
   *
   * @param v a vector
   * @return A v
   */
  public FieldVector<T> product(FieldVector<T> v) {
    FieldVector<T> product = diagonalProduct(v);
    for (int i = 0; i < v.getDimension(); i++) {
      T sum = plusRow(product.getEntry(i), i, 0, i, v);
      product.setEntry(i, plusRow(sum, i, i + 1, v.getDimension(), v));
    }
    return product;
  }

  /**
   * The diagonal's product.
   *
   * @param v a vector
   * @return D v
   */
  public FieldVector<T> diagonalProduct(FieldVector<T> v) {
    FieldVector<T> product = v.copy();
    for (int i = 0; i < v.getDimension(); i++) {
      product.setEntry(i, a.getEntry(i, i).multiply(v.getEntry(i)));
    }
    return product;
  }

  /**
   * A strict triangle's product.
   *
   * @param upper whether the upper one
   * @param v a vector
   * @return Lᵀ v, or else L v
   */
  public FieldVector<T> triangleProduct(boolean upper, FieldVector<T> v) {
    int n = v.getDimension();
    FieldVector<T> product = new ArrayFieldVector<>(field, n);
    for (int i = 0; i < n; i++) {
      product.setEntry(i, plusRow(field.getZero(), i, upper ? i + 1 : 0, upper ? n : i, v));
    }
    return product;
  }

  private T plusRow(T start, int i, int from, int to, FieldVector<T> v) {
    T sum = start;
    for (int j = from; j < to; j++) {
      sum = sum.add(a.getEntry(i, j).multiply(v.getEntry(j)));
    }
    return sum;
  }

  /**
   * A sweep.
   *
   * @param v a vector
   * @return W⁻¹ v
   */
  public FieldVector<T> lowerSolve(FieldVector<T> v) {
    FieldVector<T> y = v.copy();
    for (int i = 0; i < v.getDimension(); i++) {
      y.setEntry(i, solved(i, 0, i, y));
    }
    return y;
  }

  /**
   * A sweep.
   *
   * @param v a vector
   * @return W⁻ᵀ v
   */
  public FieldVector<T> upperSolve(FieldVector<T> v) {
    FieldVector<T> y = v.copy();
    for (int i = v.getDimension() - 1; i >= 0; i--) {
      y.setEntry(i, solved(i, i + 1, v.getDimension(), y));
    }
    return y;
  }

  /** The unknown i, whose right-hand side stands in its place; those in the range are known. */
  private T solved(int i, int from, int to, FieldVector<T> y) {
    T sum = y.getEntry(i);
    for (int j = from; j < to; j++) {
      sum = sum.subtract(lines.lower(a.getEntry(i, j), omega).multiply(y.getEntry(j)));
    }
    return lines.overDiagonal(sum, a.getEntry(i, i), omega);
  }

  /** P r = ((2-ω)/ω) W⁻ᵀ D W⁻¹ r. */
  FieldVector<T> preconditioned(FieldVector<T> r) {
    FieldVector<T> y = lines.firstSweep(this, r);
    for (int i = 0; i < y.getDimension(); i++) {
      y.setEntry(i, lines.between(y.getEntry(i), a.getEntry(i, i), omega));
    }
    return lines.secondSweep(this, y);
  }
}
