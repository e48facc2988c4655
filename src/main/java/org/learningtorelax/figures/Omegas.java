package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;

/** Relaxation parameters at equal distances, the abscissae of pictures of cost against ω. */
final class Omegas {
  private Omegas() {}

  /** low, low + step, ..., the last one at most high within rounding. */
  static List<Double> range(double low, double high, double step) {
    List<Double> omegas = new ArrayList<>();
    long count = Math.round(Math.floor((high - low) / step + 1e-9));
    for (long i = 0; i <= count; i++) {
      omegas.add(low + i * step);
    }
    return omegas;
  }
}
