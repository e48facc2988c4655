package org.learningtorelax.properties.theory;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;

/** Spectral radii of dense iteration matrices, for orders of some tens. */
final class DenseSpectrum {
  private DenseSpectrum() {}

  static RealMatrix diagonal(SymmetricMatrix matrix) {
    return MatrixUtils.createRealDiagonalMatrix(matrix.diagonal());
  }

  static RealMatrix strictlyLower(SymmetricMatrix matrix) {
    RealMatrix l = new Array2DRowRealMatrix(matrix.size(), matrix.size());
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      l.setEntry(entry.row(), entry.column(), entry.value());
    }
    return l;
  }

  /** A = D + L + Lᵀ. */
  static RealMatrix full(SymmetricMatrix matrix) {
    RealMatrix l = strictlyLower(matrix);
    return diagonal(matrix).add(l).add(l.transpose());
  }

  /** W = D/ω + L. */
  static RealMatrix sorForm(SymmetricMatrix matrix, double omega) {
    return diagonal(matrix).scalarMultiply(1 / omega).add(strictlyLower(matrix));
  }

  /** Wb = ω/(2-ω) W D⁻¹ Wᵀ. */
  static RealMatrix ssorForm(SymmetricMatrix matrix, double omega) {
    RealMatrix w = sorForm(matrix, omega);
    return w.multiply(MatrixUtils.inverse(diagonal(matrix)))
        .multiply(w.transpose())
        .scalarMultiply(omega / (2 - omega));
  }

  /**
   * |M_ω|_A² of SOR: the product of M_ω with its A-adjoint is SSOR's error matrix, so it is
   * ρ(Cb_ω).
   */
  static double energyNormSquared(SymmetricMatrix matrix, double omega) {
    return radius(defectReduction(matrix, ssorForm(matrix, omega)));
  }

  /** C = I - A W⁻¹. */
  static RealMatrix defectReduction(SymmetricMatrix matrix, RealMatrix form) {
    return MatrixUtils.createRealIdentityMatrix(matrix.size())
        .subtract(full(matrix).multiply(MatrixUtils.inverse(form)));
  }

  /**
   * ρ(M) = lim |M^k|^{1/k}, by squaring fifty times and scaling each time. What a power's norm
   * differs from ρ^k by is polynomial in k = 2⁵⁰ and so is lost in the root. Unlike QR iterations
   * this needs no care with defective or zero eigenvalues, which C_ω has, and it owes nothing to
   * the eigenvalue code that it judges.
   */
  static double radius(RealMatrix matrix) {
    RealMatrix power = matrix;
    double logarithm = 0;
    for (int squarings = 0; squarings < 50; squarings++) {
      double norm = power.getNorm();
      if (norm == 0) {
        return 0;
      }
      logarithm += Math.scalb(Math.log(norm), -squarings);
      power = power.scalarMultiply(1 / norm);
      power = power.multiply(power);
    }
    return Math.exp(logarithm);
  }
}
