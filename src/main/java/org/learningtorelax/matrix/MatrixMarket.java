package org.learningtorelax.matrix;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * Reads Matrix Market files, plain or gzip (told by their first bytes, not by their name).
 *
 * <p>A matrix is {@code coordinate} or {@code array}, {@code real symmetric} (its lower triangle)
 * or {@code real general} (both triangles, which must agree up to 4 ulp; the lower one counts). A
 * vector is {@code array real general} or {@code coordinate real general}, with one column. The
 * field {@code integer} is read as real. Whatever is wrong with a file is a {@link
 * BadInputException} that names the file, the line and the rule.
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
      int rows = scanner.size("rows");
      int columns = scanner.size("columns");
      if (rows != columns || rows == 0) {
        throw scanner.error(rows + " x " + columns, "must be square, of order 1 at least");
      }
      MatrixMarketEntries entries =
          header.coordinate()
              ? readEntries(scanner, rows, columns, entryCount(scanner, rows))
              : readColumns(scanner, rows, header.symmetric());
      return SymmetricMatrix.ofLowerTriplets(
          rows, header.symmetric() ? entries.lowerTriangle(rows) : entries.symmetricPart(rows));
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
      int rows = scanner.size("rows");
      int columns = scanner.size("columns");
      if (columns != 1) {
        throw scanner.error(columns, "must be 1, the number of columns of a vector");
      }
      if (header.coordinate()) {
        int count = scanner.size("entries");
        return vector(rows, readEntries(scanner, rows, columns, count).once());
      }
      List<Double> numbers = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        numbers.add(scanner.number());
      }
      scanner.end();
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static double[] vector(@NonNegative int length, List<Triplet> entries) {
    double[] vector = new double[length];
    for (Triplet entry : entries) {
      int row = entry.row();
      if (row >= 0 && row < vector.length) {
        vector[row] = entry.value();
      }
    }
    return vector;
  }

  private static int entryCount(MatrixMarketScanner scanner, int order) throws IOException {
    int count = scanner.size("entries");
    if (count < order) {
      throw scanner.error(count, "must be at least the order: each diagonal entry is positive");
    }
    return count;
  }

  private static MatrixMarketEntries readEntries(
      MatrixMarketScanner scanner, int rows, int columns, int count) throws IOException {
    MatrixMarketEntries entries = new MatrixMarketEntries(scanner);
    for (int k = 0; k < count; k++) {
      int row = scanner.index("row", rows);
      int column = scanner.index("column", columns);
      entries.add(row, column, scanner.number());
    }
    scanner.end();
    return entries;
  }

  /** The numbers of an array, column by column; of a symmetric one from the diagonal down. */
  private static MatrixMarketEntries readColumns(
      MatrixMarketScanner scanner, int order, boolean symmetric) throws IOException {
    MatrixMarketEntries entries = new MatrixMarketEntries(scanner);
    for (int column = 0; column < order; column++) {
      for (int row = symmetric ? column : 0; row < order; row++) {
        double value = scanner.number();
        if (value != 0 || row == column) {
          entries.add(row, column, value);
        }
      }
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
