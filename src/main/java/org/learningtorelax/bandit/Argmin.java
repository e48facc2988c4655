package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.common.value.qual.MinLen;
import org.learningtorelax.clauses.Clause;

/** The place of the least number, and of several least ones the first. */
@Clause("Input 10")
final class Argmin {
  private Argmin() {}

  /** Where no number is NaN, the least i at which values[i] is least. */
  /*@ normal_behavior
  @ requires values.length >= 1;
  @ ensures 0 <= \result && \result < values.length;
  @ ensures (\forall int k; 0 <= k && k < values.length; !(values[k] < values[\result]));
  @ ensures (\forall int k; 0 <= k && k < \result; !(values[k] <= values[\result]));
  @ assignable \strictly_nothing;
  @*/
  static @IndexFor("#1") int first(double @MinLen(1) [] values) {
    @IndexFor("values")
    int best = 0;
    /*@ loop_invariant 1 <= i && i <= values.length && 0 <= best && best < i;
    @ loop_invariant (\forall int k; 0 <= k && k < i; !(values[k] < values[best]));
    @ loop_invariant (\forall int k; 0 <= k && k < best; !(values[k] <= values[best]));
    @ decreasing values.length - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The place of the number nearest to a point, and of several nearest ones the first. */
  /*@ normal_behavior
  @ requires values.length >= 1;
  @ ensures 0 <= \result && \result < values.length;
  @ assignable \nothing;
  @*/
  static @IndexFor("#1") int nearest(double @MinLen(1) [] values, double point) {
    double[] distances = new double[values.length];
    /*@ loop_invariant 0 <= i && i <= values.length;
    @ decreasing values.length - i;
    @ assignable distances[*];
    @*/
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.abs(values[i] - point);
    }
    return first(distances);
  }
}
