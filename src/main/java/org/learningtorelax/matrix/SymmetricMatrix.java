package org.learningtorelax.matrix;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * An immutable sparse symmetric matrix A = D + L + Lᵀ of order n with a positive diagonal,
 * symmetric by construction: only D and the strictly lower L are kept, L in compressed sparse rows.
 *
 * <p>The paper asks for a symmetric positive definite A. A positive diagonal and symmetry are
 * checked here; definiteness is not, since that would cost a factorisation. An indefinite A shows
 * as a solver that stops with another reason than convergence.
 *
 * <p>Explicit zeros are not stored: two unknowns are coupled exactly when their entry is not zero.
 * Rows and columns count from 0.
 */
@Clause("Input 7")
public final class SymmetricMatrix {
  private final Splitting splitting;

  private SymmetricMatrix(StrictlyLower lower, double[] diagonal) {
    for (int i = 0; i < diagonal.length; i++) {
      Require.positive("A[" + i + "][" + i + "]", diagonal[i]);
    }
    this.splitting = new Splitting(lower, diagonal);
  }

  /**
   * The matrix with the given entries, both triangles and the diagonal, in any order.
   *
   * @param size the order n, at least 1
   * @param entries every entry that is not zero, each once
   * @return the matrix
   * @throws BadInputException if an entry lies outside, is given twice, has no equal transposed
   *     entry, or a diagonal entry is missing or not positive
   */
  public static SymmetricMatrix ofTriplets(int size, List<Triplet> entries) {
    List<Triplet> lowerAndDiagonal = new ArrayList<>();
    List<Triplet> upper = new ArrayList<>();
    for (Triplet entry : entries) {
      (entry.column() > entry.row() ? upper : lowerAndDiagonal).add(entry);
    }
    SymmetricMatrix matrix = ofLowerTriplets(size, lowerAndDiagonal);
    List<Triplet> transposed = upper.stream().map(Triplet::transposed).toList();
    StrictlyLower other = StrictlyLower.assemble(Require.nonNegative("size", size), transposed);
    requireSame(matrix.splitting.lower().entries(), other.entries());
    return matrix;
  }

  /**
   * The matrix with the given lower triangle, diagonal included; the upper one is its mirror image.
   *
   * @param size the order n, at least 1
   * @param entries every entry (i, j) with j ≤ i that is not zero, each once
   * @return the matrix
   * @throws BadInputException if an entry lies above the diagonal or outside, is given twice, or a
   *     diagonal entry is missing or not positive
   */
  public static SymmetricMatrix ofLowerTriplets(int size, List<Triplet> entries) {
    int n = Require.atLeastOne("size", size);
    double[] diagonal = new double[n];
    BitSet given = new BitSet();
    List<Triplet> strictlyLower = new ArrayList<>();
    for (Triplet entry : entries) {
      int row = Require.nonNegative("row", entry.row());
      if (row != entry.column()) {
        strictlyLower.add(entry);
      } else if (row >= diagonal.length) {
        throw new BadInputException(entry.name(), entry.value(), "must lie in order " + n);
      } else if (given.get(row)) {
        throw new BadInputException(entry.name(), entry.value(), "must be given only once");
      } else {
        given.set(row);
        diagonal[row] = entry.value();
      }
    }
    return new SymmetricMatrix(StrictlyLower.assemble(n, strictlyLower), diagonal);
  }

  /**
   * The matrix with the given rows.
   *
   * @param rows n rows of n numbers
   * @return the matrix
   * @throws BadInputException if the rows are not square, not finite, not symmetric, or a diagonal
   *     entry is not positive
   */
  public static SymmetricMatrix ofDense(double[][] rows) {
    List<Triplet> entries = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Require.length("row " + i, rows[i], rows.length);
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] != 0) {
          entries.add(new Triplet(i, j, rows[i][j]));
        }
      }
    }
    return ofTriplets(rows.length, entries);
  }

  /**
   * The order n.
   *
   * @return n, at least 1
   */
  public @NonNegative int size() {
    return splitting.size();
  }

  /**
   * The splitting A = D + L + Lᵀ.
   *
   * @return the splitting, sharing this matrix's storage
   */
  public Splitting splitting() {
    return splitting;
  }

  /**
   * The diagonal D.
   *
   * @return a copy, n positive numbers
   */
  public double[] diagonal() {
    return splitting.diagonal();
  }

  /**
   * The entries of L, by row and then by column: the coupled pairs (i, j) with j &lt; i.
   *
   * @return a new list
   */
  public List<Triplet> strictlyLowerEntries() {
    return splitting.lower().entries();
  }

  /**
   * Multiplies: y = A x.
   *
   * @param x n numbers
   * @param y receives the n numbers of the product; another array than {@code x}
   */
  public void multiply(double[] x, double[] y) {
    splitting.multiply(x, y);
  }

  /**
   * The residual r = b - A x, computed again.
   *
   * @param b n numbers
   * @param x n numbers
   * @param r receives the n numbers of the residual; another array than {@code b} and {@code x}
   */
  public void residual(double[] b, double[] x, double[] r) {
    splitting.residual(b, x, r);
  }

  /**
   * The shifted matrix A + c I. It shares L with this one: only the diagonal is new.
   *
   * @param c the shift
   * @return the shifted matrix
   * @throws BadInputException if a diagonal entry of A + c I is not positive
   */
  @Clause("Diagonal shifts")
  public SymmetricMatrix plusDiagonal(double c) {
    Require.finite("c", c);
    double[] shifted = diagonal();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += c;
    }
    return new SymmetricMatrix(splitting.lower(), shifted);
  }

  /**
   * The matrix in other units, 2^exponent A, exact unless an entry leaves the range of doubles.
   *
   * @param exponent the exponent of the factor
   * @return the scaled matrix
   * @throws BadInputException if a diagonal entry of it is 0, or an entry infinite
   */
  public SymmetricMatrix scaled(int exponent) {
    if (exponent == 0) {
      return this;
    }
    List<Triplet> entries = new ArrayList<>();
    int row = 0;
    for (double entry : Magnitude.scaled(diagonal(), exponent)) {
      entries.add(new Triplet(row, row, entry));
      row++;
    }
    for (Triplet entry : strictlyLowerEntries()) {
      double value = Math.scalb(entry.value(), exponent);
      entries.add(new Triplet(entry.row(), entry.column(), value));
    }
    return ofLowerTriplets(size(), entries);
  }

  /**
   * Whether two matrices share the storage of L, as shifts of one matrix do, and so the coupling.
   *
   * @param other the other matrix
   * @return whether L is the same object
   */
  public boolean sharesPatternWith(SymmetricMatrix other) {
    return splitting.lower() == other.splitting.lower();
  }

  private static void requireSame(List<Triplet> lower, List<Triplet> mirrored) {
    Set<Triplet> unmatched = new LinkedHashSet<>(lower);
    for (Triplet entry : mirrored) {
      if (!unmatched.remove(entry)) {
        throw asymmetric(entry.transposed());
      }
    }
    for (Triplet entry : unmatched) {
      throw asymmetric(entry);
    }
  }

  private static BadInputException asymmetric(Triplet entry) {
    return new BadInputException(
        entry.name(), entry.value(), "must equal " + entry.transposed().name() + " (symmetry)");
  }
}
