package org.learningtorelax.conformance.vectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.oracle.Oracle;
import org.learningtorelax.conformance.oracle.Oracles;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/** The vectors of the four solvers and of the Jacobi radius: every family, and the edges. */
final class SolverVectors {
  private static final int LIMIT = 1000;
  private static final List<Double> OMEGAS = List.of(0.5, 1.0, 1.25, 1.75);

  private SolverVectors() {}

  static VectorFile solver(
      Operation<SystemInput, SolveOutput> operation,
      Oracle<SystemInput, ExactCount, SolveOutput> oracle) {
    VectorBook<SystemInput, ExactCount, SolveOutput> book = new VectorBook<>(operation, oracle);
    families(book, operation.clause());
    edges(book, operation.clause());
    references(book);
    counts(book);
    limits(book);
    book.add("laplacian-100", laplacian(), Flag.LONG);
    book.group("paper", operation.clause(), "the paper's 10 by 10 grid");
    return book.file();
  }

  static VectorFile radius() {
    VectorBook<MatrixInput, ?, ?> book =
        new VectorBook<>(Operation.JACOBI_RADIUS, Oracles.JACOBI_RADIUS);
    RandomGenerator random = new Well19937c(VectorBook.SEED);
    for (MatrixFamily family : MatrixFamily.values()) {
      for (int order = 2; order <= 10; order += 4) {
        String id = name(family) + "-" + order;
        book.add(id, new MatrixInput(MatrixData.of(family.draw(order, random))));
      }
    }
    book.group("families", KitClause.RADIUS, "random matrices of every family");
    book.add("one", new MatrixInput(MatrixData.of(diagonal(1, 2))), Flag.SMALLEST);
    book.add("diagonal", new MatrixInput(MatrixData.of(diagonal(4, 3))));
    book.add("not-dominant", new MatrixInput(MatrixData.of(full(5, 1.0, 0.875))));
    book.add(
        "near-one", new MatrixInput(MatrixData.of(full(2, 1.0, -0.9999999))), Flag.INTERVAL_END);
    book.group("edges", KitClause.RADIUS, "order 1, no coupling, a radius above 1 and one near 1");
    return book.file();
  }

  private static void families(
      VectorBook<SystemInput, ExactCount, SolveOutput> book, KitClause clause) {
    RandomGenerator random = new Well19937c(VectorBook.SEED);
    int turn = 0;
    for (MatrixFamily family : MatrixFamily.values()) {
      for (int order = 2; order <= 8; order += 3) {
        MatrixData matrix = MatrixData.of(family.draw(order, random));
        double omega = OMEGAS.get(turn % OMEGAS.size());
        double tolerance = turn % 2 == 0 ? 1e-4 : 1e-8;
        String id = String.format(Locale.ROOT, "%s-%d", name(family), order);
        book.add(
            id,
            new SystemInput(matrix, eighths(matrix.n(), random), null, omega, tolerance, LIMIT));
        turn++;
      }
    }
    book.group("families", clause, "random matrices of every family, from x0 = 0");
  }

  private static void edges(
      VectorBook<SystemInput, ExactCount, SolveOutput> book, KitClause clause) {
    MatrixData three = MatrixData.of(full(3, 2.0, -0.5));
    List<Double> b = List.of(1.0, 0.5, -0.25);
    book.add(
        "one",
        new SystemInput(MatrixData.of(diagonal(1, 3)), List.of(2.0), null, 1.25, 1e-6, LIMIT),
        Flag.SMALLEST);
    book.add(
        "omega-near-0", new SystemInput(three, b, null, 1.0 / 64, 0.5, LIMIT), Flag.INTERVAL_END);
    book.add(
        "omega-near-2",
        new SystemInput(three, b, null, 127.0 / 64, 0.01, LIMIT),
        Flag.INTERVAL_END);
    book.add(
        "tolerance-near-1", new SystemInput(three, b, null, 1, 0.9999, LIMIT), Flag.INTERVAL_END);
    book.add(
        "tolerance-1e-14", new SystemInput(three, b, null, 1.125, 1e-14, LIMIT), Flag.INTERVAL_END);
    book.add(
        "tiny",
        new SystemInput(
            MatrixData.of(full(3, 0x1p-250, -0x1p-252)),
            scaled(b, 0x1p-250),
            null,
            1.25,
            1e-6,
            LIMIT),
        Flag.EXTREME_MAGNITUDE);
    book.add(
        "huge",
        new SystemInput(
            MatrixData.of(full(3, 0x1p300, -0x1p298)), scaled(b, 0x1p200), null, 1.25, 1e-6, LIMIT),
        Flag.EXTREME_MAGNITUDE);
    book.add(
        "tie",
        new SystemInput(MatrixData.of(diagonal(1, 1)), List.of(1.0), null, 0.5, 0.0625, LIMIT),
        Flag.TIES);
    book.add(
        "tie-of-cg",
        new SystemInput(
            MatrixData.of(
                SymmetricMatrix.ofLowerTriplets(
                    2, List.of(new Triplet(0, 0, 1), new Triplet(1, 0, -1), new Triplet(1, 1, 2)))),
            List.of(0.0, 1.0),
            null,
            1.25,
            0.5,
            LIMIT),
        Flag.TIES);
    book.group(
        "edges",
        clause,
        "order 1, ends of ranges, sizes far from 1, and a norm that meets the threshold");
  }

  /** Near the solution |r_0| is far below |b|, and far from it far above. */
  private static void references(VectorBook<SystemInput, ExactCount, SolveOutput> book) {
    RandomGenerator random = new Well19937c(~VectorBook.SEED);
    for (MatrixFamily family :
        List.of(MatrixFamily.TRIDIAGONAL, MatrixFamily.RING, MatrixFamily.GRAM)) {
      MatrixData matrix = MatrixData.of(family.draw(5, random));
      List<Double> b = eighths(5, random);
      for (double size : List.of(0x1p-6, 8.0)) {
        List<Double> x0 = scaled(eighths(5, random), size);
        String id = name(family) + (size < 1 ? "-small-x0" : "-large-x0");
        book.add(
            id,
            new SystemInput(matrix, sum(b, product(matrix, x0), size), x0, 1.25, 1e-3, LIMIT),
            Flag.X0_MATTERS);
      }
    }
    book.group(
        "x0", KitClause.REFERENCE, "from an x0 that is not 0: relative to |r_0|, not to |b|");
  }

  private static void counts(VectorBook<SystemInput, ExactCount, SolveOutput> book) {
    MatrixData two = MatrixData.of(full(2, 2.0, -1.0));
    book.add(
        "zero-b", new SystemInput(two, List.of(0.0, 0.0), null, 1.5, 0.01, LIMIT), Flag.SMALLEST);
    book.add(
        "solved",
        new SystemInput(two, List.of(1.0, 1.0), List.of(1.0, 1.0), 1.5, 0.01, LIMIT),
        Flag.X0_MATTERS);
    book.add(
        "one-sweep",
        new SystemInput(MatrixData.of(diagonal(1, 2)), List.of(1.0), null, 1, 0.01, LIMIT),
        Flag.SMALLEST);
    book.add(
        "diagonal",
        new SystemInput(
            MatrixData.of(diagonal(3, 4)), List.of(1.0, 2.0, 3.0), null, 1, 0.01, LIMIT));
    book.group("counts", KitClause.COUNTING, "counts that can be made by hand: 0 and 1");
  }

  private static void limits(VectorBook<SystemInput, ExactCount, SolveOutput> book) {
    MatrixData six = MatrixData.of(full(6, 4.0, -0.75));
    List<Double> b = List.of(1.0, -1.0, 0.5, 2.0, 0.0, 0.25);
    for (int limit : List.of(0, 1, 2)) {
      book.add(
          "limit-" + limit, new SystemInput(six, b, null, 0.75, 1e-9, limit), Flag.LIMIT_REACHED);
    }
    book.group("limits", KitClause.LIMITS, "max_iterations comes before convergence");
  }

  private static SystemInput laplacian() {
    SymmetricMatrix matrix = GridLaplacian.square(12);
    RandomGenerator random = new Well19937c(VectorBook.SEED);
    return new SystemInput(
        MatrixData.of(matrix), eighths(matrix.size(), random), null, 1.5, 1e-6, LIMIT);
  }

  private static SymmetricMatrix diagonal(int order, double value) {
    return full(order, value, 0);
  }

  private static SymmetricMatrix full(int order, double diagonal, double coupling) {
    List<Triplet> entries = new ArrayList<>();
    for (int i = 0; i < order; i++) {
      entries.add(new Triplet(i, i, diagonal));
      for (int j = 0; j < i && coupling != 0; j++) {
        entries.add(new Triplet(i, j, coupling));
      }
    }
    return SymmetricMatrix.ofLowerTriplets(order, entries);
  }

  private static List<Double> eighths(int size, RandomGenerator random) {
    List<Double> vector = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      vector.add((random.nextInt(33) - 16) / 8.0);
    }
    return vector;
  }

  private static List<Double> scaled(List<Double> vector, double factor) {
    return vector.stream().map(value -> factor * value).toList();
  }

  /** A x0 and a share of b: a right-hand side whose solution is that far from x0. */
  private static List<Double> sum(List<Double> b, List<Double> product, double share) {
    List<Double> sum = new ArrayList<>();
    for (int i = 0; i < b.size(); i++) {
      sum.add(product.get(i) + (share < 1 ? share : 1) * b.get(i));
    }
    return sum;
  }

  private static List<Double> product(MatrixData matrix, List<Double> x) {
    List<Double> product =
        new ArrayList<>(Collections.nCopies(Require.atLeastOne("n", matrix.n()), 0.0));
    for (Triplet entry : matrix.triplets()) {
      int row = entry.row();
      product.set(row, product.get(row) + entry.value() * x.get(entry.column()));
    }
    return product;
  }

  private static String name(MatrixFamily family) {
    return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
