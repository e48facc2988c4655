package org.learningtorelax.theory;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.GaussianRandomGenerator;
import org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * The Jacobi radius β = ρ(I - D⁻¹A): the largest |1 - λ| over the eigenvalues λ of the symmetric
 * matrix S = D^{-1/2} A D^{-1/2}, which is similar to D⁻¹A. Only the extreme λ count.
 *
 * <p>Up to order 2048 they are {@link ExtremeEigenvalues} of S, which are found whatever the
 * multiplicities. Above, they are those of Lanczos' tridiagonal matrix of order 512, a lower bound
 * on the radius that is exact to many digits unless the extreme eigenvalues of S are crowded.
 */
@Clause("Young's radius")
public final class JacobiRadius {
  private static final int COMPLETE_ORDER = 2048;
  private static final int LANCZOS_ORDER = 512;
  private static final long LANCZOS_SEED = 1;

  private JacobiRadius() {}

  /**
   * Computes β.
   *
   * @param matrix A, with positive diagonal
   * @return β, at least 0; below 1 if A is positive definite and consistently ordered
   */
  public static @SpectralRadius double of(SymmetricMatrix matrix) {
    if (matrix.size() > COMPLETE_ORDER) {
      return radius(lanczos(matrix, LANCZOS_ORDER));
    }
    RealVector scale = inverseRootOfDiagonal(matrix);
    return radius(
        ExtremeEigenvalues.of(
            matrix.size(),
            v -> multiplyScaled(matrix, scale, new ArrayRealVector(v, false)).toArray()));
  }

  /**
   * Estimates β by Krylov steps, each a product with A: the baseline of (11), with a block of one
   * vector.
   *
   * @param matrix A, positive definite
   * @param steps the number of steps k, at least 1
   * @return a lower bound on β, the better the more steps
   */
  public static @SpectralRadius double estimate(SymmetricMatrix matrix, int steps) {
    return radius(lanczos(matrix, Require.atLeastOne("steps", steps)));
  }

  private static @SpectralRadius double radius(ExtremeEigenvalues eigenvalues) {
    double radius = Math.max(1 - eigenvalues.least(), eigenvalues.largest() - 1);
    return Require.spectralRadius("Jacobi radius", Math.max(0, radius));
  }

  private static ExtremeEigenvalues lanczos(SymmetricMatrix matrix, int order) {
    RealVector scale = inverseRootOfDiagonal(matrix);
    RealVector before = new ArrayRealVector(matrix.size());
    RealVector current = randomUnitVector(matrix.size());
    ResizableDoubleArray main = new ResizableDoubleArray();
    ResizableDoubleArray secondary = new ResizableDoubleArray();
    double coupling = 0;
    while (true) {
      RealVector next = multiplyScaled(matrix, scale, current);
      double diagonal = next.dotProduct(current);
      main.addElement(diagonal);
      next.combineToSelf(1, -diagonal, current);
      next.combineToSelf(1, -coupling, before);
      coupling = next.getNorm();
      if (main.getNumElements() == order || coupling == 0) {
        return ExtremeEigenvalues.ofTridiagonal(main.getElements(), secondary.getElements());
      }
      secondary.addElement(coupling);
      before = current;
      current = next.mapDivideToSelf(coupling);
    }
  }

  /**
   * D^{-1/2} (A - D) D^{-1/2} v + v, with D^{-1/2} given as a vector: v itself if A is diagonal.
   */
  private static RealVector multiplyScaled(SymmetricMatrix matrix, RealVector scale, RealVector v) {
    RealVector scaled = v.ebeMultiply(scale);
    double[] product = new double[matrix.size()];
    matrix.multiply(scaled.toArray(), product);
    return new ArrayRealVector(product, false)
        .subtract(scaled.ebeMultiply(new ArrayRealVector(matrix.diagonal(), false)))
        .ebeMultiply(scale)
        .add(v);
  }

  private static RealVector inverseRootOfDiagonal(SymmetricMatrix matrix) {
    return new ArrayRealVector(matrix.diagonal(), false).map(d -> 1 / Math.sqrt(d));
  }

  private static RealVector randomUnitVector(int size) {
    GaussianRandomGenerator normal = new GaussianRandomGenerator(new Well19937c(LANCZOS_SEED));
    double[] entries = new UncorrelatedRandomVectorGenerator(size, normal).nextVector();
    return new ArrayRealVector(entries, false).unitVector();
  }
}
