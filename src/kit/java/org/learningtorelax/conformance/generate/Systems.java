package org.learningtorelax.conformance.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/**
 * Random linear systems of order up to 6 in short fractions: couplings k/8, a diagonal that exceeds
 * the row's absolute sum by k/64 (or GᵀG + I/8), b and x0 in eighths, ω in sixteenths, ε = 10^-k.
 */
public final class Systems {
  private static final int LARGEST = 6;
  private static final int LIMIT = 300;

  private Systems() {}

  private record Settings(double omega, double tolerance, int maxIterations, boolean fromZero) {}

  /**
   * Systems to be solved.
   *
   * @return the arbitrary
   */
  public static Arbitrary<SystemInput> systems() {
    Arbitrary<MatrixData> matrices = matrices();
    Arbitrary<List<Integer>> eighths = Draw.list(LARGEST, -16, 16);
    Arbitrary<Settings> settings = settings();
    return Combinators.combine(matrices, eighths, eighths, settings).as(Systems::system);
  }

  /**
   * Matrices alone.
   *
   * @return the arbitrary
   */
  public static Arbitrary<MatrixInput> matrixInputs() {
    return matrices().map(MatrixInput::new);
  }

  private static Arbitrary<MatrixData> matrices() {
    Arbitrary<Integer> orders = Draw.between(1, LARGEST);
    Arbitrary<Pattern> patterns = Draw.of(List.of(Pattern.values()));
    Arbitrary<List<Integer>> couplings = Draw.list(LARGEST * LARGEST, -8, 8);
    Arbitrary<List<Integer>> margins = Draw.list(LARGEST, 1, 64);
    return Combinators.combine(orders, patterns, couplings, margins).as(Systems::matrix);
  }

  private static Arbitrary<Settings> settings() {
    Arbitrary<Double> omegas = Draw.between(1, 31).map(k -> k / 16.0);
    Arbitrary<Double> tolerances = Draw.between(1, 10).map(k -> 1 / Math.pow(10, k));
    Arbitrary<Integer> limits = Draw.between(-50, 6).map(Systems::limit);
    Arbitrary<Boolean> fromZero = Draw.between(0, 1).map(k -> k == 0);
    return Combinators.combine(omegas, tolerances, limits, fromZero).as(Settings::new);
  }

  /** Mostly one that is seldom reached. */
  private static int limit(int k) {
    if (k < 0) {
      return LIMIT;
    }
    return k;
  }

  private static SystemInput system(
      MatrixData matrix, List<Integer> b, List<Integer> x0, Settings settings) {
    List<Double> start = settings.fromZero() ? null : Draw.parts(x0, matrix.n(), 8);
    return new SystemInput(
        matrix,
        Draw.parts(b, matrix.n(), 8),
        start,
        settings.omega(),
        settings.tolerance(),
        settings.maxIterations());
  }

  private static MatrixData matrix(
      int n, Pattern pattern, List<Integer> numbers, List<Integer> margins) {
    List<Triplet> entries = new ArrayList<>();
    List<Double> diagonal = new ArrayList<>(Collections.nCopies(Require.atLeastOne("n", n), 0.0));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double value =
            pattern == Pattern.GRAM
                ? product(numbers, i, j, n)
                : numbers.get(i * LARGEST + j) / 8.0;
        if (pattern.couples(i, j, n) && value != 0) {
          entries.add(new Triplet(i, j, value));
          diagonal.set(i, diagonal.get(i) + Math.abs(value));
          diagonal.set(j, diagonal.get(j) + Math.abs(value));
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double value =
          pattern == Pattern.GRAM
              ? product(numbers, i, i, n) + 0.125
              : diagonal.get(i) + margins.get(i) / 64.0;
      entries.add(new Triplet(i, i, value));
    }
    return MatrixData.of(SymmetricMatrix.ofLowerTriplets(n, entries));
  }

  /** ⟨g_i, g_j⟩, the entries of G in -2, ..., 2. */
  private static double product(List<Integer> numbers, int i, int j, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += numbers.get(i * LARGEST + k) / 4 * (numbers.get(j * LARGEST + k) / 4);
    }
    return sum;
  }
}
