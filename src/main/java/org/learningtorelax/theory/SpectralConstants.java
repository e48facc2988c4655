package org.learningtorelax.theory;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;

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
@Clause({"Lemma E.2", "Lemma E.2 corrected"})
public record SpectralConstants(double lambdaMin, double lambdaMax, double mu, double nu) {
  /**
   * Computes the constants from a dense Cholesky factorisation A = G Gᵀ: orders up to a thousand or
   * so.
   *
   * @param matrix A
   * @return the constants, exact to rounding up to order 64
   * @throws org.learningtorelax.quantity.BadInputException if A is not positive definite
   */
  public static SpectralConstants of(SymmetricMatrix matrix) {
    LowerProduct lower = new LowerProduct(matrix);
    RealVector diagonal = lower.diagonal();
    TriangularFactor factor = new TriangularFactor(matrix);
    ExtremeEigenvalues inverse = factor.relative(double[]::clone);
    ExtremeEigenvalues jacobi =
        factor.relative(v -> new ArrayRealVector(v).ebeMultiply(diagonal).toArray());
    ExtremeEigenvalues excess =
        factor.relative(
            v -> {
              RealVector y = new ArrayRealVector(v);
              RealVector quarter = y.ebeMultiply(diagonal).mapMultiply(0.25);
              return lower.lowerByTransposed(y).subtract(quarter).toArray();
            });
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
}
