package org.learningtorelax.properties.instance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Tests whether numbers were drawn from a distribution, by the largest distance of their empirical
 * distribution function from the true one.
 *
 * <p>For N independent draws the chance that it exceeds t is at most 2 exp(-2 N t²) (Dvoretzky,
 * Kiefer and Wolfowitz, with Massart's constant), for every N and every distribution. The bound
 * used here makes that 1e-10.
 */
final class EmpiricalDistance {
  private static final double FALSE_ALARM_RATE = 1e-10;

  private EmpiricalDistance() {}

  static double bound(int draws) {
    return Math.sqrt(Math.log(2 / FALSE_ALARM_RATE) / (2 * draws));
  }

  static double of(double[] draws, DoubleUnaryOperator distribution) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double p = distribution.applyAsDouble(sorted[i]);
      distance = Math.max(distance, Math.abs(p - (double) i / sorted.length));
      distance = Math.max(distance, Math.abs(p - (i + 1.0) / sorted.length));
    }
    return distance;
  }
}
