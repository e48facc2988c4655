package org.learningtorelax.matrix;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.checker.index.qual.IndexOrHigh;
import org.checkerframework.checker.index.qual.LTLengthOf;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.SameLen;

/**
 * The innermost loops over A = D + L + Lᵀ, with L in compressed sparse rows: plain Java on plain
 * arrays, so that a verifier can read them.
 *
 * <p>Row i of L is the range {@code rowStart[i]} to {@code rowStart[i + 1]} (exclusive) of {@code
 * columns} and {@code values}. The annotations state what the arrays must satisfy and the Index
 * Checker proves from them that no access leaves an array: no method here throws, whatever the
 * numbers.
 *
 * <p>Where a triangle is solved with, the quotient ω / D[i] is taken before it is used: it depends
 * on no other row, so that the chain of rows, each of which waits for the one before, contains no
 * division.
 */
final class CsrKernels {
  private CsrKernels() {}

  /**
   * y = (D + L + Lᵀ) x: one pass over L, whose entry L[i][j] is used in row i and, transposed, row
   * j. {@code x} and {@code y} must be different arrays.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && x.length == n && y.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable y[*];
  @*/
  static void multiply(
      @NonNegative
          @LTLengthOf(
              value = {"#2", "#5"},
              offset = {"0", "-1"})
          int n,
      @IndexOrHigh({"#3", "#4"}) int[] rowStart,
      @IndexFor("#5") int[] columns,
      double @SameLen("#3") [] values,
      double[] diagonal,
      double @SameLen("#5") [] x,
      double @SameLen("#5") [] y) {
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable y[*];
    @*/
    for (int i = 0; i < n; i++) {
      double xi = x[i];
      double sum = diagonal[i] * xi;
      int end = rowStart[i + 1];
      /*@ loop_invariant 0 <= k;
      @ decreasing end - k;
      @ assignable y[*];
      @*/
      for (int k = rowStart[i]; k < end; k++) {
        int j = columns[k];
        sum += values[k] * x[j];
        y[j] += values[k] * xi;
      }
      y[i] = sum;
    }
  }

  /** r = b - (D + L + Lᵀ) x. {@code r} must be another array than {@code b} and {@code x}. */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && b.length == n && x.length == n && r.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable r[*];
  @*/
  static void residual(
      @NonNegative
          @LTLengthOf(
              value = {"#2", "#5"},
              offset = {"0", "-1"})
          int n,
      @IndexOrHigh({"#3", "#4"}) int[] rowStart,
      @IndexFor("#5") int[] columns,
      double @SameLen("#3") [] values,
      double[] diagonal,
      double @SameLen("#5") [] b,
      double @SameLen("#5") [] x,
      double @SameLen("#5") [] r) {
    multiply(n, rowStart, columns, values, diagonal, x, r);
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable r[*];
    @*/
    for (int i = 0; i < n; i++) {
      r[i] = b[i] - r[i];
    }
  }

  /** δ = W⁻¹ r with W = D/ω + L: forward substitution. {@code delta} may be {@code r}. */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && r.length == n && delta.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable delta[*];
  @*/
  static void solveLower(
      @NonNegative
          @LTLengthOf(
              value = {"#2", "#5"},
              offset = {"0", "-1"})
          int n,
      @IndexOrHigh({"#3", "#4"}) int[] rowStart,
      @IndexFor("#5") int[] columns,
      double @SameLen("#3") [] values,
      double[] diagonal,
      double omega,
      double @SameLen("#5") [] r,
      double @SameLen("#5") [] delta) {
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable delta[*];
    @*/
    for (int i = 0; i < n; i++) {
      double sum = r[i];
      int end = rowStart[i + 1];
      /*@ loop_invariant 0 <= k;
      @ decreasing end - k;
      @ assignable \strictly_nothing;
      @*/
      for (int k = rowStart[i]; k < end; k++) {
        sum -= values[k] * delta[columns[k]];
      }
      delta[i] = sum * (omega / diagonal[i]);
    }
  }

  /**
   * Replaces r by W⁻ᵀ r with Wᵀ = D/ω + Lᵀ: back substitution, in which row i of L, transposed, is
   * column i of Lᵀ.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && r.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable r[*];
  @*/
  static void solveUpper(
      @NonNegative
          @LTLengthOf(
              value = {"#2", "#5"},
              offset = {"0", "-1"})
          int n,
      @IndexOrHigh({"#3", "#4"}) int[] rowStart,
      @IndexFor("#5") int[] columns,
      double @SameLen("#3") [] values,
      double[] diagonal,
      double omega,
      double @SameLen("#5") [] r) {
    /*@ loop_invariant -1 <= i && i < n;
    @ decreasing i + 1;
    @ assignable r[*];
    @*/
    for (int i = n - 1; i >= 0; i--) {
      double deltaI = r[i] * (omega / diagonal[i]);
      r[i] = deltaI;
      int end = rowStart[i + 1];
      /*@ loop_invariant 0 <= k;
      @ decreasing end - k;
      @ assignable r[*];
      @*/
      for (int k = rowStart[i]; k < end; k++) {
        r[columns[k]] -= values[k] * deltaI;
      }
    }
  }

  /**
   * One SOR sweep with its residual, in one pass over L: solves W δ = r, adds δ to x, and replaces
   * r by r' = ((1-ω)/ω) D δ - Lᵀ δ, which is b - A (x + δ) when r is b - A x.
   *
   * <p>Row i computes (D/ω)δ at i as {@code sum}, so the first term of r' is {@code (1.0 - omega) *
   * sum}; later rows, the only ones whose L reaches column i, subtract the second. Rows of two
   * entries, nearly all of a 5-point Laplacian's, are written out: the same operations in the same
   * order, without two short loops. {@code x}, {@code r} and {@code delta} must be different
   * arrays.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && x.length == n && r.length == n && delta.length == n;
  @ requires x != r && x != delta && r != delta;
  @ requires x != values && r != values && delta != values;
  @ requires x != diagonal && r != diagonal && delta != diagonal;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable x[*], r[*], delta[*];
  @*/
  static void onePassSweep(
      @NonNegative
          @LTLengthOf(
              value = {"#2", "#5"},
              offset = {"0", "-1"})
          int n,
      @IndexOrHigh({"#3", "#4"}) int[] rowStart,
      @IndexFor("#5") int[] columns,
      double @SameLen("#3") [] values,
      double[] diagonal,
      double omega,
      double @SameLen("#5") [] x,
      double @SameLen("#5") [] r,
      double @SameLen("#5") [] delta) {
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable x[*], r[*], delta[*];
    @*/
    for (int i = 0; i < n; i++) {
      double sum = r[i];
      int start = rowStart[i];
      int end = rowStart[i + 1];
      int first = end - 2;
      if (first == start) {
        int j = columns[first];
        int jNext = columns[first + 1];
        double value = values[first];
        double valueNext = values[first + 1];
        sum -= value * delta[j];
        sum -= valueNext * delta[jNext];
        double deltaI = sum * (omega / diagonal[i]);
        delta[i] = deltaI;
        x[i] += deltaI;
        r[i] = (1.0 - omega) * sum;
        r[j] -= value * deltaI;
        r[jNext] -= valueNext * deltaI;
      } else {
        /*@ loop_invariant 0 <= k;
        @ decreasing end - k;
        @ assignable \strictly_nothing;
        @*/
        for (int k = start; k < end; k++) {
          sum -= values[k] * delta[columns[k]];
        }
        double deltaI = sum * (omega / diagonal[i]);
        delta[i] = deltaI;
        x[i] += deltaI;
        r[i] = (1.0 - omega) * sum;
        /*@ loop_invariant 0 <= t;
        @ decreasing end - t;
        @ assignable r[*];
        @*/
        for (int t = start; t < end; t++) {
          r[columns[t]] -= values[t] * deltaI;
        }
      }
    }
  }
}
