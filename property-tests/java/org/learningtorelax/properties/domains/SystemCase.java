package org.learningtorelax.properties.domains;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * A linear system and a relaxation parameter. The entries of b and x0 are multiples of 1/8 in [-2,
 * 2], so that exact arithmetic on them stays cheap.
 *
 * @param matrixCase how A is drawn
 * @param omega the relaxation parameter
 * @param fromZero whether x0 = 0, the paper's start, or x0 is drawn
 */
public record SystemCase(MatrixCase matrixCase, double omega, boolean fromZero) {

  /**
   * The matrix A.
   *
   * @return the matrix
   */
  public SymmetricMatrix matrix() {
    return matrixCase.matrix();
  }

  /**
   * The system A x = b with its x0.
   *
   * @return the system, the same one each time
   */
  public LinearSystem system() {
    SymmetricMatrix matrix = matrix();
    RandomGenerator random = new Well19937c(~matrixCase.seed());
    double[] b = eighths(matrix.size(), random);
    double[] x0 = fromZero ? new double[matrix.size()] : eighths(matrix.size(), random);
    return LinearSystem.of(matrix, b, x0);
  }

  private static double[] eighths(int size, RandomGenerator random) {
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = (random.nextInt(33) - 16) / 8.0;
    }
    return vector;
  }
}
