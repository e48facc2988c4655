package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;

/** Chebyshev polynomials on an interval, in 40 digits. */
public final class ExactChebyshev {
  private ExactChebyshev() {}

  /**
   * P_0(z), ..., P_m(z) with z = (2x - low - high)/(high - low), by the recurrence P_{j+1} = 2z P_j
   * - P_{j-1}, which is cos((j+1)a) = 2 cos a cos(ja) - cos((j-1)a).
   *
   * @param x the context
   * @param low where the interval begins
   * @param high where it ends
   * @param degree m
   * @return m + 1 numbers
   */
  public static List<Dfp> features(double x, double low, double high, int degree) {
    Dfp sum = Decimal.of(low).add(Decimal.of(high));
    Dfp width = Decimal.of(high).subtract(Decimal.of(low));
    Dfp z = Decimal.of(x).multiply(2).subtract(sum).divide(width);
    List<Dfp> features = new ArrayList<>();
    Dfp before = z;
    Dfp current = Decimal.ONE;
    for (int j = 0; j <= degree; j++) {
      features.add(current);
      Dfp next = z.multiply(current).multiply(2).subtract(before);
      before = current;
      current = next;
    }
    return features;
  }
}
