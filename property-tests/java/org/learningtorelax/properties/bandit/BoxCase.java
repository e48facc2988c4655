package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.Random;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;

/** Observations and a box: one problem of constrained least squares. */
record BoxCase(double[][] observations, double[] targets, double[] bounds) {

  int unknowns() {
    return bounds.length;
  }

  int count() {
    return targets.length;
  }

  BoxCase withBounds(double[] other) {
    return new BoxCase(observations, targets, other);
  }

  BoxCase first(int n) {
    return new BoxCase(Arrays.copyOf(observations, n), Arrays.copyOf(targets, n), bounds);
  }

  /** Up to three unknowns and seven observations in eighths, often repeated: exact and singular. */
  static BoxCase inEighths(Random random) {
    int unknowns = 1 + random.nextInt(3);
    int count = random.nextInt(8);
    double[][] observations = new double[count][unknowns];
    double[] targets = new double[count];
    for (int s = 0; s < count; s++) {
      if (s > 0 && random.nextInt(4) == 0) {
        observations[s] = observations[random.nextInt(s)];
      } else {
        Arrays.setAll(observations[s], j -> (random.nextInt(17) - 8) / 8.0);
      }
      targets[s] = random.nextInt(9) / 8.0;
    }
    double[] bounds = new double[unknowns];
    int largest = random.nextBoolean() ? 8 : 40;
    Arrays.setAll(bounds, j -> random.nextInt(largest) / 8.0);
    return new BoxCase(observations, targets, bounds);
  }

  /** Chebyshev features of contexts that lie as close together as 1e-12 of the interval. */
  static BoxCase ofContexts(Random random) {
    ContextInterval interval = new ContextInterval(-0.15, 0.5);
    int unknowns = 1 + random.nextInt(9);
    ChebyshevFeatures features = new ChebyshevFeatures(interval, unknowns - 1);
    int count = random.nextInt(40);
    double spread = random.nextBoolean() ? 1 : Math.pow(10, -12 * random.nextDouble());
    double start = (1 - spread) * random.nextDouble();
    double[][] observations = new double[count][];
    double[] targets = new double[count];
    for (int s = 0; s < count; s++) {
      double place = start + spread * random.nextDouble();
      observations[s] = features.of(Math.min(-0.15 + 0.65 * place, 0.5));
      targets[s] = random.nextDouble();
    }
    double[] bounds = new double[unknowns];
    double size = Math.pow(10, 1.5 - 2.5 * random.nextDouble());
    Arrays.setAll(bounds, j -> j == 0 ? 1 : size / j);
    return new BoxCase(observations, targets, bounds);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(observations)
        + " "
        + Arrays.toString(targets)
        + " "
        + Arrays.toString(bounds);
  }
}
