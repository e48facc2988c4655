package org.learningtorelax.properties.conformance.zoo;

import java.util.Collections;
import java.util.List;
import org.learningtorelax.conformance.data.TsallisInput;

/** Newton's method for Tsallis-INF's normaliser x as published code has it: started anywhere. */
final class Newton {
  private Newton() {}

  /** From min k - 2K/η, or from the given x. */
  static List<Double> from(TsallisInput in, double start, int steps) {
    double unit = 2 * in.normalization() / in.step();
    double x = start == 0 ? Collections.min(in.losses()) - unit : start;
    for (int step = 0; step < steps; step++) {
      double excess = -1;
      double slope = 0;
      for (double k : in.losses()) {
        double root = unit / (k - x);
        excess += root * root;
        slope += 2 * root * root / (k - x);
      }
      x -= excess / slope;
    }
    return at(in, x, unit);
  }

  /** At most ten steps; when they do not converge, the uniform distribution. */
  static List<Double> orUniform(TsallisInput in) {
    List<Double> p = from(in, 0, 10);
    double sum = p.stream().mapToDouble(x -> x).sum();
    return Math.abs(sum - 1) < 1e-9 ? p : Collections.nCopies(p.size(), 1.0 / p.size());
  }

  private static List<Double> at(TsallisInput in, double x, double unit) {
    return in.losses().stream().map(k -> unit / (k - x)).map(root -> root * root).toList();
  }
}
