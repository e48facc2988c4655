package org.learningtorelax.instance;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/**
 * Random families of symmetric positive definite matrices, for properties that are claimed for all
 * of them or for the consistently ordered ones.
 *
 * <p>Entries are short dyadic fractions, so that exact arithmetic on them stays cheap. All families
 * but {@link #GRAM} are strictly diagonally dominant, hence definite: coupled entries are k/8 with
 * k in -8, ..., 8 except 0, a diagonal entry is the sum of its row's absolute values plus k/64 with
 * k in 1, ..., 64, and the Jacobi radius comes close to 1 when those margins are small.
 */
public enum MatrixFamily {
  /** Unknowns coupled with their neighbours in the order. Consistently ordered. */
  TRIDIAGONAL(true) {
    @Override
    List<Triplet> couplings(int n, RandomGenerator random) {
      List<Triplet> entries = new ArrayList<>();
      for (int i = 1; i < n; i++) {
        entries.add(new Triplet(i, i - 1, coupling(random)));
      }
      return entries;
    }
  },

  /** [[D1, B], [Bᵀ, D2]] with D1 and D2 diagonal, half of B filled. Consistently ordered. */
  TWO_CYCLIC(true) {
    @Override
    List<Triplet> couplings(int n, RandomGenerator random) {
      List<Triplet> entries = new ArrayList<>();
      int first = (n + 1) / 2;
      for (int i = first; i < n; i++) {
        for (int j = 0; j < first; j++) {
          if (random.nextBoolean()) {
            entries.add(new Triplet(i, j, coupling(random)));
          }
        }
      }
      return entries;
    }
  },

  /** Every unknown but the first coupled with one before it. Consistently ordered. */
  TREE(true) {
    @Override
    List<Triplet> couplings(int n, RandomGenerator random) {
      List<Triplet> entries = new ArrayList<>();
      for (int i = 1; i < n; i++) {
        entries.add(new Triplet(i, random.nextInt(i), coupling(random)));
      }
      return entries;
    }
  },

  /**
   * The largest square grid's 5-point Laplacian of order at most n, shifted. Consistently ordered.
   */
  SHIFTED_LAPLACIAN(true) {
    @Override
    public SymmetricMatrix draw(int n, RandomGenerator random) {
      int interior = (int) Math.sqrt(Require.atLeastOne("n", n));
      return GridLaplacian.square(interior + 2).plusDiagonal(margin(random));
    }
  },

  /** A closed ring: consistently ordered for n ≤ 2 only. */
  RING(false) {
    @Override
    List<Triplet> couplings(int n, RandomGenerator random) {
      List<Triplet> entries = new ArrayList<>(TRIDIAGONAL.couplings(n, random));
      if (n > 2) {
        entries.add(new Triplet(n - 1, 0, coupling(random)));
      }
      return entries;
    }
  },

  /** Every pair coupled: consistently ordered for n ≤ 2 only. */
  DOMINANT(false) {
    @Override
    List<Triplet> couplings(int n, RandomGenerator random) {
      List<Triplet> entries = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          entries.add(new Triplet(i, j, coupling(random)));
        }
      }
      return entries;
    }
  },

  /**
   * GᵀG + I/8 with entries of G in -2, ..., 2: definite but as a rule not dominant, the Jacobi
   * radius often above 1. As a rule not consistently ordered for n ≥ 3.
   */
  GRAM(false) {
    @Override
    public SymmetricMatrix draw(int n, RandomGenerator random) {
      int order = Require.atLeastOne("n", n);
      List<RealVector> columns = new ArrayList<>();
      for (int i = 0; i < order; i++) {
        double[] column = new double[order];
        for (int j = 0; j < column.length; j++) {
          column[j] = random.nextInt(5) - 2;
        }
        columns.add(new ArrayRealVector(column, false));
      }
      List<Triplet> entries = new ArrayList<>();
      for (int i = 0; i < order; i++) {
        for (int j = 0; j <= i; j++) {
          double product = columns.get(i).dotProduct(columns.get(j));
          entries.add(new Triplet(i, j, i == j ? product + 0.125 : product));
        }
      }
      return SymmetricMatrix.ofLowerTriplets(n, entries);
    }
  };

  private final boolean consistentlyOrdered;

  MatrixFamily(boolean consistentlyOrdered) {
    this.consistentlyOrdered = consistentlyOrdered;
  }

  /**
   * Whether every matrix of the family is consistently ordered.
   *
   * @return whether Young's theory applies to all of them
   */
  public boolean consistentlyOrdered() {
    return consistentlyOrdered;
  }

  /**
   * Draws a matrix.
   *
   * @param n the order, at least 1 (for {@link #SHIFTED_LAPLACIAN} the largest square number up to
   *     it)
   * @param random the generator
   * @return a symmetric positive definite matrix
   */
  public SymmetricMatrix draw(int n, RandomGenerator random) {
    List<Triplet> entries = new ArrayList<>(couplings(Require.atLeastOne("n", n), random));
    RealVector diagonal = new ArrayRealVector(n);
    for (Triplet entry : entries) {
      diagonal.addToEntry(entry.row(), Math.abs(entry.value()));
      diagonal.addToEntry(entry.column(), Math.abs(entry.value()));
    }
    for (int i = 0; i < n; i++) {
      entries.add(new Triplet(i, i, diagonal.getEntry(i) + margin(random)));
    }
    return SymmetricMatrix.ofLowerTriplets(n, entries);
  }

  /** The entries of the strictly lower triangle; the diagonal is made to dominate them. */
  List<Triplet> couplings(int n, RandomGenerator random) {
    throw new UnsupportedOperationException(name() + " draws its matrices whole");
  }

  private static double coupling(RandomGenerator random) {
    int eighths = 1 + random.nextInt(8);
    return (random.nextBoolean() ? eighths : -eighths) / 8.0;
  }

  private static double margin(RandomGenerator random) {
    return (1 + random.nextInt(64)) / 64.0;
  }
}
