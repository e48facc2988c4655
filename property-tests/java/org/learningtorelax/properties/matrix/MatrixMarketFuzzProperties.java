package org.learningtorelax.properties.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.MatrixMarket;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.quantity.BadInputException;

/**
 * Files with one to three small changes read as a second reader says, to the bit, or are refused in
 * one line that names file and line where it refuses them too.
 */
@Clause("Input 19")
class MatrixMarketFuzzProperties {
  private static Path file;

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("matrix-market-fuzz", ".mtx");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(seed = "19", tries = 10_000, shrinking = ShrinkingMode.OFF)
  void aMutatedMatrixReadsAsTheSecondReaderSays(@ForAll long seed) {
    String text = FileMutation.matrix(seed);
    boolean accepted = agree(text, SecondReader.matrix(text), this::readMatrix);
    bothOutcomesOccur("matrix", accepted);
  }

  @Property(seed = "19", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void aMutatedVectorReadsAsTheSecondReaderSays(@ForAll long seed) {
    String text = FileMutation.vector(seed);
    boolean accepted = agree(text, SecondReader.vector(text), this::readVector);
    bothOutcomesOccur("vector", accepted);
  }

  private static void bothOutcomesOccur(String label, boolean accepted) {
    Statistics.label(label)
        .collect(accepted)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 10);
              coverage.check(false).percentage(share -> share > 10);
            });
  }

  /** A reader that takes Java's suffixes, as Double.parseDouble does. */
  @Property(seed = "19", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void javaSuffixesAreCaught(@ForAll long seed) {
    String text = FileMutation.matrix(seed);
    PlantedFault.mustBeCaught(
        "Java suffix",
        0.3,
        () ->
            agree(
                text,
                SecondReader.matrix(text),
                changed -> readMatrix(changed.replaceAll("(?<=[0-9])[fFdD](?=[ \r\n])", ""))));
  }

  /** A reader in which the last of two equal lines wins. */
  @Property(seed = "19", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void anEntryGivenTwiceIsCaught(@ForAll long seed) {
    String text = FileMutation.matrix(seed);
    PlantedFault.mustBeCaught(
        "last entry wins",
        0.5,
        () -> agree(text, SecondReader.matrix(text), changed -> readMatrix(lastWins(changed))));
  }

  private static <T> boolean agree(
      String text, Optional<T> expected, Function<String, Optional<T>> reader) {
    assertThat(reader.apply(text)).as(text).isEqualTo(expected);
    return expected.isPresent();
  }

  private Optional<List<String>> readMatrix(String text) {
    return read(
        text,
        path -> {
          SymmetricMatrix matrix = MatrixMarket.readMatrix(path);
          List<Triplet> lower = matrix.strictlyLowerEntries();
          double[] diagonal = matrix.diagonal();
          List<String> lines = new ArrayList<>();
          for (int i = 0; i < diagonal.length; i++) {
            int row = i;
            lower.stream()
                .filter(entry -> entry.row() == row)
                .forEach(e -> lines.add((row + 1) + " " + (e.column() + 1) + " " + e.value()));
            lines.add((i + 1) + " " + (i + 1) + " " + diagonal[i]);
          }
          return lines;
        });
  }

  private Optional<List<Double>> readVector(String text) {
    return read(
        text,
        path -> // + 0.0 makes one of the two zeros
        DoubleStream.of(MatrixMarket.readVector(path)).map(x -> x + 0.0).boxed().toList());
  }

  private static <T> Optional<T> read(String text, Function<Path, T> reader) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
      return Optional.of(reader.apply(file));
    } catch (BadInputException e) {
      assertThat(e.getMessage()).startsWith(file + " line ").doesNotContain("\n", "\r");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastWins(String text) {
    List<String> lines = List.of(text.split("\n"));
    List<String> last = new ArrayList<>(lines.stream().distinct().toList());
    int dropped = lines.size() - last.size();
    if (dropped > 0 && last.size() > 1 && last.get(1).matches("\\d+ \\d+ \\d")) {
      String size = last.get(1);
      int end = size.length() - 1;
      last.set(1, size.substring(0, end) + (size.charAt(end) - '0' - dropped));
    }
    return String.join("\n", last) + "\n";
  }
}
