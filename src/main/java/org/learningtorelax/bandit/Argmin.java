package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.common.value.qual.MinLen;
import org.learningtorelax.clauses.Clause;

/** The place of the least number, and of several least ones the first. */
@Clause("Input 10")
final class Argmin {
  private Argmin() {}

  static @IndexFor("#1") int first(double @MinLen(1) [] values) {
    @IndexFor("values")
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[best]) {
        best = i;
      }
    }
    return best;
  }
}
