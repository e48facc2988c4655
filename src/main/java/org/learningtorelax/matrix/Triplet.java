package org.learningtorelax.matrix;

import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * One entry of a matrix: row, column (both counted from 0) and value.
 *
 * @param row the row, at least 0
 * @param column the column, at least 0
 * @param value the value, finite
 */
public record Triplet(int row, int column, double value) {

  /**
   * Checks what can be checked without the matrix.
   *
   * @param row the row, at least 0
   * @param column the column, at least 0
   * @param value the value, finite
   * @throws BadInputException if an index is negative or the value not finite
   */
  public Triplet {
    Require.nonNegative("row", row);
    Require.nonNegative("column", column);
    Require.finite("A[" + row + "][" + column + "]", value);
  }

  /** The same entry of the transposed matrix. */
  Triplet transposed() {
    return new Triplet(column, row, value);
  }

  String name() {
    return "A[" + row + "][" + column + "]";
  }
}
