package org.learningtorelax.matrix;

import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/** A linear system A x = b with the point x0 from which an iteration starts. Immutable. */
public final class LinearSystem {
  private final SymmetricMatrix matrix;
  private final double[] rightHandSide;
  private final double[] initialGuess;

  private LinearSystem(SymmetricMatrix matrix, double[] rightHandSide, double[] initialGuess) {
    this.matrix = matrix;
    this.rightHandSide = rightHandSide;
    this.initialGuess = initialGuess;
  }

  /**
   * The system A x = b, started from x0 = 0 as the paper does.
   *
   * @param matrix A
   * @param b the right-hand side, n finite numbers
   * @return the system
   * @throws BadInputException if b has another length or is not finite
   */
  public static LinearSystem of(SymmetricMatrix matrix, double[] b) {
    return of(matrix, b, new double[matrix.size()]);
  }

  /**
   * The system A x = b, started from a given point.
   *
   * @param matrix A
   * @param b the right-hand side, n finite numbers
   * @param x0 the point to start from, n finite numbers
   * @return the system
   * @throws BadInputException if b or x0 has another length or is not finite
   */
  public static LinearSystem of(SymmetricMatrix matrix, double[] b, double[] x0) {
    Require.length("b", b, matrix.size());
    Require.length("x0", x0, matrix.size());
    Require.allFinite("b", b);
    Require.allFinite("x0", x0);
    return new LinearSystem(matrix, b.clone(), x0.clone());
  }

  /**
   * The matrix A.
   *
   * @return the matrix
   */
  public SymmetricMatrix matrix() {
    return matrix;
  }

  /**
   * The right-hand side b.
   *
   * @return a copy
   */
  public double[] rightHandSide() {
    return rightHandSide.clone();
  }

  /**
   * The point x0 from which an iteration starts.
   *
   * @return a copy
   */
  public double[] initialGuess() {
    return initialGuess.clone();
  }
}
