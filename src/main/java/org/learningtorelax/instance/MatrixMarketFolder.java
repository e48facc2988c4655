package org.learningtorelax.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.MatrixMarket;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * The linear systems of a folder: every {@code NAME.mtx} or {@code NAME.mtx.gz}, in the folder or
 * in a folder {@code NAME} of it, in the natural order of their names, with the right-hand side
 * {@code NAME_b.mtx} (or {@code NAME_b.mtx.gz}) beside it or else one drawn as a truncated Gaussian
 * each time. Rounds go through the systems again and again.
 */
@Clause("Input 20")
public final class MatrixMarketFolder implements InstanceFamily {
  private final List<Entry> entries;

  private record Entry(String name, SymmetricMatrix matrix, Optional<double[]> rightHandSide) {}

  private MatrixMarketFolder(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads all systems of a folder.
   *
   * @param folder the folder
   * @return the family
   * @throws BadInputException if the folder holds no matrix, or a file is not as it must be
   */
  public static MatrixMarketFolder read(Path folder) {
    List<Entry> entries = new ArrayList<>();
    for (SystemFiles files : SystemFiles.in(folder)) {
      entries.add(read(files));
    }
    return of(folder, entries);
  }

  /**
   * Reads the systems of a folder that are as they must be.
   *
   * @param folder the folder
   * @param skipped is told what is wrong with each other one, in one line
   * @return the family
   * @throws BadInputException if no system of the folder is as it must be
   */
  public static MatrixMarketFolder readSkippingBad(Path folder, Consumer<String> skipped) {
    List<Entry> entries = new ArrayList<>();
    for (SystemFiles files : SystemFiles.in(folder)) {
      try {
        entries.add(read(files));
      } catch (BadInputException e) {
        skipped.accept(files.name() + ": " + e.getMessage());
      }
    }
    return of(folder, entries);
  }

  private static MatrixMarketFolder of(Path folder, List<Entry> entries) {
    if (entries.isEmpty()) {
      throw new BadInputException("instances", folder, "must hold at least one NAME.mtx");
    }
    return new MatrixMarketFolder(List.copyOf(entries));
  }

  private static Entry read(SystemFiles files) {
    SymmetricMatrix matrix = MatrixMarket.readMatrix(files.matrix());
    Optional<double[]> b = files.rightHandSide().map(MatrixMarket::readVector);
    files
        .rightHandSide()
        .ifPresent(
            file ->
                b.ifPresent(numbers -> Require.length(file.toString(), numbers, matrix.size())));
    return new Entry(files.name(), matrix, b);
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
}
