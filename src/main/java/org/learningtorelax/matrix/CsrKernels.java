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
   * y = (D + L + Lᵀ) x: one pass over L, whose entry L[i][j] serves row i and, transposed, row j.
   * {@code x} and {@code y} must be different arrays.
   */
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
    for (int i = 0; i < n; i++) {
      double xi = x[i];
      double sum = diagonal[i] * xi;
      int end = rowStart[i + 1];
      for (int k = rowStart[i]; k < end; k++) {
        int j = columns[k];
        sum += values[k] * x[j];
        y[j] += values[k] * xi;
      }
      y[i] = sum;
    }
  }

  /** δ = W⁻¹ r with W = D/ω + L: forward substitution. {@code delta} may be {@code r}. */
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
    for (int i = 0; i < n; i++) {
      double sum = r[i];
      int end = rowStart[i + 1];
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
    for (int i = n - 1; i >= 0; i--) {
      double deltaI = r[i] * (omega / diagonal[i]);
      r[i] = deltaI;
      int end = rowStart[i + 1];
      for (int k = rowStart[i]; k < end; k++) {
        r[columns[k]] -= values[k] * deltaI;
      }
    }
  }

  /**
   * One SOR sweep with its residual, in one pass over L: solves W δ = r, adds δ to x, and replaces
   * r by r' = ((1-ω)/ω) D δ - Lᵀ δ, which is b - A (x + δ) when r is b - A x.
   *
   * <p>Row i computes (D/ω)δ at i as {@code sum}, so the first term of r' is {@code (1 - omega) *
   * sum}; later rows, the only ones whose L reaches column i, subtract the second. Rows of two
   * entries, nearly all of a 5-point Laplacian's, are written out: the same operations in the same
   * order, without two short loops.
   */
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
        r[i] = (1 - omega) * sum;
        r[j] -= value * deltaI;
        r[jNext] -= valueNext * deltaI;
      } else {
        for (int k = start; k < end; k++) {
          sum -= values[k] * delta[columns[k]];
        }
        double deltaI = sum * (omega / diagonal[i]);
        delta[i] = deltaI;
        x[i] += deltaI;
        r[i] = (1 - omega) * sum;
        for (int k = start; k < end; k++) {
          r[columns[k]] -= values[k] * deltaI;
        }
      }
    }
  }

  /**
   * p = W⁻ᵀ p̂, with W⁻ᵀ's diagonal ω D⁻¹ given: back substitution, in which row i of L,
   * transposed, is column i of Lᵀ. {@code p} and {@code pHat} must be different arrays.
   */
  static void eisenstatBackward(
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
      double @SameLen("#5") [] pHat,
      double @SameLen("#5") [] p) {
    System.arraycopy(pHat, 0, p, 0, n);
    for (int i = n - 1; i >= 0; i--) {
      double pi = p[i] * (omega / diagonal[i]);
      p[i] = pi;
      int end = rowStart[i + 1];
      for (int k = rowStart[i]; k < end; k++) {
        p[columns[k]] -= values[k] * pi;
      }
    }
  }

  /**
   * With p = W⁻ᵀ p̂ in hand, v = W⁻¹(p̂ - ((2-ω)/ω) D p) by forward substitution, and in the same
   * pass over L the product A p = p̂ + ((ω-1)/ω) D p + L p, since p̂ = (D/ω + Lᵀ) p.
   */
  static void eisenstatForward(
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
      double @SameLen("#5") [] pHat,
      double @SameLen("#5") [] p,
      double @SameLen("#5") [] v,
      double @SameLen("#5") [] ap) {
    double overlap = (2 - omega) / omega;
    double remainder = (omega - 1) / omega;
    for (int i = 0; i < n; i++) {
      double dp = diagonal[i] * p[i];
      double sum = pHat[i] - overlap * dp;
      double product = pHat[i] + remainder * dp;
      int end = rowStart[i + 1];
      for (int k = rowStart[i]; k < end; k++) {
        int j = columns[k];
        sum -= values[k] * v[j];
        product += values[k] * p[j];
      }
      v[i] = sum * (omega / diagonal[i]);
      ap[i] = product;
    }
  }
}
