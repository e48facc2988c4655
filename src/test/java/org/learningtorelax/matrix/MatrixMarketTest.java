package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** Small Matrix Market files: what each says, or in which line and why it is refused. */
@Clause("Input 19")
class MatrixMarketTest {
  private static final String SYMMETRIC = "%%MatrixMarket matrix coordinate real symmetric\n";
  private static final String GENERAL = "%%MatrixMarket matrix coordinate real general\n";

  @TempDir Path folder;

  @Test
  void symmetricFile() throws IOException {
    SymmetricMatrix matrix =
        matrix(SYMMETRIC + "% [[2, -1], [-1, 3]]\n\n2 2 3\n1 1 2\n2 1 -1.0e0\n2 2 3\n");
    isTwoByTwo(matrix);
  }

  /** Words may stand anywhere; the header's case does not matter; integers are real numbers. */
  @Test
  void looseForm() throws IOException {
    isTwoByTwo(
        matrix(
            "%%MatrixMarket MATRIX Coordinate Integer Symmetric\r\n2 2\n3 2 1 -1\r\n1 1 2 2 2 3"));
  }

  @Test
  void generalFile() throws IOException {
    isTwoByTwo(matrix(GENERAL + "2 2 4\n2 2 3\n1 2 -1\n2 1 -1\n1 1 2\n"));
  }

  @Test
  void fortranNumbers() throws IOException {
    isTwoByTwo(matrix(SYMMETRIC + "2 2 3\n1 1 2.0D+00\n2 1 -.1d1\n2 2 +3.E0\n"));
  }

  @Test
  void arrays() throws IOException {
    isTwoByTwo(matrix("%%MatrixMarket matrix array real general\n2 2\n2\n-1\n-1\n3\n"));
    isTwoByTwo(matrix("%%MatrixMarket matrix array integer symmetric\n2 2\n2 -1 3\n"));
  }

  @Test
  void indentedCommentAndByteOrderMark() throws IOException {
    isTwoByTwo(matrix("\ufeff" + SYMMETRIC + "  % by hand\n2 2 3\n1 1 2\n\t%\n2 1 -1\n2 2 3\n"));
  }

  /** Four units in the last place are accepted and the lower entry counts; five are refused. */
  @Test
  void roundingIsNoAsymmetry() throws IOException {
    double apart = -1 - 4 * Math.ulp(1.0);
    isTwoByTwo(matrix(GENERAL + "2 2 4\n1 1 2\n2 1 -1\n1 2 " + apart + "\n2 2 3\n"));
    assertThat(
            matrix(GENERAL + "2 2 4\n1 1 2\n2 1 " + apart + "\n1 2 -1\n2 2 3\n")
                .strictlyLowerEntries())
        .containsExactly(new Triplet(1, 0, apart));
    double further = -1 - 5 * Math.ulp(1.0);
    Path file = write(GENERAL + "2 2 4\n1 1 2\n2 1 -1\n1 2 " + further + "\n2 2 3\n");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
        .hasMessageContaining("-1.0")
        .hasMessageContaining(String.valueOf(further));
  }

  @Test
  void aVectorsEntryIsGivenOnce() throws IOException {
    Path file = write(GENERAL + "2 1 2\n2 1 0\n2 1 7\n");
    assertThatThrownBy(() -> MatrixMarket.readVector(file))
        .hasMessage(file + " line 4: A(2,1) = 7.0: must be given only once; line 3 gives it too");
  }

  @Test
  void gzipIsToldByItsBytes() throws IOException {
    Path file = folder.resolve("named-plainly.mtx");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((SYMMETRIC + "2 2 3\n1 1 2\n2 1 -1\n2 2 3\n").getBytes());
    }
    isTwoByTwo(MatrixMarket.readMatrix(file));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage("file = " + file + ": must be whole; its gzip data are damaged");
  }

  @Test
  void vectors() throws IOException {
    Path array = write("%%MatrixMarket matrix array real general\n3 1\n1\n-2.5\n3e-1\n");
    assertThat(MatrixMarket.readVector(array)).containsExactly(1, -2.5, 0.3);
    Path sparse = write(GENERAL + "3 1 1\n2 1 7\n");
    assertThat(MatrixMarket.readVector(sparse)).containsExactly(0, 7, 0);
    Path wide = write("%%MatrixMarket matrix array real general\n1 2\n1 2\n");
    assertThatThrownBy(() -> MatrixMarket.readVector(wide))
        .hasMessage(wide + " line 2 = 2: must be 1, the number of columns of a vector");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 3 3/1 1 2/2 1 -1/2 2 3 | line 2 = 2 x 3: must be square",
        "2 2 1/1 1 2 | line 2 = 1: must be at least the order",
        "2 2 x | line 2 = 'x': must be the number of entries",
        "2 2 -3 | line 2 = '-3': must be the number of entries",
        "2 2 3/1 1 2/2 1 -1 | line 4 = end of file: must be a row; the file is cut short",
        "2 2 3/1 1 2/2 1 -1/2 2 | line 5 = end of file: must be a value; the file is cut short",
        "2 2 2/1 1 2/2 2 3/2 1 -1 | line 5 = '2': must not follow the last entry",
        "2 2 3/1 1 2/3 1 -1/2 2 3 | line 4 = '3': must be a row in 1..2",
        "2 2 3/1 1 2/2 0 -1/2 2 3 | line 4 = '0': must be a column in 1..2",
        "2 2 3/1 1 2/2 1 NaN/2 2 3 | line 4 = 'NaN': must be a finite number",
        "2 2 3/1 1 2/2 1 1e999/2 2 3 | line 4 = '1e999': must be a finite number",
        "2 2 3/1 1 2/1 2 -1/2 2 3 | line 4: A(1,2) = -1.0: must lie in the lower triangle",
        "2 2 3/1 1 2/1 1 2/2 2 3 | line 4: A(1,1) = 2.0: must be given only once; line 3 gives it too",
        "2 2 3/1 1 0/2 1 -1/2 2 3 | line 3: A(1,1) = 0.0: must be positive and finite",
        "2 2 3/1 1 2/2 1 -1/2 2 -3 | line 5: A(2,2) = -3.0: must be positive and finite"
      })
  void refusedSymmetricFiles(String text, String message) throws IOException {
    Path file = write(SYMMETRIC + text.replace('/', '\n'));
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void refusedHeaders() throws IOException {
    for (String header :
        new String[] {
          "",
          "%MatrixMarket matrix coordinate real symmetric",
          "%%MatrixMarket vector coordinate real symmetric",
          "%%MatrixMarket matrix coordinate complex symmetric",
          "%%MatrixMarket matrix coordinate pattern symmetric",
          "%%MatrixMarket matrix coordinate real skew-symmetric",
          "%%MatrixMarket matrix coordinate real"
        }) {
      Path file = write(header + "\n1 1 1\n1 1 1\n");
      assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file + " line 1 = '" + header + "'");
    }
    Path empty = write("");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(empty))
        .hasMessageStartingWith(empty + " line 1 = end of file: must be '%%MatrixMarket");
  }

  @Test
  void asymmetryIsNamed() throws IOException {
    Path file = write(GENERAL + "2 2 4\n1 1 2\n2 1 -1\n1 2 -1.5\n2 2 3\n");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
        .hasMessageContaining(
            "line 4: A(2,1) = -1.0: must equal A(1,2) = -1.5 of line 5 (symmetry, up to 4 ulp)");
  }

  @Test
  void unreadableFile() {
    Path missing = folder.resolve("missing.mtx");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(missing))
        .hasMessage("file = " + missing + ": must be readable");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(folder))
        .hasMessage("file = " + folder + ": must be readable");
  }

  private SymmetricMatrix matrix(String text) throws IOException {
    return MatrixMarket.readMatrix(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "file", ".mtx"), text);
  }

  private static void isTwoByTwo(SymmetricMatrix matrix) {
    assertThat(matrix.diagonal()).containsExactly(2, 3);
    assertThat(matrix.strictlyLowerEntries()).containsExactly(new Triplet(1, 0, -1));
  }
}
