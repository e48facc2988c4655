package org.learningtorelax.conformance.exact;

import java.util.Collections;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One way through the rows: x moves by V⁻¹(b - A x), V = W or Wᵀ. An error e is left as (I - V⁻¹A)
 * e, and δ of rounding in the rows adds V⁻¹(D/ω) δ.
 */
final class HalfSweep {
  private final FieldMatrix<Enclosure> errorMatrix;
  private final RealMatrix absoluteErrorMatrix;
  private final RealMatrix rounding;

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
    FieldMatrix<Enclosure> inverse = new Array2DRowFieldMatrix<>(of.apply(0).getField(), n, n);
    this.errorMatrix = inverse.copy();
    for (int j = 0; j < n; j++) {
      FieldVector<Enclosure> unit = scalars.vector(Collections.nCopies(n, 0.0));
      unit.setEntry(j, of.apply(1));
      Enclosure weight = of.apply(absolute.diagonal(j)).divide(of.apply(absolute.omega()));
      inverse.setColumnVector(j, system.sweep(number, unit.mapMultiply(weight)));
      errorMatrix.setColumnVector(j, unit.subtract(system.sweep(number, system.product(unit))));
    }
    this.absoluteErrorMatrix = absolute(errorMatrix);
    this.rounding = absolute(inverse);
  }

  private static RealMatrix absolute(FieldMatrix<Enclosure> matrix) {
    int n = matrix.getRowDimension();
    RealMatrix absolute = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        absolute.setEntry(i, j, matrix.getEntry(i, j).largest());
      }
    }
    return absolute;
  }

  /** I - V⁻¹A. */
  FieldMatrix<Enclosure> errorMatrix() {
    return errorMatrix;
  }

  /** |I - V⁻¹A| e + |V⁻¹| (D/ω) δ. */
  RealVector bound(RealVector e, RealVector delta) {
    return absoluteErrorMatrix.operate(e).add(rounding.operate(delta));
  }
}
