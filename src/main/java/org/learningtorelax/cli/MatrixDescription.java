package org.learningtorelax.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.Young;

/** What Young's theory has to say of a matrix, in lines for a person. */
final class MatrixDescription {
  /** What the computed radius may be off by, beside a singular matrix. */
  private static final double ROUNDING = 1e-12;

  private MatrixDescription() {}

  static List<String> of(SymmetricMatrix matrix) {
    ConsistentOrdering ordering = ConsistentOrdering.of(matrix);
    double beta = JacobiRadius.of(matrix);
    String jacobi = String.format(Locale.ROOT, "Jacobi radius: %.6f", beta);
    if (!ordering.holds()) {
      return List.of(
          "consistently ordered: no, by the cycle of unknowns " + cycle(ordering.cycle()),
          jacobi,
          "Young's formula: does not apply, the matrix is not consistently ordered"
              + (beta < 1 ? "" : " and its Jacobi radius is not below 1"));
    }
    if (!(beta < 1 - ROUNDING)) {
      return List.of(
          "consistently ordered: yes",
          jacobi,
          beta > 1 + ROUNDING
              ? "Young's formula: does not apply, the Jacobi radius is above 1 (A is not definite)"
              : "Young's formula: not determined, the Jacobi radius is 1 up to rounding");
    }
    double best = Young.optimalOmega(Require.spectralRadius("beta", beta));
    return List.of(
        "consistently ordered: yes",
        jacobi,
        String.format(Locale.ROOT, "Young's formula: the best omega is %.6f", best));
  }

  /** Unknowns counted from 1, as a Matrix Market file counts them. */
  private static String cycle(List<Integer> cycle) {
    return cycle.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(" - "));
  }
}
