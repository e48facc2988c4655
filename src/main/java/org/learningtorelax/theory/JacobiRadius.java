package org.learningtorelax.theory;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.GaussianRandomGenerator;
import org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * The Jacobi radius β = ρ(I - D⁻¹A): the largest |1 - λ| over the eigenvalues λ of the symmetric
 * matrix S = D^{-1/2} A D^{-1/2}, which is similar to D⁻¹A.
 *
 * <p>The eigenvalues are those of S and not of I - S, whose eigenvalue 0 can have a high
 * multiplicity (a tree's has), on which QL iterations do not converge; S is positive definite.
 *
 * <p>Up to order 256 the radius comes from all eigenvalues of S, to rounding. Above, it is that of
 * Lanczos' tridiagonal matrix of order 512, a lower bound that is exact to many digits unless the
 * extreme eigenvalues of S are crowded.
 */
@Clause("Young's radius")
public final class JacobiRadius {
  private static final int DENSE_ORDER = 256;
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
    return radius(matrix.size() <= DENSE_ORDER ? dense(matrix) : lanczos(matrix, LANCZOS_ORDER));
  }

  /**
   * Estimates β by Krylov steps, each a product with A: the baseline that (11) speaks of, with a
   * block of one vector.
   *
   * @param matrix A, positive definite
   * @param steps the number of steps k, at least 1
   * @return a lower bound on β, the better the more steps
   */
  public static @SpectralRadius double estimate(SymmetricMatrix matrix, int steps) {
    return radius(lanczos(matrix, Require.atLeastOne("steps", steps)));
  }

  private static @SpectralRadius double radius(EigenDecomposition eigen) {
    double radius = 0;
    for (double eigenvalue : eigen.getRealEigenvalues()) {
      radius = Math.max(radius, Math.abs(1 - eigenvalue));
    }
    return Require.spectralRadius("Jacobi radius", radius);
  }

  private static EigenDecomposition dense(SymmetricMatrix matrix) {
    RealVector scale = inverseRootOfDiagonal(matrix);
    RealMatrix scaled = MatrixUtils.createRealIdentityMatrix(matrix.size());
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      int i = entry.row();
      int j = entry.column();
      double value = entry.value() * scale.getEntry(i) * scale.getEntry(j);
      scaled.setEntry(i, j, value);
      scaled.setEntry(j, i, value);
    }
    return new EigenDecomposition(scaled);
  }

  private static EigenDecomposition lanczos(SymmetricMatrix matrix, int order) {
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
        return new EigenDecomposition(main.getElements(), secondary.getElements());
      }
      secondary.addElement(coupling);
      before = current;
      current = next.mapDivideToSelf(coupling);
    }
  }

  /** D^{-1/2} A D^{-1/2} v, with D^{-1/2} given as a vector. */
  private static RealVector multiplyScaled(SymmetricMatrix matrix, RealVector scale, RealVector v) {
    double[] product = new double[matrix.size()];
    matrix.multiply(v.ebeMultiply(scale).toArray(), product);
    return new ArrayRealVector(product, false).ebeMultiply(scale);
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
