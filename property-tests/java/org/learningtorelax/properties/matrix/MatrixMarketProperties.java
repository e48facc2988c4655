package org.learningtorelax.properties.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.MatrixMarket;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.quantity.BadInputException;

/**
 * Matrix Market files: every way to write a matrix reads as that matrix, to the bit; and a file cut
 * short anywhere is refused with one line that names it, never read as another matrix.
 */
@Clause("Input 19")
class MatrixMarketProperties {
  private static Path file;

  /** A way to write a file. */
  private enum Form {
    SYMMETRIC,
    SYMMETRIC_GZIP,
    GENERAL,
    GENERAL_GZIP;

    boolean symmetric() {
      return this == SYMMETRIC || this == SYMMETRIC_GZIP;
    }

    boolean gzip() {
      return this == SYMMETRIC_GZIP || this == GENERAL_GZIP;
    }
  }

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("matrix-market-properties", ".mtx");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(seed = "13", tries = 200)
  void readsWhatWasWritten(
      @ForAll("matrices") MatrixCase matrixCase, @ForAll Form form, @ForAll long shuffle) {
    SymmetricMatrix matrix = matrixCase.matrix();
    write(text(matrix, form, shuffle), form.gzip());
    readsAs(matrix);
    Statistics.label("form").collect(form);
    Statistics.label("family").collect(matrixCase.family());
  }

  /** A file that says general but holds one triangle only. */
  @Property(seed = "13", tries = 50)
  void aMissingTriangleIsRefused(@ForAll("coupled") MatrixCase matrixCase) {
    String symmetric = text(matrixCase.matrix(), Form.SYMMETRIC, 0);
    write(symmetric.replaceFirst("symmetric", "general"), false);
    isRefused();
  }

  /** One unit in the last place of one number is seen. */
  @Property(seed = "13", tries = 50)
  void aChangedDigitIsCaught(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    write(text(matrix.plusDiagonal(Math.ulp(8.0)), Form.SYMMETRIC, 0), false);
    PlantedFault.mustBeCaught("last digit", 100, () -> readsAs(matrix));
  }

  @Property(seed = "13", tries = 300)
  void aFileCutShortIsRefused(
      @ForAll("matrices") MatrixCase matrixCase, @ForAll Form form, @ForAll int where) {
    String text = text(matrixCase.matrix(), form, 0).stripTrailing();
    // Cut before the last word: inside that word a shorter number may stand and nobody can tell.
    int end = Math.floorMod(where, text.lastIndexOf(' '));
    write(text.substring(0, end), form.gzip());
    isRefused();
  }

  @Property(seed = "13", tries = 100)
  void damagedGzipIsRefused(@ForAll("matrices") MatrixCase matrixCase, @ForAll int where)
      throws IOException {
    write(text(matrixCase.matrix(), Form.SYMMETRIC_GZIP, 0), true);
    byte[] bytes = Files.readAllBytes(file);
    int length = 2 + Math.floorMod(where, bytes.length - 2); // the first two bytes tell gzip
    Files.write(file, Arrays.copyOf(bytes, length));
    isRefused();
  }

  private static void readsAs(SymmetricMatrix matrix) {
    SymmetricMatrix read = MatrixMarket.readMatrix(file);
    assertThat(read.diagonal()).containsExactly(matrix.diagonal());
    assertThat(read.strictlyLowerEntries()).isEqualTo(matrix.strictlyLowerEntries());
  }

  private static void isRefused() {
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  private static String text(SymmetricMatrix matrix, Form form, long shuffle) {
    List<String> lines = new ArrayList<>();
    double[] diagonal = matrix.diagonal();
    for (int i = 0; i < diagonal.length; i++) {
      lines.add((i + 1) + " " + (i + 1) + " " + diagonal[i]);
    }
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      lines.add((entry.row() + 1) + " " + (entry.column() + 1) + " " + entry.value());
      if (!form.symmetric()) {
        lines.add((entry.column() + 1) + " " + (entry.row() + 1) + " " + entry.value());
      }
    }
    Collections.shuffle(lines, new Random(shuffle));
    String symmetry = form.symmetric() ? "symmetric" : "general";
    return "%%MatrixMarket matrix coordinate real "
        + symmetry
        + "\n% a comment\n"
        + diagonal.length
        + " "
        + diagonal.length
        + " "
        + lines.size()
        + "\n"
        + String.join("\n", lines)
        + "\n";
  }

  private static void write(String text, boolean gzip) {
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = gzip ? new GZIPOutputStream(plain) : plain) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 8);
  }

  @Provide
  Arbitrary<MatrixCase> coupled() {
    return matrices().filter(matrix -> !matrix.matrix().strictlyLowerEntries().isEmpty());
  }
}
