package org.learningtorelax.theory;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.BadInputException;

/**
 * The numbers by which the paper's bounds know a symmetric positive definite matrix.
 *
 * <p>The ranges of μ and ν that always hold are μ ≥ 1 and ν ≥ -1/4, both met by the first unit
 * vector. The paper prints ν ≤ 0 as well, which fails when ρ(D⁻¹L D⁻¹Lᵀ) &gt; 1/4, as for [[1,
 * 0.9], [0.9, 1]]. Source: Lemma E.2.
 *
 * @param lambdaMin the least eigenvalue of A, positive
 * @param lambdaMax the largest eigenvalue of A
 * @param mu μ = λ_max(D A⁻¹), at least 1
 * @param nu ν = λ_max((L D⁻¹Lᵀ - D/4) A⁻¹), at least -1/4
 */
public record SpectralConstants(double lambdaMin, double lambdaMax, double mu, double nu) {
  private static final double SYMMETRY = 1e-15;

  /**
   * Computes the constants from a dense Cholesky factorisation A = G Gᵀ: orders up to a thousand or
   * so.
   *
   * @param matrix A
   * @return the constants, exact to rounding up to order 64
   * @throws BadInputException if A is not positive definite
   */
  public static SpectralConstants of(SymmetricMatrix matrix) {
    LowerProduct lower = new LowerProduct(matrix);
    RealVector diagonal = lower.diagonal();
    RealMatrix g = cholesky(matrix);
    RealMatrix gTransposed = g.transpose();
    ExtremeEigenvalues inverse = relativeTo(g, gTransposed, RealVector::copy);
    ExtremeEigenvalues jacobi = relativeTo(g, gTransposed, v -> v.ebeMultiply(diagonal));
    ExtremeEigenvalues excess =
        relativeTo(
            g,
            gTransposed,
            v -> lower.lowerByTransposed(v).combine(1, -0.25, v.ebeMultiply(diagonal)));
    ExtremeEigenvalues plain =
        ExtremeEigenvalues.of(
            matrix.size(),
            v -> {
              double[] product = new double[v.length];
              matrix.multiply(v, product);
              return product;
            });
    return new SpectralConstants(
        1 / inverse.largest(), plain.largest(), jacobi.largest(), excess.largest());
  }

  /**
   * The spectral condition number κ(A) = λ_max(A)/λ_min(A).
   *
   * @return κ(A), at least 1
   */
  public double kappa() {
    return Math.max(1, lambdaMax / lambdaMin); // equal ones may differ by rounding
  }

  /** The extreme eigenvalues of G⁻¹ N G⁻ᵀ, which are those of N A⁻¹. */
  private static ExtremeEigenvalues relativeTo(
      RealMatrix g, RealMatrix gTransposed, UnaryOperator<RealVector> n) {
    return ExtremeEigenvalues.of(
        g.getRowDimension(),
        v -> {
          RealVector y = new ArrayRealVector(v);
          MatrixUtils.solveUpperTriangularSystem(gTransposed, y);
          RealVector product = n.apply(y);
          MatrixUtils.solveLowerTriangularSystem(g, product);
          return product.toArray();
        });
  }

  private static RealMatrix cholesky(SymmetricMatrix matrix) {
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
      return new CholeskyDecomposition(dense, SYMMETRY, 0).getL();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new BadInputException("A", "order " + matrix.size(), "must be positive definite");
    }
  }
}
