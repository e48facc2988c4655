package org.learningtorelax.properties.bandit;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Decimal arithmetic of at least 41 digits, and a fast conversion into it: Dfp's own raises 2 to
 * the exponent anew for every double, which took most of the time of the checks.
 */
final class Decimal {
  static final DfpField FIELD = new DfpField(44);
  static final Dfp ONE = FIELD.getOne();

  private static final int LEAST_EXPONENT = -1074;
  private static final Dfp[] POWERS = new Dfp[2 * -LEAST_EXPONENT + 1];

  private Decimal() {}

  static Dfp of(double x) {
    if (x == 0) {
      return FIELD.getZero();
    }
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    long significand = (long) Math.scalb(x, -exponent);
    return FIELD.newDfp(significand).multiply(powerOfTwo(exponent));
  }

  private static Dfp powerOfTwo(int exponent) {
    int index = exponent - LEAST_EXPONENT;
    if (POWERS[index] == null) {
      Dfp power = FIELD.getTwo().pow(Math.abs(exponent));
      POWERS[index] = exponent < 0 ? ONE.divide(power) : power;
    }
    return POWERS[index];
  }
}
