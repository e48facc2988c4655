package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.FieldVector;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Hint;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.Lines;
import org.learningtorelax.conformance.exact.LiteralRun;
import org.learningtorelax.conformance.exact.Scalars;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.Triplet;

/** Guesses at what is wrong with a count: the common mistakes that give the same one. */
final class Guess {
  private static final Lines NO_NEW_VALUES =
      new Lines() {
        @Override
        public <T extends FieldElement<T>> T lower(T l, T omega) {
          return omega.getField().getZero();
        }
      };

  private static final Lines BOTH_FORWARDS =
      new Lines() {
        @Override
        public boolean backwards(int sweep) {
          return false;
        }
      };

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
    mistakes.addAll(differences(kind, input, output));
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

  /** Another algorithm, or another norm, that gives this count. */
  private static List<String> differences(SolverKind kind, SystemInput input, SolveOutput output) {
    List<String> differences = new ArrayList<>();
    if (kind != SolverKind.CG) {
      if (input.omega() != 1 && same(kind, withOmega(input, 1), output)) {
        differences.add("omega: it is the count with omega = 1, as of Gauss-Seidel");
      }
      if (same(kind, input, NO_NEW_VALUES, LiteralRun::r, output)) {
        differences.add(
            "the sweep: it is the count with D/ω alone, without new values, as of Jacobi");
      }
    }
    if (kind == SolverKind.SSOR && same(SolverKind.SOR, input, output)) {
      differences.add("the second sweep: it is the count of SOR, one sweep an iteration");
    }
    if (kind == SolverKind.SSOR || kind == SolverKind.SSOR_CG) {
      if (same(kind, input, BOTH_FORWARDS, LiteralRun::r, output)) {
        differences.add("the second sweep: it is the count with both sweeps forwards");
      }
      if (same(kind, input, Lines.LITERAL, LiteralRun::z, output)) {
        differences.add("the norm: it is the count of |P r|, the preconditioned residual");
      }
    }
    return differences;
  }

  private static boolean same(SolverKind kind, SystemInput input, SolveOutput output) {
    return same(kind, input, Lines.LITERAL, LiteralRun::r, output);
  }

  /** Whether the lines end like the output, by the norm of what is tested, in 40 digits. */
  private static boolean same(
      SolverKind kind,
      SystemInput input,
      Lines lines,
      Function<LiteralRun<Dfp>, FieldVector<Dfp>> tested,
      SolveOutput output) {
    LiteralRun<Dfp> run = new LiteralRun<>(kind, input, Scalars.exact(), lines);
    Dfp threshold = Decimal.of(input.tolerance()).multiply(norm(tested.apply(run)));
    int k = 0;
    while (k < input.maxIterations() && norm(tested.apply(run)).greaterThan(threshold)) {
      if (k == output.iterations()) {
        return false;
      }
      run.advance();
      k++;
    }
    boolean converged = !norm(tested.apply(run)).greaterThan(threshold);
    return k == output.iterations() && converged == output.converged();
  }

  private static Dfp norm(FieldVector<Dfp> v) {
    return v.dotProduct(v).sqrt();
  }

  private static SystemInput withOmega(SystemInput input, double omega) {
    return new SystemInput(
        input.matrix(), input.b(), input.x0(), omega, input.tolerance(), input.maxIterations());
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
