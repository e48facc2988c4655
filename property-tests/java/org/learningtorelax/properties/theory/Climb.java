package org.learningtorelax.properties.theory;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Hill climbing in [0, 1]ⁿ: one coordinate or all are moved, by steps of every size. */
final class Climb {
  private Climb() {}

  /** The largest value seen in the given number of steps from a random start. */
  static double of(ToDoubleFunction<double[]> function, int dimension, int steps, Random random) {
    double[] best = random.doubles(dimension).toArray();
    double largest = function.applyAsDouble(best);
    for (int step = 0; step < steps; step++) {
      double size = Math.pow(10, -3 * random.nextDouble());
      int moved = random.nextInt(dimension + 1);
      double[] next = best.clone();
      for (int i = 0; i < dimension; i++) {
        if (moved == i || moved == dimension) {
          next[i] = Math.max(0, Math.min(1, next[i] + size * random.nextGaussian()));
        }
      }
      double value = function.applyAsDouble(next);
      if (value > largest) {
        largest = value;
        best = next;
      }
    }
    return largest;
  }
}
