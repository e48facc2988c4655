package org.learningtorelax.conformance.exact;

import java.util.Arrays;
import java.util.Collections;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.FieldVector;

/**
 * One way through the rows: x moves by V⁻¹(b - A x), V = W or Wᵀ. An error e is left as (I - V⁻¹A)
 * e, and δ of rounding in the rows adds V⁻¹(D/ω) δ.
 */
final class HalfSweep {
  private final Enclosure[][] errorMatrix;
  private final AbsoluteMatrix absoluteErrorMatrix;
  private final AbsoluteMatrix rounding;

  /**
   * @param system the system
   * @param scalars its arithmetic
   * @param absolute its absolute values
   * @param number 1 for W, 2 for Wᵀ
   */
  HalfSweep(
      LiteralSystem<Enclosure> system,
      Scalars<Enclosure> scalars,
      AbsoluteSystem absolute,
      int number) {
    int n = absolute.order();
    DoubleFunction<Enclosure> of = scalars.of();
    Enclosure[][] inverse = new Enclosure[n][];
    this.errorMatrix = new Enclosure[n][];
    for (int j = 0; j < n; j++) {
      FieldVector<Enclosure> unit = scalars.vector(Collections.nCopies(n, 0.0));
      unit.setEntry(j, of.apply(1));
      Enclosure weight = of.apply(absolute.diagonal(j)).divide(of.apply(absolute.omega()));
      inverse[j] = system.sweep(number, unit.mapMultiply(weight)).toArray();
      errorMatrix[j] = unit.subtract(system.sweep(number, system.product(unit))).toArray();
    }
    this.absoluteErrorMatrix = AbsoluteMatrix.of(errorMatrix);
    this.rounding = AbsoluteMatrix.of(inverse);
  }

  /** I - V⁻¹A, column by column. */
  Enclosure[][] errorMatrix() {
    return errorMatrix;
  }

  /** |I - V⁻¹A| e + |V⁻¹| (D/ω) δ. */
  double[] bound(double[] e, double[] delta) {
    double[] moved = absoluteErrorMatrix.times(e);
    double[] added = rounding.times(delta);
    Arrays.setAll(moved, i -> moved[i] + added[i]);
    return moved;
  }

  /** The error matrix of this and then another, column by column. */
  Enclosure[][] then(HalfSweep second) {
    int n = errorMatrix.length;
    Enclosure[][] product = new Enclosure[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Enclosure sum = second.errorMatrix[0][i].multiply(errorMatrix[j][0]);
        for (int l = 1; l < n; l++) {
          sum = sum.add(second.errorMatrix[l][i].multiply(errorMatrix[j][l]));
        }
        product[j][i] = sum;
      }
    }
    return product;
  }
}
