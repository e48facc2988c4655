package org.learningtorelax.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * A folder of systems: in the order of names, again and again, with or without right-hand sides.
 */
@Clause("Input 20")
class MatrixMarketFolderTest {
  @TempDir Path folder;

  @Test
  void goesThroughTheNamesAgainAndAgain() throws IOException {
    matrix("b2.mtx", 2);
    matrix("a.mtx", 1);
    matrix("c.mtx.gz", 3);
    Files.writeString(folder.resolve("notes.txt"), "not a matrix");
    MatrixMarketFolder family = MatrixMarketFolder.read(folder);
    Well19937c random = new Well19937c(1);
    assertThat(IntStream.range(0, 7).mapToObj(round -> family.draw(round, random).name()))
        .containsExactly("a", "b2", "c", "a", "b2", "c", "a");
    assertThat(family.draw(2, random).system().matrix().size()).isEqualTo(3);
    assertThat(family.draw(2, random).context()).isZero();
  }

  /** Numbers count as numbers; hidden files and the gzip twin of a plain file do not count. */
  @Test
  void namesInNaturalOrderEachOnce() throws IOException {
    for (String name : List.of("step10", "step2", "step02", "step1a", "step")) {
      matrix(name + ".mtx", 2);
    }
    matrix("step10.mtx.gz", 3);
    Files.writeString(folder.resolve("._step2.mtx"), "resource fork");
    Files.writeString(folder.resolve(".hidden.mtx"), "no matrix");
    MatrixMarketFolder family = MatrixMarketFolder.read(folder);
    assertThat(family.matrices().keySet())
        .containsExactly("step", "step1a", "step02", "step2", "step10");
    assertThat(family.matrices().get("step10").size()).isEqualTo(2);
  }

  /** As SuiteSparse's archives unpack: NAME/NAME.mtx, perhaps NAME/NAME_b.mtx, and other files. */
  @Test
  void aFolderForEachMatrix() throws IOException {
    Files.createDirectories(folder.resolve("bcsstk01"));
    Files.createDirectories(folder.resolve("empty"));
    matrix("bcsstk01/bcsstk01.mtx", 2);
    vector("bcsstk01/bcsstk01_b.mtx", "2 1\n5\n-6\n");
    vector("bcsstk01/bcsstk01_x.mtx", "2 1\n0\n0\n");
    matrix("a.mtx", 1);
    MatrixMarketFolder family = MatrixMarketFolder.read(folder);
    assertThat(family.matrices().keySet()).containsExactly("a", "bcsstk01");
    Instance instance = family.draw(1, new Well19937c(1));
    assertThat(instance.system().rightHandSide()).containsExactly(5, -6);
  }

  @Test
  void badSystemsAreSkippedAndNamed() throws IOException {
    matrix("a.mtx", 2);
    Path bad = Files.writeString(folder.resolve("b.mtx"), "no matrix");
    List<String> skipped = new ArrayList<>();
    MatrixMarketFolder family = MatrixMarketFolder.readSkippingBad(folder, skipped::add);
    assertThat(family.matrices().keySet()).containsExactly("a");
    assertThat(skipped).hasSize(1);
    assertThat(skipped.get(0)).startsWith("b: " + bad + " line 1 = 'no matrix'");
    assertThatThrownBy(() -> MatrixMarketFolder.read(folder))
        .hasMessageStartingWith(bad + " line 1");
    Files.delete(folder.resolve("a.mtx"));
    assertThatThrownBy(() -> MatrixMarketFolder.readSkippingBad(folder, line -> {}))
        .hasMessage("instances = " + folder + ": must hold at least one NAME.mtx");
  }

  @Test
  void rightHandSideOfTheSameName() throws IOException {
    matrix("a.mtx", 2);
    vector("a_b.mtx", "2 1\n5\n-6\n");
    MatrixMarketFolder family = MatrixMarketFolder.read(folder);
    for (int round = 0; round < 2; round++) { // a_b.mtx is no system of its own
      Instance instance = family.draw(round, new Well19937c(1));
      assertThat(instance.name()).isEqualTo("a");
      assertThat(instance.system().rightHandSide()).containsExactly(5, -6);
    }
  }

  /** Drawn again each time, and the same from the same seed. */
  @Test
  void rightHandSideDrawn() throws IOException {
    matrix("a.mtx", 2);
    MatrixMarketFolder family = MatrixMarketFolder.read(folder);
    Well19937c random = new Well19937c(1);
    double[] first = family.draw(0, random).system().rightHandSide();
    assertThat(family.draw(1, random).system().rightHandSide()).isNotEqualTo(first);
    assertThat(family.draw(0, new Well19937c(1)).system().rightHandSide()).containsExactly(first);
    assertThat(first[0] * first[0] + first[1] * first[1]).isLessThanOrEqualTo(2);
  }

  @Test
  void wrongFoldersAreRefused() throws IOException {
    assertThatThrownBy(() -> MatrixMarketFolder.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessage("instances = " + folder + ": must hold at least one NAME.mtx");
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> MatrixMarketFolder.read(missing))
        .hasMessage("instances = " + missing + ": must be a readable folder");
    matrix("a.mtx", 2);
    vector("a_b.mtx", "3 1\n1\n2\n3\n");
    Path file = folder.resolve("a_b.mtx");
    assertThatThrownBy(() -> MatrixMarketFolder.read(folder))
        .hasMessage("length of " + file + " = 3: must be 2");
  }

  private Path matrix(String name, int order) throws IOException {
    StringBuilder text = new StringBuilder("%%MatrixMarket matrix coordinate real symmetric\n");
    text.append(order).append(' ').append(order).append(' ').append(order).append('\n');
    for (int i = 1; i <= order; i++) {
      text.append(i).append(' ').append(i).append(" 1\n");
    }
    Path file = folder.resolve(name);
    try (OutputStream plain = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write(text.toString().getBytes());
    }
    return file;
  }

  private void vector(String name, String sizeAndNumbers) throws IOException {
    Files.writeString(
        folder.resolve(name), "%%MatrixMarket matrix array real general\n" + sizeAndNumbers);
  }
}
