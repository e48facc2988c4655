package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.BadInputException;

/**
 * A symmetric matrix as the protocol writes it: every entry that is not zero, in both triangles.
 *
 * @param n the order
 * @param rows the row of each entry, from 0
 * @param columns the column of each entry, from 0
 * @param values the values
 */
public record MatrixData(
    @JsonProperty(required = true) int n,
    @JsonProperty(required = true) List<Integer> rows,
    @JsonProperty(required = true) List<Integer> columns,
    @JsonProperty(required = true) List<Double> values) {

  /**
   * Copies the lists.
   *
   * @param n the order
   * @param rows the rows
   * @param columns the columns
   * @param values the values
   */
  public MatrixData {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /**
   * A matrix in the protocol's form, by rows and by columns within a row.
   *
   * @param matrix the matrix
   * @return its entries
   */
  public static MatrixData of(SymmetricMatrix matrix) {
    List<Triplet> entries = new ArrayList<>();
    int row = 0;
    for (double value : matrix.diagonal()) {
      entries.add(new Triplet(row, row, value));
      row++;
    }
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      entries.add(entry);
      entries.add(new Triplet(entry.column(), entry.row(), entry.value()));
    }
    entries.sort((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column());
    return new MatrixData(
        matrix.size(),
        entries.stream().map(Triplet::row).toList(),
        entries.stream().map(Triplet::column).toList(),
        entries.stream().map(Triplet::value).toList());
  }

  /**
   * The entries, as they stand.
   *
   * @return one for each value
   * @throws BadInputException if the lists differ in length or an index is negative
   */
  public List<Triplet> triplets() {
    requireLength("rows", rows.size());
    requireLength("columns", columns.size());
    List<Triplet> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      entries.add(new Triplet(rows.get(i), columns.get(i), values.get(i)));
    }
    return entries;
  }

  /**
   * The matrix.
   *
   * @return a matrix of order n
   * @throws BadInputException if the entries break a rule of {@link SymmetricMatrix}
   */
  public SymmetricMatrix matrix() {
    List<Triplet> entries = triplets();
    if (n > entries.size()) { // before anything of order n is made
      throw new BadInputException("n", n, "must be at most the number of entries");
    }
    return SymmetricMatrix.ofTriplets(n, entries);
  }

  private void requireLength(String name, int length) {
    if (length != values.size()) {
      throw new BadInputException("length of " + name, length, "must be " + values.size());
    }
  }
}
