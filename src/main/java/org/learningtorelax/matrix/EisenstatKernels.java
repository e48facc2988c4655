package org.learningtorelax.matrix;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.checker.index.qual.IndexOrHigh;
import org.checkerframework.checker.index.qual.LTLengthOf;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.SameLen;

/**
 * The two halves of Eisenstat's product in the form of {@link CsrKernels}: one pass over L each,
 * with bounds proved likewise.
 */
final class EisenstatKernels {
  private EisenstatKernels() {}

  /**
   * p = W⁻ᵀ p̂, with W⁻ᵀ's diagonal ω D⁻¹ given: back substitution, in which row i of L,
   * transposed, is column i of Lᵀ. {@code p} and {@code pHat} must be different arrays.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && pHat.length == n && p.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable p[*];
  @*/
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
    /*@ loop_invariant 0 <= j && j <= n;
    @ decreasing n - j;
    @ assignable p[*];
    @*/
    for (int j = 0; j < n; j++) {
      p[j] = pHat[j];
    }
    /*@ loop_invariant -1 <= i && i < n;
    @ decreasing i + 1;
    @ assignable p[*];
    @*/
    for (int i = n - 1; i >= 0; i--) {
      double pi = p[i] * (omega / diagonal[i]);
      p[i] = pi;
      int end = rowStart[i + 1];
      /*@ loop_invariant 0 <= k;
      @ decreasing end - k;
      @ assignable p[*];
      @*/
      for (int k = rowStart[i]; k < end; k++) {
        p[columns[k]] -= values[k] * pi;
      }
    }
  }

  /**
   * With p = W⁻ᵀ p̂ in hand, v = W⁻¹(p̂ - ((2-ω)/ω) D p) by forward substitution, and in the same
   * pass over L the product A p = p̂ + ((ω-1)/ω) D p + L p, since p̂ = (D/ω + Lᵀ) p.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && pHat.length == n && p.length == n && v.length == n && ap.length == n;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable v[*], ap[*];
  @*/
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
    double overlap = (2.0 - omega) / omega;
    double remainder = (omega - 1.0) / omega;
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable v[*], ap[*];
    @*/
    for (int i = 0; i < n; i++) {
      double dp = diagonal[i] * p[i];
      double sum = pHat[i] - overlap * dp;
      double product = pHat[i] + remainder * dp;
      int end = rowStart[i + 1];
      /*@ loop_invariant 0 <= k;
      @ decreasing end - k;
      @ assignable \strictly_nothing;
      @*/
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
