package org.learningtorelax.conformance.exact;

/**
 * Between what a residual's computed norm lies, and whether it meets a threshold
 * (specs/proofs/RoundedCount.v).
 *
 * @param least no computed norm is less
 * @param greatest none is greater
 */
record NormBounds(double least, double greatest) {
  /** What the product ε |r_0|, the quotient |r|/|r_0| or their squares lose. */
  private static final double COMPARISON = Roundoff.gamma(8);

  /** Norms below this may be computed as 0, those above its reciprocal as infinite. */
  private static final double RANGE = 0x1p-400;

  /** The norm of a vector of n entries that is off by at most a change. */
  static NormBounds around(double norm, double change, int n) {
    double gamma = Roundoff.gamma(n + 4);
    double off = Roundoff.up((1 + gamma) * change + gamma * norm);
    return of(norm - off, norm + off);
  }

  /** The norm of n entries that lie in intervals, by the norms of their ends. */
  static NormBounds between(double least, double greatest, int n) {
    double gamma = Roundoff.gamma(n + 8);
    return of(least * (1 - gamma), greatest * (1 + gamma));
  }

  /** Bounds; out of the range that is judged, wider ones. */
  private static NormBounds of(double least, double greatest) {
    return new NormBounds(
        least >= RANGE ? Math.min(least, 1 / RANGE) : 0,
        greatest <= 1 / RANGE ? Math.max(greatest, RANGE) : Double.POSITIVE_INFINITY);
  }

  /** Whether every program goes on: |r| > ε |r_0| in all of them. */
  boolean isSurelyAbove(double tolerance, NormBounds initial) {
    return least > initial.greatestThreshold(tolerance);
  }

  /** No computed ε |r_0| is greater, if this is |r_0|. */
  double greatestThreshold(double tolerance) {
    return Roundoff.up(tolerance * greatest * (1 + COMPARISON));
  }

  /** Whether every program stops: |r| ≤ ε |r_0| in all of them. */
  boolean isSurelyAtMost(double tolerance, NormBounds initial) {
    return Roundoff.up(greatest) <= tolerance * initial.least * (1 - COMPARISON);
  }
}
