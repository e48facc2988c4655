package org.learningtorelax.conformance.exact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Decimal arithmetic of at least 41 digits, and a fast conversion into it: Dfp's own raises 2 to
 * the exponent again for every double, which took most of the time of the checks.
 */
public final class Decimal {
  /** The arithmetic. */
  public static final DfpField FIELD = new DfpField(44);

  /** 0. */
  public static final Dfp ZERO = FIELD.getZero();

  /** 1. */
  public static final Dfp ONE = FIELD.getOne();

  private static final Map<Integer, Dfp> POWERS = new ConcurrentHashMap<>();

  private Decimal() {}

  /**
   * A double as the number that it is.
   *
   * @param x a finite number
   * @return the same number
   */
  public static Dfp of(double x) {
    if (x == 0) {
      return ZERO;
    }
    int exponent = Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    long significand = (long) Math.scalb(x, -exponent);
    return FIELD.newDfp(significand).multiply(powerOfTwo(exponent));
  }

  /**
   * A list of doubles.
   *
   * @param values finite numbers
   * @return the same numbers
   */
  public static List<Dfp> of(List<Double> values) {
    return values.stream().map(Decimal::of).toList();
  }

  /**
   * The nearest doubles.
   *
   * @param values numbers
   * @return the same numbers, rounded
   */
  public static List<Double> toDoubles(List<Dfp> values) {
    return values.stream().map(Decimal::toDouble).toList();
  }

  /** Dfp's own conversion cuts the digits of a subnormal number off. */
  private static double toDouble(Dfp value) {
    double cut = value.toDouble();
    return Math.abs(cut) < 2 * Double.MIN_NORMAL && !value.isNaN()
        ? new BigDecimal(value.toString()).doubleValue()
        : cut;
  }

  private static Dfp powerOfTwo(int exponent) {
    return POWERS.computeIfAbsent(exponent, Decimal::newPowerOfTwo);
  }

  private static Dfp newPowerOfTwo(int exponent) {
    Dfp power = FIELD.getTwo().pow(Math.abs(exponent));
    return exponent < 0 ? ONE.divide(power) : power;
  }
}
