package org.learningtorelax.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.Young;

/**
 * Young's ω* for each matrix of a sequence, the paper's policy ω*(c) on a shifted one; empty where
 * his theory does not apply, since the matrix is not consistently ordered or its Jacobi radius is
 * not below 1.
 *
 * <p>Matrices that share a pattern are looked at once if each has a constant diagonal d, for then β
 * = ρ(L + Lᵀ)/d. Not safe for use by several threads.
 */
public final class YoungPolicy {
  private final List<Known> known = new ArrayList<>();

  /** No matrix seen yet. */
  public YoungPolicy() {}

  private record Known(SymmetricMatrix matrix, boolean consistentlyOrdered, double jacobiRadius) {}

  /**
   * ω* of a matrix.
   *
   * @param matrix A
   * @return Young's ω*, or empty if his theory does not apply to A
   */
  public OptionalDouble omega(SymmetricMatrix matrix) {
    OptionalDouble diagonal = constantDiagonal(matrix);
    for (Known seen : known) {
      if (seen.matrix == matrix) {
        return omega(seen, seen.jacobiRadius);
      }
      OptionalDouble seenDiagonal = constantDiagonal(seen.matrix);
      if (seen.matrix.sharesPatternWith(matrix)
          && seenDiagonal.isPresent()
          && diagonal.isPresent()) {
        double radius = seen.jacobiRadius * seenDiagonal.getAsDouble() / diagonal.getAsDouble();
        return omega(seen, radius);
      }
    }
    Known first = new Known(matrix, ConsistentOrdering.of(matrix).holds(), JacobiRadius.of(matrix));
    known.add(first);
    return omega(first, first.jacobiRadius);
  }

  private static OptionalDouble omega(Known known, double beta) {
    return known.consistentlyOrdered && beta < 1
        ? OptionalDouble.of(Young.optimalOmega(Require.spectralRadius("beta", beta)))
        : OptionalDouble.empty();
  }

  private static OptionalDouble constantDiagonal(SymmetricMatrix matrix) {
    double[] distinct = Arrays.stream(matrix.diagonal()).distinct().limit(2).toArray();
    return distinct.length == 1 ? OptionalDouble.of(distinct[0]) : OptionalDouble.empty();
  }
}
