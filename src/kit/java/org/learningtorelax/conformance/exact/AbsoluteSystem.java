package org.learningtorelax.conformance.exact;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.Triplet;

/** |A|, |b| and ω, from which the rounding of one sweep and of one residual is bounded. */
final class AbsoluteSystem {
  /** Entries of A and b below this, but for 0, or above its reciprocal are not judged. */
  private static final double RANGE = 0x1p-400;

  private final RealMatrix matrix;
  private final RealVector rightHandSide;
  private final double omega;
  private final boolean inRange;

  AbsoluteSystem(SystemInput input) {
    int n = input.matrix().n();
    this.matrix = new Array2DRowRealMatrix(n, n);
    DoubleStream.Builder entries = DoubleStream.builder();
    for (Triplet entry : input.matrix().triplets()) {
      matrix.setEntry(entry.row(), entry.column(), Math.abs(entry.value()));
      entries.add(Math.abs(entry.value()));
    }
    this.rightHandSide = new ArrayRealVector(n);
    for (int i = 0; i < input.b().size(); i++) {
      rightHandSide.setEntry(i, Math.abs(input.b().get(i)));
      entries.add(Math.abs(input.b().get(i)));
    }
    this.omega = input.omega();
    this.inRange =
        entries.build().allMatch(entry -> entry == 0 || entry >= RANGE && entry <= 1 / RANGE);
  }

  /** n. */
  int order() {
    return rightHandSide.getDimension();
  }

  /** d_i. */
  double diagonal(int i) {
    return matrix.getEntry(i, i);
  }

  /** ω. */
  double omega() {
    return omega;
  }

  /** |A| v. */
  RealVector times(RealVector v) {
    return matrix.operate(v);
  }

  /**
   * What the half sweeps of an iteration lose in each row, as x_i moves: 3 (γ_{4n+16} S_i + 8 (n+1)
   * (1 + 1/d_i) η), S_i = 3 v_i + (ω/d_i)(|b_i| + (|A| v)_i) (specs/proofs/RoundedSsorCount.v; for
   * SOR a third would do).
   *
   * @param v the sum of the absolute values of the iterates between which they lead
   */
  RealVector sweepRounding(RealVector v) {
    int n = order();
    double gamma = gamma(4 * n + 16);
    RealVector rounding = times(v).add(rightHandSide);
    for (int i = 0; i < n; i++) {
      double size = 3 * v.getEntry(i) + omega / diagonal(i) * rounding.getEntry(i);
      double underflow = 8 * (n + 1) * (1 + 1 / diagonal(i)) * Roundoff.UNDERFLOW;
      rounding.setEntry(i, 3 * (gamma * size + underflow));
    }
    return rounding;
  }

  /** What a residual loses in each row: γ_{n+2} (|b_i| + (|A| v)_i) + 2 n η, v ≥ |x|. */
  RealVector residualRounding(RealVector v) {
    int n = order();
    return times(v).add(rightHandSide).mapMultiply(gamma(n + 2)).mapAdd(2 * n * Roundoff.UNDERFLOW);
  }

  private double gamma(int operations) {
    return inRange ? Roundoff.gamma(operations) : Double.POSITIVE_INFINITY;
  }
}
