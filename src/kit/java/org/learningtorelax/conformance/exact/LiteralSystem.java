package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
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
  private final Scalars<T> scalars;
  private final FieldMatrix<T> a;
  private final FieldVector<T> b;
  private final double relaxation;
  private final T omega;
  private final Lines lines;

  LiteralSystem(SystemInput input, Scalars<T> scalars, Lines lines) {
    int n = Require.atLeastOne("n", input.matrix().n());
    this.scalars = scalars;
    this.relaxation = input.omega();
    this.omega = scalars.of().apply(relaxation);
    this.a = new Array2DRowFieldMatrix<>(omega.getField(), n, n);
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
  public double omega() {
    return relaxation;
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
   * A product with parts of A.
   *
   * @param d the factor of D
   * @param l the factor of L
   * @param u the factor of Lᵀ
   * @param v a vector
   * @return (d D + l L + u Lᵀ) v
   */
  public FieldVector<T> parts(double d, double l, double u, FieldVector<T> v) {
    int n = v.getDimension();
    FieldVector<T> sum = v.copy();
    for (int i = 0; i < n; i++) {
      T diagonal = a.getEntry(i, i).multiply(v.getEntry(i)).multiply(scalars.of().apply(d));
      T lower = plusRow(scalars.of().apply(0), i, 0, i, v).multiply(scalars.of().apply(l));
      T upper = plusRow(scalars.of().apply(0), i, i + 1, n, v).multiply(scalars.of().apply(u));
      sum.setEntry(i, diagonal.add(lower).add(upper));
    }
    return sum;
  }

  /** A v. */
  FieldVector<T> product(FieldVector<T> v) {
    int n = v.getDimension();
    FieldVector<T> product = v.copy();
    for (int i = 0; i < n; i++) {
      T sum = plusRow(a.getEntry(i, i).multiply(v.getEntry(i)), i, 0, i, v);
      product.setEntry(i, plusRow(sum, i, i + 1, n, v));
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

  /** W⁻¹ v, or W⁻ᵀ v. */
  FieldVector<T> sweep(int number, FieldVector<T> v) {
    int n = v.getDimension();
    FieldVector<T> y = v.copy();
    for (int k = 0; k < n; k++) {
      int i = lines.backwards(number) ? n - 1 - k : k;
      y.setEntry(i, lines.backwards(number) ? solved(i, i + 1, n, y) : solved(i, 0, i, y));
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
    FieldVector<T> y = sweep(1, r);
    for (int i = 0; i < y.getDimension(); i++) {
      y.setEntry(i, lines.between(y.getEntry(i), a.getEntry(i, i), omega));
    }
    return sweep(2, y);
  }
}
