package org.learningtorelax.theory;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;

/** Products with L and Lᵀ of A = D + L + Lᵀ, each alone. */
final class LowerProduct {
  private final List<Triplet> lower;
  private final RealVector diagonal;

  LowerProduct(SymmetricMatrix matrix) {
    this.lower = matrix.strictlyLowerEntries();
    this.diagonal = new ArrayRealVector(matrix.diagonal(), false);
  }

  /** The diagonal D, as a vector. */
  RealVector diagonal() {
    return diagonal;
  }

  /** L D⁻¹ Lᵀ v. */
  RealVector lowerByTransposed(RealVector v) {
    RealVector inner = new ArrayRealVector(v.getDimension());
    for (Triplet entry : lower) {
      inner.addToEntry(entry.column(), entry.value() * v.getEntry(entry.row()));
    }
    RealVector scaled = inner.ebeDivide(diagonal);
    RealVector product = new ArrayRealVector(v.getDimension());
    for (Triplet entry : lower) {
      product.addToEntry(entry.row(), entry.value() * scaled.getEntry(entry.column()));
    }
    return product;
  }
}
