package org.learningtorelax.tuning;

import java.math.BigDecimal;
import java.math.MathContext;

/** Points between two numbers that are taken as the decimals which they print as. */
final class EvenSpacing {
  private EvenSpacing() {}

  /** The double nearest to (low (parts - part) + high part) / parts, taken to 34 digits. */
  static double point(double low, double high, int part, int parts) {
    BigDecimal sum =
        BigDecimal.valueOf(low)
            .multiply(BigDecimal.valueOf(parts - part))
            .add(BigDecimal.valueOf(high).multiply(BigDecimal.valueOf(part)));
    return sum.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL128).doubleValue();
  }
}
