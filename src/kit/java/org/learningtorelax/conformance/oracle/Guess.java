package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Hint;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.Triplet;

/** Guesses at what is wrong with a count: the common mistakes that give the same one. */
final class Guess {
  private Guess() {}

  /** Phrases, each a mistake that gives this count, or null if no common one does. */
  static @Nullable String of(SolverKind kind, SystemInput input, SolveOutput output) {
    List<String> mistakes = new ArrayList<>();
    List<Double> x0 = input.x0();
    if (x0 != null) {
      SystemInput fromZero =
          new SystemInput(
              input.matrix(),
              input.b(),
              null,
              input.omega(),
              input.tolerance(),
              input.maxIterations());
      if (same(kind, fromZero, output)) {
        mistakes.add("the criterion or the start: it is the count from x0 = 0");
      }
      double ratio = norm(input.b()) / residualNorm(input, x0);
      double tolerance = input.tolerance() * ratio;
      if (tolerance > 0 && tolerance < 1 && same(kind, withTolerance(input, tolerance), output)) {
        mistakes.add("the criterion: it is the count relative to |b|");
      }
    }
    double absolute =
        input.tolerance()
            / residualNorm(input, x0 == null ? Collections.nCopies(input.b().size(), 0.0) : x0);
    if (absolute > 0 && absolute < 1 && same(kind, withTolerance(input, absolute), output)) {
      mistakes.add("the criterion: it is the count of |r| ≤ tolerance, absolute");
    }
    if (kind == SolverKind.SOR && same(kind, mirrored(input), output)) {
      mistakes.add("the triangle: it is the count with D/ω + Lᵀ");
    }
    int less = output.iterations() - 1;
    if (less >= 0 && same(kind, input, new SolveOutput(less, output.converged(), null))) {
      mistakes.add("one too many: it may count residuals, or test before the residual is renewed");
    }
    int more = output.iterations() + 1;
    if (same(kind, input, new SolveOutput(more, output.converged(), null))) {
      mistakes.add("one too few: it may count from -1, or test a residual that is ahead");
    }
    return Hint.of(mistakes);
  }

  private static boolean same(SolverKind kind, SystemInput input, SolveOutput output) {
    ExactCount count = ExactCount.of(kind, input);
    return count.iterations() == output.iterations() && count.converged() == output.converged();
  }

  private static SystemInput withTolerance(SystemInput input, double tolerance) {
    return new SystemInput(
        input.matrix(), input.b(), input.x0(), input.omega(), tolerance, input.maxIterations());
  }

  /** The unknowns in reverse order: SOR on it sweeps backwards. */
  private static SystemInput mirrored(SystemInput input) {
    MatrixData matrix = input.matrix();
    int last = matrix.n() - 1;
    MatrixData reversed =
        new MatrixData(
            matrix.n(),
            matrix.rows().stream().map(i -> last - i).toList(),
            matrix.columns().stream().map(i -> last - i).toList(),
            matrix.values());
    List<Double> x0 = input.x0();
    return new SystemInput(
        reversed,
        reversed(input.b()),
        x0 == null ? null : reversed(x0),
        input.omega(),
        input.tolerance(),
        input.maxIterations());
  }

  private static List<Double> reversed(List<Double> values) {
    List<Double> copy = new ArrayList<>(values);
    Collections.reverse(copy);
    return copy;
  }

  private static double norm(List<Double> values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static double residualNorm(SystemInput input, List<Double> x) {
    List<Double> r = new ArrayList<>(input.b());
    for (Triplet entry : input.matrix().triplets()) {
      r.set(entry.row(), r.get(entry.row()) - entry.value() * x.get(entry.column()));
    }
    return norm(r);
  }
}
