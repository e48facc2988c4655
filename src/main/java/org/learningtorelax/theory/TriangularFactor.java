package org.learningtorelax.theory;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.BadInputException;

/**
 * Cholesky's factor of a positive definite matrix, A = G Gᵀ, dense, with the solutions that turn N
 * A⁻¹ into the symmetric G⁻¹ N G⁻ᵀ, which has the same eigenvalues.
 */
final class TriangularFactor {
  private static final double SYMMETRY = 1e-15;

  private final double[][] rows;

  TriangularFactor(SymmetricMatrix matrix) {
    RealMatrix dense = new Array2DRowRealMatrix(matrix.size(), matrix.size());
    double[] diagonal = matrix.diagonal();
    for (int i = 0; i < diagonal.length; i++) {
      dense.setEntry(i, i, diagonal[i]);
    }
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      dense.setEntry(entry.row(), entry.column(), entry.value());
      dense.setEntry(entry.column(), entry.row(), entry.value());
    }
    try {
      rows = new CholeskyDecomposition(dense, SYMMETRY, 0).getL().getData();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new BadInputException("A", "order " + matrix.size(), "must be positive definite");
    }
  }

  /** The extreme eigenvalues of N A⁻¹, for a symmetric N. */
  ExtremeEigenvalues relative(UnaryOperator<double[]> n) {
    return ExtremeEigenvalues.of(rows.length, v -> solveLower(n.apply(solveUpper(v))));
  }

  /** G⁻¹ v, by forward substitution. */
  private double[] solveLower(double[] v) {
    double[] y = v.clone();
    for (int i = 0; i < y.length && i < rows.length; i++) {
      double[] row = rows[i];
      double sum = y[i];
      for (int j = 0; j < i && j < row.length; j++) {
        sum -= row[j] * y[j];
      }
      y[i] = i < row.length ? sum / row[i] : sum;
    }
    return y;
  }

  /** G⁻ᵀ v, by back substitution along the rows of G. */
  private double[] solveUpper(double[] v) {
    double[] y = v.clone();
    for (int i = Math.min(y.length, rows.length) - 1; i >= 0; i--) {
      double[] row = rows[i];
      if (i < row.length) {
        double entry = y[i] / row[i];
        y[i] = entry;
        for (int j = 0; j < i; j++) {
          y[j] -= row[j] * entry;
        }
      }
    }
    return y;
  }
}
