package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.GTENegativeOne;
import org.checkerframework.checker.index.qual.LTLengthOf;

/** The search that inverts a distribution function. */
final class CumulativeSearch {
  private CumulativeSearch() {}

  /**
   * The least i with p_i &gt; 0 and u &lt; p_0 + ... + p_i, the sums taken in that order; where
   * there is none, the last i with p_i &gt; 0, and -1 where there is none either.
   */
  /*@ normal_behavior
  @ ensures -1 <= \result && \result < probabilities.length;
  @ ensures 0 <= \result ==> probabilities[\result] > 0.0;
  @ ensures \result < 0
  @     ==> (\forall int k; 0 <= k && k < probabilities.length; !(probabilities[k] > 0.0));
  @ assignable \strictly_nothing;
  @*/
  static @GTENegativeOne @LTLengthOf("#1") int index(double[] probabilities, double uniform) {
    double cumulative = 0.0;
    int last = -1;
    /*@ loop_invariant 0 <= i && i <= probabilities.length && -1 <= last && last < i;
    @ loop_invariant 0 <= last ==> probabilities[last] > 0.0;
    @ loop_invariant last < 0 ==> (\forall int k; 0 <= k && k < i; !(probabilities[k] > 0.0));
    @ decreasing probabilities.length - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 0; i < probabilities.length; i++) {
      cumulative += probabilities[i];
      if (probabilities[i] > 0.0) {
        last = i;
        if (uniform < cumulative) {
          return i;
        }
      }
    }
    return last;
  }
}
