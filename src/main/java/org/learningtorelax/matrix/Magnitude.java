package org.learningtorelax.matrix;

/** The size of numbers as a power of two, and numbers in other units of that kind. */
public final class Magnitude {
  private static final int SUBNORMAL_DIGITS = 52;

  private Magnitude() {}

  /**
   * The e with 2^e ≤ |value| &lt; 2^(e+1), also of a subnormal number.
   *
   * @param value a number
   * @return e, or 0 if the number is 0 or not finite
   */
  public static int exponent(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    return Math.abs(value) >= Double.MIN_NORMAL
        ? Math.getExponent(value)
        : Math.getExponent(Math.scalb(value, SUBNORMAL_DIGITS)) - SUBNORMAL_DIGITS;
  }

  /**
   * The exponent of the largest entry.
   *
   * @param v a vector
   * @return its exponent, or 0 if it is 0 or not finite
   */
  public static int exponent(double[] v) {
    return exponent(largest(v));
  }

  /**
   * The largest entry.
   *
   * @param v a vector
   * @return the greatest absolute value, NaN if an entry is
   */
  public static double largest(double[] v) {
    double largest = 0;
    for (double entry : v) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /**
   * A vector in other units.
   *
   * @param v a vector
   * @param exponent the exponent of the factor
   * @return 2^exponent v, exact unless an entry leaves the range of doubles
   */
  public static double[] scaled(double[] v, int exponent) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length && i < result.length; i++) {
      result[i] = Math.scalb(v[i], exponent);
    }
    return result;
  }
}
