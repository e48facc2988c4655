package org.learningtorelax.conformance.exact;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.conformance.data.SystemInput;
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
 *
 * @param <T> the numbers
 */
public final class LiteralRun<T extends FieldElement<T>> {
  private final SolverKind kind;
  private final Scalars<T> scalars;
  private final Lines lines;
  private final LiteralSystem<T> system;
  private FieldVector<T> x;
  private FieldVector<T> r;
  private FieldVector<T> p;
  private T rz;

  /**
   * Stands at x_0.
   *
   * @param kind which iteration
   * @param input the system, within the rules
   * @param scalars the arithmetic
   * @param lines the paper's, or others
   */
  public LiteralRun(SolverKind kind, SystemInput input, Scalars<T> scalars, Lines lines) {
    int n = Require.atLeastOne("n", input.matrix().n());
    List<Double> x0 = input.x0();
    this.kind = kind;
    this.scalars = scalars;
    this.lines = lines;
    this.system = new LiteralSystem<>(input, scalars, lines);
    this.x = scalars.vector(x0 == null ? Collections.nCopies(n, 0.0) : x0);
    this.r = scalars.stored(system.residual(x));
    this.p = scalars.stored(preconditioned(kind, system, r));
    this.rz = lines.product(r, p);
  }

  /**
   * The iterate.
   *
   * @return x_k
   */
  public FieldVector<T> x() {
    return x;
  }

  /**
   * The residual.
   *
   * @return r_k
   */
  public FieldVector<T> r() {
    return r;
  }

  /**
   * The preconditioned residual.
   *
   * @return P r_k
   */
  public FieldVector<T> z() {
    return preconditioned(kind, system, r);
  }

  /**
   * Where the first of two half sweeps leads.
   *
   * @return x_k + W⁻¹ r_k
   */
  public FieldVector<T> half() {
    return x.add(system.sweep(1, r));
  }

  /** From k to k + 1. */
  public void advance() {
    switch (kind) {
      case SOR -> step(system.sweep(1, r));
      case SSOR -> step(z());
      case SSOR_CG, CG -> {
        step(p.mapMultiply(rz.divide(p.dotProduct(system.product(p)))));
        FieldVector<T> z = z();
        T before = rz;
        rz = lines.product(r, z);
        p = scalars.stored(z.add(p.mapMultiply(lines.directionFactor(rz, before))));
      }
    }
  }

  private void step(FieldVector<T> delta) {
    x = scalars.stored(x.add(delta));
    r = scalars.stored(lines.residual(system, x, r, delta));
  }

  private static <T extends FieldElement<T>> FieldVector<T> preconditioned(
      SolverKind kind, LiteralSystem<T> system, FieldVector<T> r) {
    return kind == SolverKind.SSOR || kind == SolverKind.SSOR_CG ? system.preconditioned(r) : r;
  }
}
