package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * A matrix whose spectrum is asked for.
 *
 * @param matrix A
 */
public record MatrixInput(@JsonProperty(required = true) MatrixData matrix) {

  /**
   * Checks that it is there.
   *
   * @param matrix A
   */
  public MatrixInput {
    Objects.requireNonNull(matrix, "matrix");
  }
}
