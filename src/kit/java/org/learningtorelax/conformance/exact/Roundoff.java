package org.learningtorelax.conformance.exact;

/** Higham's notation for the rounding of binary64. */
final class Roundoff {
  /** u. */
  static final double UNIT = 0x1p-53;

  /** η: what a product or a quotient may lose to underflow. */
  static final double UNDERFLOW = Double.MIN_VALUE;

  /** More than the rounding of the sums of non-negative numbers that make a bound. */
  private static final double SLACK = 0x1p-48;

  private Roundoff() {}

  /** γ_m = m u/(1 - m u). */
  static double gamma(int operations) {
    double product = operations * UNIT;
    return product / (1 - product);
  }

  /** A bound that was computed in doubles, and what was lost in computing it. */
  static double up(double bound) {
    return bound == 0 ? 0 : bound * (1 + SLACK) + UNDERFLOW;
  }

  /** A bound, or infinity where it is not a number. */
  static double known(double bound) {
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }
}
