package org.learningtorelax.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Relaxation parameters at equal distances, the abscissae of pictures of cost against ω. */
final class Omegas {
  private Omegas() {}

  /**
   * low, low + step, ..., the last one at most high within rounding. Both are taken as the decimals
   * that they print as, so that short decimals stay short.
   */
  static List<Double> range(double low, double high, double step) {
    List<Double> omegas = new ArrayList<>();
    long count = Math.round(Math.floor((high - low) / step + 1e-9));
    for (long i = 0; i <= count; i++) {
      BigDecimal distance = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i));
      omegas.add(BigDecimal.valueOf(low).add(distance).doubleValue());
    }
    return omegas;
  }
}
