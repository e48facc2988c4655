package org.learningtorelax.conformance.exact;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/** |A|, |b|, D and ω, from which the rounding of one sweep and of one residual is bounded. */
final class AbsoluteSystem {
  /** Entries of A and b below this, but for 0, or above its reciprocal are not judged. */
  private static final double RANGE = 0x1p-400;

  private final AbsoluteMatrix matrix;
  private final double[] diagonal;
  private final double[] rightHandSide;
  private final double omega;
  private final boolean inRange;

  AbsoluteSystem(SystemInput input) {
    int n = Require.atLeastOne("n", input.matrix().n());
    double[][] bounds = new double[n][n];
    this.diagonal = new double[n];
    for (Triplet entry : input.matrix().triplets()) {
      bounds[entry.row()][entry.column()] = Math.abs(entry.value());
      if (entry.row() == entry.column()) {
        diagonal[entry.row()] = entry.value();
      }
    }
    this.matrix = new AbsoluteMatrix(bounds);
    this.rightHandSide = input.b().stream().mapToDouble(Math::abs).toArray();
    this.omega = input.omega();
    this.inRange =
        DoubleStream.concat(
                Arrays.stream(bounds).flatMapToDouble(Arrays::stream), Arrays.stream(rightHandSide))
            .allMatch(entry -> entry == 0 || entry >= RANGE && entry <= 1 / RANGE);
  }

  int order() {
    return diagonal.length;
  }

  /** D. */
  double diagonal(int i) {
    return diagonal[i];
  }

  double omega() {
    return omega;
  }

  /** |A| v. */
  double[] times(double[] v) {
    return matrix.times(v);
  }

  /**
   * What the half sweeps of an iteration lose in each row, as x_i moves: 3 (γ_{4n+16} S_i + 8 (n+1)
   * (1 + 1/d_i) η), S_i = 3 v_i + (ω/d_i)(|b_i| + (|A| v)_i) (specs/proofs/RoundedSsorCount.v; for
   * SOR a third would do).
   *
   * @param v the sum of the absolute values of the iterates between which they lead
   */
  double[] sweepRounding(double[] v) {
    int n = order();
    double gamma = gamma(4 * n + 16);
    double[] rounding = times(v);
    for (int i = 0; i < n; i++) {
      double size = 3 * v[i] + omega / diagonal[i] * (rightHandSide[i] + rounding[i]);
      double underflow = 8 * (n + 1) * (1 + 1 / diagonal[i]) * Roundoff.UNDERFLOW;
      rounding[i] = 3 * (gamma * size + underflow);
    }
    return rounding;
  }

  /** What a residual loses in each row: γ_{n+2} (|b_i| + (|A| v)_i) + 2 n η, v ≥ |x|. */
  double[] residualRounding(double[] v) {
    int n = order();
    double gamma = gamma(n + 2);
    double[] rounding = times(v);
    for (int i = 0; i < n; i++) {
      rounding[i] = gamma * (rightHandSide[i] + rounding[i]) + 2 * n * Roundoff.UNDERFLOW;
    }
    return rounding;
  }

  private double gamma(int operations) {
    return inRange ? Roundoff.gamma(operations) : Double.POSITIVE_INFINITY;
  }
}
