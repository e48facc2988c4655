package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/**
 * The protocol's four iterations, line by line, in any arithmetic: x_0, x_1, ... one after the
 * other, with no test of convergence.
 *
 * <pre>
 *   SOR       x = x + W⁻¹ r                        W = D/ω + L
 *   SSOR      x = x + P r,    P = ((2-ω)/ω) W⁻ᵀ D W⁻¹
 *   SSOR-CG   conjugate gradients with P
 *   CG        conjugate gradients with P = I
 * </pre>
 */
final class LiteralRun<T extends RealFieldElement<T>> {
  /** An entry off the diagonal, in its row. */
  private record Entry<T>(int column, T value) {}

  private final SolverKind kind;
  private final Scalars<T> scalars;
  private final boolean carried;
  private final List<T> diagonal;
  private final List<List<Entry<T>>> rows = new ArrayList<>();
  private final T omega;
  private final List<T> b;
  private List<T> x;
  private List<T> r;
  private List<T> p;
  private T rz;

  /** A run whose residual is b - A x, computed again in every iteration. */
  LiteralRun(SolverKind kind, SystemInput input, Scalars<T> scalars) {
    this(kind, input, scalars, false);
  }

  /** A run whose residual is, if {@code carried}, the last one less A times the step. */
  LiteralRun(SolverKind kind, SystemInput input, Scalars<T> scalars, boolean carried) {
    int n = Require.atLeastOne("n", input.matrix().n());
    this.kind = kind;
    this.scalars = scalars;
    this.carried = carried;
    this.omega = scalars.of().apply(input.omega());
    this.b = scalars.vector(input.b());
    List<Double> x0 = input.x0();
    this.x = scalars.vector(x0 == null ? Collections.nCopies(n, 0.0) : x0);
    this.diagonal = new ArrayList<>(Collections.nCopies(n, scalars.zero()));
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>());
    }
    for (Triplet entry : input.matrix().triplets()) {
      T value = scalars.of().apply(entry.value());
      if (entry.row() == entry.column()) {
        diagonal.set(entry.row(), value);
      } else {
        rows.get(entry.row()).add(new Entry<>(entry.column(), value));
      }
    }
    this.r = residual(rows, diagonal, b, x, scalars);
    this.p = this.r;
    this.rz = scalars.zero();
    if (kind.isConjugate()) {
      this.p = preconditioned(r);
      this.rz = scalars.dot(r, p);
    }
  }

  /** x_k. */
  List<T> x() {
    return x;
  }

  /** |r_k|. */
  T norm() {
    return scalars.dot(r, r).sqrt();
  }

  /** From k to k + 1. */
  void advance() {
    if (!kind.isConjugate()) {
      step(scalars.of().apply(1), kind == SolverKind.SOR ? lowerSolve(r) : preconditioned(r));
      return;
    }
    step(rz.divide(scalars.dot(p, product(p))), p);
    List<T> z = preconditioned(r);
    T before = rz;
    rz = scalars.dot(r, z);
    p = scalars.moved(scalars.plus(z, rz.divide(before), p));
  }

  /** x + a d, and the residual there. */
  private void step(T a, List<T> d) {
    x = scalars.moved(scalars.plus(x, a, d));
    r =
        scalars.moved(
            carried
                ? scalars.plus(r, a.negate(), product(d))
                : residual(rows, diagonal, b, x, scalars));
  }

  private List<T> product(List<T> v) {
    List<T> zeros = Collections.nCopies(v.size(), scalars.zero());
    List<T> negative = residual(rows, diagonal, zeros, v, scalars);
    return scalars.plus(zeros, scalars.of().apply(-1), negative);
  }

  private static <T extends RealFieldElement<T>> List<T> residual(
      List<List<Entry<T>>> rows, List<T> diagonal, List<T> b, List<T> x, Scalars<T> scalars) {
    List<T> residual = new ArrayList<>();
    for (int i = 0; i < b.size(); i++) {
      T sum = diagonal.get(i).multiply(x.get(i));
      for (Entry<T> entry : rows.get(i)) {
        sum = sum.add(entry.value().multiply(x.get(entry.column())));
      }
      residual.add(b.get(i).subtract(sum));
    }
    return residual;
  }

  /** P v. */
  private List<T> preconditioned(List<T> v) {
    if (kind == SolverKind.CG) {
      return v;
    }
    List<T> y = lowerSolve(v);
    T factor = scalars.of().apply(2).subtract(omega).divide(omega);
    List<T> scaled = new ArrayList<>();
    for (int i = 0; i < y.size(); i++) {
      scaled.add(y.get(i).multiply(diagonal.get(i)).multiply(factor));
    }
    return upperSolve(scaled);
  }

  /** W⁻¹ v. */
  private List<T> lowerSolve(List<T> v) {
    List<T> solution = new ArrayList<>();
    for (int i = 0; i < v.size(); i++) {
      T sum = v.get(i);
      for (Entry<T> entry : rows.get(i)) {
        if (entry.column() < i) {
          sum = sum.subtract(entry.value().multiply(solution.get(entry.column())));
        }
      }
      solution.add(sum.multiply(omega).divide(diagonal.get(i)));
    }
    return solution;
  }

  /** W⁻ᵀ v. */
  private List<T> upperSolve(List<T> v) {
    List<T> solution = new ArrayList<>(v);
    for (int i = v.size() - 1; i >= 0; i--) {
      T sum = v.get(i);
      for (Entry<T> entry : rows.get(i)) {
        if (entry.column() > i) {
          sum = sum.subtract(entry.value().multiply(solution.get(entry.column())));
        }
      }
      solution.set(i, sum.multiply(omega).divide(diagonal.get(i)));
    }
    return solution;
  }
}
