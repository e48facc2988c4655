package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.BadInputException;

/**
 * A linear system to be solved.
 *
 * @param matrix A
 * @param b the right-hand side
 * @param x0 where to start, or null for 0
 * @param omega ω
 * @param tolerance ε, relative to |r_0|
 * @param maxIterations the most iterations
 */
public record SystemInput(
    @JsonProperty(required = true) MatrixData matrix,
    @JsonProperty(required = true) List<Double> b,
    @Nullable List<Double> x0,
    @JsonProperty(required = true) double omega,
    @JsonProperty(required = true) double tolerance,
    @JsonProperty(required = true) int maxIterations) {

  /**
   * Copies the lists.
   *
   * @param matrix A
   * @param b the right-hand side
   * @param x0 where to start, or null for 0
   * @param omega ω
   * @param tolerance ε, relative to |r_0|
   * @param maxIterations the most iterations
   */
  public SystemInput {
    Objects.requireNonNull(matrix, "matrix");
    b = List.copyOf(b);
    x0 = x0 == null ? null : List.copyOf(x0);
  }

  /**
   * The system.
   *
   * @return A, b and x0
   * @throws BadInputException if they break a rule of {@link LinearSystem}
   */
  public LinearSystem system() {
    double[] rightHandSide = array(b);
    return x0 == null
        ? LinearSystem.of(matrix.matrix(), rightHandSide)
        : LinearSystem.of(matrix.matrix(), rightHandSide, array(x0));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
