package org.learningtorelax.conformance.exact;

/**
 * Between what a residual's computed norm lies, and whether it meets a threshold
 * (specs/proofs/RoundedDecision.v).
 *
 * @param least no computed norm is less
 * @param greatest none is greater
 */
record NormBounds(double least, double greatest) {
  /** What the product ε |r_0|, the quotient |r|/|r_0| or their squares lose. */
  private static final double COMPARISON = Roundoff.gamma(8);

  /** What a norm or a threshold may lose to underflow. */
  private static final double UNDERFLOW = 0x1p-500;

  /** A norm above this may overflow. */
  private static final double LARGEST = 0x1p400;

  /** The norm of a vector of n entries that is off by at most a change. */
  static NormBounds around(double norm, double change, int n) {
    double gamma = Roundoff.gamma(n + 4);
    double off = Roundoff.up((1 + gamma) * change + gamma * norm + UNDERFLOW);
    return of(norm - off, norm + off);
  }

  /** The norm of n entries that lie in intervals, by the norms of their ends. */
  static NormBounds between(double least, double greatest, int n) {
    double gamma = Roundoff.gamma(n + 8);
    return of(least * (1 - gamma) - UNDERFLOW, greatest * (1 + gamma) + UNDERFLOW);
  }

  private static NormBounds of(double least, double greatest) {
    return greatest <= LARGEST
        ? new NormBounds(Math.max(least, 0), greatest)
        : new NormBounds(0, Double.POSITIVE_INFINITY);
  }

  /** Whether every program goes on: |r| > ε |r_0| in all of them. */
  boolean isSurelyAbove(double tolerance, NormBounds initial) {
    return least > initial.greatestThreshold(tolerance);
  }

  /** No computed ε |r_0| is greater, if this is |r_0|. */
  double greatestThreshold(double tolerance) {
    return Roundoff.up(tolerance * greatest * (1 + COMPARISON) + UNDERFLOW);
  }

  /** Whether every program stops: |r| ≤ ε |r_0| in all of them. */
  boolean isSurelyAtMost(double tolerance, NormBounds initial) {
    return Roundoff.up(greatest + UNDERFLOW) <= tolerance * initial.least * (1 - COMPARISON);
  }
}
