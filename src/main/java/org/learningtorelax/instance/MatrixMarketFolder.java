package org.learningtorelax.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.MatrixMarket;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * The linear systems of a folder: every {@code NAME.mtx} or {@code NAME.mtx.gz} in the order of
 * their names, with the right-hand side {@code NAME_b.mtx} (or {@code NAME_b.mtx.gz}) or else one
 * drawn as a truncated Gaussian each time. Rounds go through the folder again and again.
 */
@Clause("Input 20")
public final class MatrixMarketFolder implements InstanceFamily {
  private final List<Entry> entries;

  private record Entry(String name, SymmetricMatrix matrix, Optional<double[]> rightHandSide) {}

  private MatrixMarketFolder(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads all files of a folder.
   *
   * @param folder the folder
   * @return the family
   * @throws BadInputException if the folder holds no matrix, or a file is not as it must be
   */
  public static MatrixMarketFolder read(Path folder) {
    List<Entry> entries = new ArrayList<>();
    for (Path file : matrixFiles(folder)) {
      SymmetricMatrix matrix = MatrixMarket.readMatrix(file);
      Optional<double[]> b = rightHandSide(file).map(MatrixMarket::readVector);
      b.ifPresent(numbers -> Require.length("b of " + file, numbers, matrix.size()));
      entries.add(new Entry(stem(file), matrix, b));
    }
    if (entries.isEmpty()) {
      throw new BadInputException("instances", folder, "must hold at least one NAME.mtx");
    }
    return new MatrixMarketFolder(List.copyOf(entries));
  }

  /**
   * The matrices by the names of their files, in the order in which the rounds use them.
   *
   * @return at least one matrix
   */
  public Map<String, SymmetricMatrix> matrices() {
    Map<String, SymmetricMatrix> matrices = new LinkedHashMap<>();
    entries.forEach(entry -> matrices.put(entry.name, entry.matrix));
    return matrices;
  }

  @Override
  public Instance draw(int round, RandomGenerator random) {
    Entry entry = entries.get(Math.floorMod(round, entries.size()));
    int n = entry.matrix.size();
    double[] b = entry.rightHandSide.orElseGet(() -> TruncatedGaussian.draw(n, random));
    return new Instance(entry.name, 0, LinearSystem.of(entry.matrix, b));
  }

  private static List<Path> matrixFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> hasMatrixMarketName(file) && !stem(file).endsWith("_b"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new BadInputException("instances", folder, "must be a readable folder");
    }
  }

  private static Optional<Path> rightHandSide(Path file) {
    return Stream.of("_b.mtx", "_b.mtx.gz")
        .map(ending -> file.resolveSibling(stem(file) + ending))
        .filter(Files::exists)
        .findFirst();
  }

  private static boolean hasMatrixMarketName(Path file) {
    return file.toString().endsWith(".mtx") || file.toString().endsWith(".mtx.gz");
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.mtx(\\.gz)?$", "");
  }
}
