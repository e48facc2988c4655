package org.learningtorelax.matrix;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * Reads Matrix Market files, plain or gzip (told by their first bytes, not by their name).
 *
 * <p>A matrix is {@code coordinate real symmetric} (its lower triangle) or {@code coordinate real
 * general} (both triangles, which must agree). A vector is {@code array real general} or {@code
 * coordinate real general}, with one column. The field {@code integer} is read as real. Whatever is
 * wrong with a file is a {@link BadInputException} that names the file, the line and the rule.
 *
 * <p>Source: Boisvert, Pozo, Remington, The Matrix Market Exchange Formats, NISTIR 5935 (1996).
 */
@Clause("Input 19")
public final class MatrixMarket {
  private MatrixMarket() {}

  /**
   * Reads a symmetric matrix.
   *
   * @param file the file
   * @return the matrix
   * @throws BadInputException if the file cannot be read or is not such a matrix
   */
  public static SymmetricMatrix readMatrix(Path file) {
    try (MatrixMarketScanner scanner = new MatrixMarketScanner(file)) {
      MatrixMarketScanner.Header header = scanner.header();
      if (!header.coordinate()) {
        throw scanner.error("array", "must be 'coordinate' for a matrix");
      }
      int rows = scanner.size("rows");
      int columns = scanner.size("columns");
      int count = scanner.size("entries");
      if (rows != columns) {
        throw scanner.error(rows + " x " + columns, "must be square");
      }
      if (count < rows) {
        throw scanner.error(count, "must be at least the order: each diagonal entry is positive");
      }
      List<Triplet> entries = readEntries(scanner, rows, columns, count);
      try {
        return header.symmetric()
            ? SymmetricMatrix.ofLowerTriplets(rows, entries)
            : SymmetricMatrix.ofTriplets(rows, entries);
      } catch (BadInputException e) {
        throw new BadInputException(
            file.toString(), "entries counted from 0", String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads a vector, such as a right-hand side.
   *
   * @param file the file
   * @return its numbers
   * @throws BadInputException if the file cannot be read or is not such a vector
   */
  public static double[] readVector(Path file) {
    try (MatrixMarketScanner scanner = new MatrixMarketScanner(file)) {
      MatrixMarketScanner.Header header = scanner.header();
      if (header.symmetric()) {
        throw scanner.error("symmetric", "must be 'general' for a vector");
      }
      double[] vector = new double[scanner.size("rows")];
      int columns = scanner.size("columns");
      if (columns != 1) {
        throw scanner.error(columns, "must be 1, the number of columns of a vector");
      }
      if (header.coordinate()) {
        int count = scanner.size("entries");
        for (Triplet entry : readEntries(scanner, vector.length, columns, count)) {
          int row = entry.row();
          if (row >= 0 && row < vector.length) {
            vector[row] = entry.value();
          }
        }
      } else {
        for (int i = 0; i < vector.length; i++) {
          vector[i] = scanner.number();
        }
        scanner.end();
      }
      return vector;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static List<Triplet> readEntries(
      MatrixMarketScanner scanner, int rows, int columns, int count) throws IOException {
    List<Triplet> entries = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int row = scanner.index("row", rows);
      int column = scanner.index("column", columns);
      entries.add(new Triplet(row, column, scanner.number()));
    }
    scanner.end();
    return entries;
  }

  private static BadInputException unreadable(Path file, IOException e) {
    boolean damaged = e instanceof EOFException || e instanceof ZipException;
    return new BadInputException(
        "file", file, damaged ? "must be whole; its gzip data are damaged" : "must be readable");
  }
}
