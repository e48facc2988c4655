package org.learningtorelax.matrix;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.checker.index.qual.IndexOrHigh;
import org.checkerframework.checker.index.qual.LTLengthOf;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.SameLen;

/**
 * Loops over L for two relaxation parameters at once, in the form of {@link CsrKernels} and with
 * bounds proved likewise. A row waits for the row before it, so that a processor is mostly idle in
 * one sweep; two sweeps that do not depend on each other fill the gaps.
 */
final class PairKernels {
  private PairKernels() {}

  /**
   * {@link CsrKernels#onePassSweep} without x, for ω and ω': replaces r by ((1-ω)/ω) D δ - Lᵀ δ
   * with W δ = r, and r' likewise. Each of the two does the same operations in the same order as if
   * it were alone, and so has the same bits. The four vectors must be different arrays.
   */
  /*@ normal_behavior
  @ requires 0 <= n && rowStart.length == n + 1 && values.length == columns.length;
  @ requires diagonal.length == n && r.length == n && delta.length == n;
  @ requires rPrime.length == n && deltaPrime.length == n;
  @ requires r != delta && r != rPrime && r != deltaPrime;
  @ requires delta != rPrime && delta != deltaPrime && rPrime != deltaPrime;
  @ requires r != values && delta != values && rPrime != values && deltaPrime != values;
  @ requires r != diagonal && delta != diagonal && rPrime != diagonal && deltaPrime != diagonal;
  @ requires (\forall int i; 0 <= i && i <= n; 0 <= rowStart[i] && rowStart[i] <= columns.length);
  @ requires (\forall int k; 0 <= k && k < columns.length; 0 <= columns[k] && columns[k] < n);
  @ assignable r[*], delta[*], rPrime[*], deltaPrime[*];
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
      double @SameLen("#5") [] r,
      double @SameLen("#5") [] delta,
      double omegaPrime,
      double @SameLen("#5") [] rPrime,
      double @SameLen("#5") [] deltaPrime) {
    /*@ loop_invariant 0 <= i && i <= n;
    @ decreasing n - i;
    @ assignable r[*], delta[*], rPrime[*], deltaPrime[*];
    @*/
    for (int i = 0; i < n; i++) {
      double sum = r[i];
      double sumPrime = rPrime[i];
      int start = rowStart[i];
      int end = rowStart[i + 1];
      double quotient = omega / diagonal[i];
      double quotientPrime = omegaPrime / diagonal[i];
      int first = end - 2;
      if (first == start) {
        int j = columns[first];
        int jNext = columns[first + 1];
        double value = values[first];
        double valueNext = values[first + 1];
        sum -= value * delta[j];
        sumPrime -= value * deltaPrime[j];
        sum -= valueNext * delta[jNext];
        sumPrime -= valueNext * deltaPrime[jNext];
        double deltaI = sum * quotient;
        double deltaPrimeI = sumPrime * quotientPrime;
        delta[i] = deltaI;
        deltaPrime[i] = deltaPrimeI;
        r[i] = (1.0 - omega) * sum;
        rPrime[i] = (1.0 - omegaPrime) * sumPrime;
        r[j] -= value * deltaI;
        rPrime[j] -= value * deltaPrimeI;
        r[jNext] -= valueNext * deltaI;
        rPrime[jNext] -= valueNext * deltaPrimeI;
      } else {
        /*@ loop_invariant 0 <= k;
        @ decreasing end - k;
        @ assignable \strictly_nothing;
        @*/
        for (int k = start; k < end; k++) {
          int j = columns[k];
          sum -= values[k] * delta[j];
          sumPrime -= values[k] * deltaPrime[j];
        }
        double deltaI = sum * quotient;
        double deltaPrimeI = sumPrime * quotientPrime;
        delta[i] = deltaI;
        deltaPrime[i] = deltaPrimeI;
        r[i] = (1.0 - omega) * sum;
        rPrime[i] = (1.0 - omegaPrime) * sumPrime;
        /*@ loop_invariant 0 <= t;
        @ decreasing end - t;
        @ assignable r[*], rPrime[*];
        @*/
        for (int t = start; t < end; t++) {
          int j = columns[t];
          r[j] -= values[t] * deltaI;
          rPrime[j] -= values[t] * deltaPrimeI;
        }
      }
    }
  }
}
