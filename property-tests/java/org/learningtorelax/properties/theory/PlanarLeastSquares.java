package org.learningtorelax.properties.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Least squares in two unknowns over a rectangle, and all of the minimisers that matter when there
 * are several: a leader may be any of them, and the worst is at a corner of their set.
 */
final class PlanarLeastSquares {
  private final double[] low;
  private final double[] high;
  private double xx;
  private double xy;
  private double yy;
  private double xt;
  private double yt;

  PlanarLeastSquares(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  void observe(double[] x, double target) {
    xx += x[0] * x[0];
    xy += x[0] * x[1];
    yy += x[1] * x[1];
    xt += x[0] * target;
    yt += x[1] * target;
  }

  /** The minimisers among the unconstrained one, the best of each edge, and the corners. */
  List<double[]> minimisers() {
    double determinant = xx * yy - xy * xy;
    if (determinant > 1e-14) {
      double first = (xt * yy - yt * xy) / determinant;
      double second = (yt * xx - xt * xy) / determinant;
      if (first >= low[0] && first <= high[0] && second >= low[1] && second <= high[1]) {
        return List.of(new double[] {first, second});
      }
    }
    List<double[]> candidates = new ArrayList<>();
    for (double[] corner : new double[][] {low, high}) {
      if (yy > 0) {
        double free = Math.max(low[1], Math.min(high[1], (yt - xy * corner[0]) / yy));
        candidates.add(new double[] {corner[0], free});
      }
      if (xx > 0) {
        double free = Math.max(low[0], Math.min(high[0], (xt - xy * corner[1]) / xx));
        candidates.add(new double[] {free, corner[1]});
      }
      candidates.add(new double[] {corner[0], low[1]});
      candidates.add(new double[] {corner[0], high[1]});
    }
    double least = candidates.stream().mapToDouble(this::objective).min().orElseThrow();
    return candidates.stream().filter(theta -> objective(theta) <= least + 1e-12).toList();
  }

  private double objective(double[] theta) {
    return theta[0] * (xx * theta[0] + 2 * xy * theta[1] - 2 * xt)
        + theta[1] * (yy * theta[1] - 2 * yt);
  }
}
