package org.learningtorelax.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkerframework.checker.index.qual.IndexOrHigh;
import org.checkerframework.checker.index.qual.LTLengthOf;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.quantity.BadInputException;

/**
 * A strictly lower triangular matrix in compressed sparse rows: the L of A = D + L + Lᵀ.
 *
 * <p>Invariants, established by {@link #assemble} and relied on by every loop over the arrays:
 * {@code rowStart} has n + 1 entries, starts with 0, never decreases and ends with the number of
 * entries; {@code columns} and {@code values} have that many entries; in row i the columns increase
 * strictly and lie in [0, i); every value is finite and not zero. The arrays are never written
 * again.
 */
final class StrictlyLower {
  final @NonNegative @LTLengthOf("this.rowStart") int size;
  final @IndexOrHigh({"this.columns", "this.values"}) int[] rowStart;
  final @NonNegative int[] columns;
  final double @SameLen("this.columns") [] values;

  @SuppressWarnings("index") // private: assemble, the one caller, has established the invariants
  private StrictlyLower(@NonNegative int size, int[] rowStart, int[] columns, double[] values) {
    this.size = size;
    this.rowStart = rowStart;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Sorts the entries by row and column; zeros are dropped, so that the pattern is the coupling.
   *
   * @throws BadInputException if an entry lies outside the strictly lower triangle or is given
   *     twice
   */
  static StrictlyLower assemble(@NonNegative int size, List<Triplet> entries) {
    List<Triplet> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(Triplet::row).thenComparingInt(Triplet::column));
    checkEntries(size, sorted);
    sorted.removeIf(entry -> entry.value() == 0);
    int[] rowStart = new int[size + 1];
    int[] columns = new int[sorted.size()];
    double[] values = new double[columns.length];
    int k = 0;
    for (int i = 0; i < size; i++) {
      rowStart[i] = k;
      while (k < columns.length && sorted.get(k).row() == i) {
        columns[k] = sorted.get(k).column();
        values[k] = sorted.get(k).value();
        k++;
      }
    }
    rowStart[size] = k;
    return new StrictlyLower(size, rowStart, columns, values);
  }

  /** The entries, by row and then by column. */
  List<Triplet> entries() {
    List<Triplet> entries = new ArrayList<>(columns.length);
    for (int i = 0; i < size; i++) {
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        entries.add(new Triplet(i, columns[k], values[k]));
      }
    }
    return entries;
  }

  private static void checkEntries(int size, List<Triplet> sorted) {
    for (int k = 0; k < sorted.size(); k++) {
      Triplet entry = sorted.get(k);
      if (entry.row() >= size || entry.column() >= entry.row()) {
        throw new BadInputException(
            entry.name(),
            entry.value(),
            "must lie in the strictly lower triangle of order " + size);
      }
      if (k > 0) {
        Triplet before = sorted.get(k - 1);
        if (before.row() == entry.row() && before.column() == entry.column()) {
          throw new BadInputException(entry.name(), entry.value(), "must be given only once");
        }
      }
    }
  }
}
