package org.learningtorelax.matrix;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.checker.index.qual.IndexOrHigh;
import org.checkerframework.checker.index.qual.LTLengthOf;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/**
 * The splitting A = D + L + Lᵀ of a symmetric matrix, D diagonal and positive, L strictly lower,
 * and the operators that the paper builds from it:
 *
 * <pre>
 *   W  = D/ω + L                   third normal form of SOR
 *   Wb = ω/(2-ω) W D⁻¹ Wᵀ          third normal form of SSOR
 * </pre>
 *
 * <p>Immutable. Vectors have n = {@link #size()} entries; a vector of another length is a {@link
 * BadInputException}. Splittings that differ in D only share L. Source: the paper's Section 2,
 * notation.
 */
@Clause("Normal forms")
public final class Splitting {
  private final @NonNegative @LTLengthOf(
      value = {"this.rowStart", "this.diagonal"},
      offset = {"0", "-1"}) int size;
  private final @IndexOrHigh({"this.columns", "this.values"}) int[] rowStart;
  private final @IndexFor("this.diagonal") int[] columns;
  private final double @SameLen("this.columns") [] values;
  private final double[] diagonal;

  private final StrictlyLower lower;

  /** Takes over {@code diagonal}, which the caller has checked and will not write again. */
  @SuppressWarnings(
      "index") // the lengths agree by the check; the rest is StrictlyLower's invariant
  Splitting(StrictlyLower lower, double[] diagonal) {
    if (lower.size != diagonal.length) {
      throw new BadInputException("length of diagonal", diagonal.length, "must be " + lower.size);
    }
    this.lower = lower;
    this.size = lower.size;
    this.rowStart = lower.rowStart;
    this.columns = lower.columns;
    this.values = lower.values;
    this.diagonal = diagonal;
  }

  /**
   * The order n of the matrix.
   *
   * @return n, at least 1
   */
  public @NonNegative int size() {
    return size;
  }

  /**
   * The diagonal D.
   *
   * @return a copy, n positive numbers
   */
  public double[] diagonal() {
    return diagonal.clone();
  }

  /** L, shared and never written. */
  StrictlyLower lower() {
    return lower;
  }

  /**
   * Multiplies by A: y = (D + L + Lᵀ) x.
   *
   * @param x the vector to multiply
   * @param y receives the product; another array than {@code x}
   */
  public void multiply(double[] x, double[] y) {
    if (x == y) {
      throw new BadInputException("y", "the array x", "must be another array than x");
    }
    CsrKernels.multiply(
        size, rowStart, columns, values, diagonal, checked("x", x), checked("y", y));
  }

  /**
   * The residual r = b - A x.
   *
   * @param b the right-hand side
   * @param x the point
   * @param r receives the residual; another array than {@code b} and {@code x}
   */
  public void residual(double[] b, double[] x, double[] r) {
    if (r == b || r == x) {
      throw new BadInputException("r", "the array b or x", "must be another array than b and x");
    }
    CsrKernels.residual(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        checked("b", b),
        checked("x", x),
        checked("r", r));
  }

  /**
   * Solves W δ = r with W = D/ω + L, by forward substitution: δ = W⁻¹ r.
   *
   * @param omega ω, in (0, 2)
   * @param r the right-hand side
   * @param delta receives δ; it may be the array {@code r}
   */
  public void solveLower(@Omega double omega, double[] r, double[] delta) {
    CsrKernels.solveLower(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        Require.omega(omega),
        checked("r", r),
        checked("delta", delta));
  }

  /**
   * Replaces r by Wb⁻¹ r = ((2-ω)/ω) W⁻ᵀ D W⁻¹ r: SSOR's forward and backward sweep.
   *
   * @param omega ω, in (0, 2)
   * @param r the right-hand side, overwritten by the solution
   */
  public void solveSymmetric(@Omega double omega, double[] r) {
    double[] z = checked("r", r);
    CsrKernels.solveLower(size, rowStart, columns, values, diagonal, Require.omega(omega), z, z);
    double scale = (2 - omega) / omega;
    for (int i = 0; i < size; i++) {
      z[i] *= scale * diagonal[i];
    }
    CsrKernels.solveUpper(size, rowStart, columns, values, diagonal, omega, z);
  }

  /**
   * One SOR sweep with its residual, in one pass over L: with W δ = r, adds δ to x and replaces r
   * by r' = ((1-ω)/ω) D δ - Lᵀ δ. If r was b - A x, then r' is b - A (x + δ), since A = W + (1-1/ω)
   * D + Lᵀ.
   *
   * @param omega ω, in (0, 2)
   * @param x the iterate, updated
   * @param residual b - A x, updated; another array than {@code x}
   * @param delta receives δ; another array than these
   */
  public void onePassSweep(@Omega double omega, double[] x, double[] residual, double[] delta) {
    if (x == residual || x == delta || residual == delta) {
      throw sharedArray("x, residual, delta");
    }
    CsrKernels.onePassSweep(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        Require.omega(omega),
        checked("x", x),
        checked("residual", residual),
        checked("delta", delta));
  }

  /**
   * {@link #onePassSweep} for two relaxation parameters at once, without the iterate: replaces each
   * residual by ((1-ω)/ω) D δ - Lᵀ δ with W δ = r, in the same bits as one by one.
   *
   * @param omega ω, in (0, 2)
   * @param residual b - A x, updated
   * @param delta receives δ; no other argument's array
   * @param omegaPrime ω', in (0, 2)
   * @param residualPrime b - A x', updated; another array than {@code residual}
   * @param deltaPrime receives δ'; no other argument's array
   */
  public void onePassSweepPair(
      @Omega double omega,
      double[] residual,
      double[] delta,
      @Omega double omegaPrime,
      double[] residualPrime,
      double[] deltaPrime) {
    if (residual == delta
        || residual == residualPrime
        || residual == deltaPrime
        || delta == residualPrime
        || delta == deltaPrime
        || residualPrime == deltaPrime) {
      throw sharedArray("residual, delta, residualPrime, deltaPrime");
    }
    PairKernels.onePassSweep(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        Require.omega(omega),
        checked("residual", residual),
        checked("delta", delta),
        Require.omega(omegaPrime),
        checked("residualPrime", residualPrime),
        checked("deltaPrime", deltaPrime));
  }

  /**
   * Solves Wᵀ p = p̂ by back substitution: p = W⁻ᵀ p̂.
   *
   * @param omega ω, in (0, 2)
   * @param pHat the right-hand side p̂
   * @param p receives p; another array than {@code pHat}
   */
  public void eisenstatBackward(@Omega double omega, double[] pHat, double[] p) {
    if (pHat == p) {
      throw new BadInputException("p", "the array pHat", "must be another array than pHat");
    }
    EisenstatKernels.eisenstatBackward(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        Require.omega(omega),
        checked("pHat", pHat),
        checked("p", p));
  }

  /**
   * The other half of Eisenstat's product, in one pass over L: with p = W⁻ᵀ p̂,
   *
   * <pre>
   *   v   = W⁻¹ (p̂ - ((2-ω)/ω) D p),   so that W⁻¹ A W⁻ᵀ p̂ = p + v
   *   A p = p̂ + ((ω-1)/ω) D p + L p
   * </pre>
   *
   * @param omega ω, in (0, 2)
   * @param pHat p̂
   * @param p what {@link #eisenstatBackward} gives
   * @param v receives v
   * @param ap receives A p
   */
  public void eisenstatForward(
      @Omega double omega, double[] pHat, double[] p, double[] v, double[] ap) {
    EisenstatKernels.eisenstatForward(
        size,
        rowStart,
        columns,
        values,
        diagonal,
        Require.omega(omega),
        checked("pHat", pHat),
        checked("p", p),
        checked("v", v),
        checked("ap", ap));
  }

  private static BadInputException sharedArray(String names) {
    return new BadInputException(names, "an array given twice", "must be different arrays");
  }

  private double @SameLen("this.diagonal") [] checked(String name, double[] vector) {
    if (vector.length != diagonal.length) {
      throw new BadInputException("length of " + name, vector.length, "must be " + size);
    }
    return vector;
  }
}
