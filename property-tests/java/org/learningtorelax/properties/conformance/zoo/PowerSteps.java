package org.learningtorelax.properties.conformance.zoo;

import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.matrix.Triplet;

/** The spectral radius of I - D⁻¹A by a few steps of the power method: too few. */
final class PowerSteps {
  private PowerSteps() {}

  static double radius(MatrixData data, int steps) {
    double[] diagonal = data.matrix().diagonal();
    double[] v = new double[data.n()];
    java.util.Arrays.fill(v, 1);
    double radius = 0;
    for (int step = 0; step < steps; step++) {
      double[] next = new double[v.length];
      for (Triplet entry : data.triplets()) {
        if (entry.row() != entry.column()) {
          next[entry.row()] -= entry.value() * v[entry.column()] / diagonal[entry.row()];
        }
      }
      double before = Math.sqrt(java.util.Arrays.stream(v).map(x -> x * x).sum());
      radius =
          Math.sqrt(java.util.Arrays.stream(next).map(x -> x * x).sum()) / Math.max(before, 1e-300);
      v = next;
    }
    return radius;
  }
}
