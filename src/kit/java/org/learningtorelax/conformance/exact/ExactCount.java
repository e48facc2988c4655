package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.util.Decimal64;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * The count of a solver in 40 digits, and what of it rounding leaves certain.
 *
 * @param iterations k
 * @param converged whether |r_k| ≤ ε |r_0|
 * @param least the least count that rounding can explain
 * @param greatest the greatest such count, or null if no convergence can be demanded
 * @param margin | |r_k|/(ε|r_0|) - 1 |, or null if r_0 = 0
 * @param marginBefore the same at k - 1, or null if k = 0 or r_0 = 0
 * @param solved whether r_0 = 0
 * @param tie whether |r_k| = ε |r_0| exactly
 * @param x x_k
 * @param tolerance how far x may be from it, in each entry
 */
public record ExactCount(
    int iterations,
    boolean converged,
    int least,
    @Nullable Integer greatest,
    @Nullable Double margin,
    @Nullable Double marginBefore,
    boolean solved,
    boolean tie,
    List<Double> x,
    double tolerance) {

  /** Some 500 times what rounding does. */
  static final double SHARE = 0x1p-44;

  static final int RUNS = 4;
  static final double SAFETY = 4;
  private static final double LEAST_SHARE = 0x1p-40;

  /** Iterations after convergence in which certainty is waited for. */
  private static final int PATIENCE = 8;

  /**
   * Copies x.
   *
   * @param iterations k
   * @param converged whether it converged
   * @param least the least count
   * @param greatest the greatest count
   * @param margin the margin at k
   * @param marginBefore the margin at k - 1
   * @param solved whether r_0 = 0
   * @param tie whether there is a tie
   * @param x x_k
   * @param tolerance of x
   */
  public ExactCount {
    x = List.copyOf(x);
  }

  /**
   * Runs the literal lines in 40 digits, and in doubles whose every number moves.
   *
   * @param kind the solver
   * @param input the system, within the rules
   * @return the count
   */
  @Clause("Protocol 10")
  public static ExactCount of(SolverKind kind, SystemInput input) {
    return new Search(kind, input).run();
  }

  /** The runs side by side. */
  private static final class Search {
    private final SystemInput input;
    private final LiteralRun<Dfp> exact;
    private final List<LiteralRun<Decimal64>> moved = new ArrayList<>();
    private final Dfp threshold;
    private @Nullable ExactCount found;
    private @Nullable Integer least;
    private double marginBefore = Double.NaN;

    /** The largest entries of x_{k-1} and x_k, to which the rounding of their sum is relative. */
    private double sizeBefore;

    private double size;

    Search(SolverKind kind, SystemInput input) {
      this.input = input;
      this.exact = new LiteralRun<>(kind, input, Scalars.exact(), Lines.LITERAL);
      for (int seed = 0; seed < RUNS; seed++) {
        moved.add(new LiteralRun<>(kind, input, Scalars.perturbed(SHARE, seed), Lines.LITERAL));
      }
      this.threshold = Decimal.of(input.tolerance()).multiply(norm(exact));
    }

    ExactCount run() {
      for (int k = 0; ; k++) {
        Dfp norm = norm(exact);
        double change = change(norm);
        sizeBefore = size;
        size = size();
        boolean surelyAbove =
            norm.subtract(Decimal.of(Math.min(change, Double.MAX_VALUE))).greaterThan(threshold);
        boolean surelyBelow =
            Double.isFinite(change) && !norm.add(Decimal.of(change)).greaterThan(threshold);
        if (least == null && !surelyAbove) {
          least = k;
        }
        ExactCount count = found;
        if (count == null && (!norm.greaterThan(threshold) || k == input.maxIterations())) {
          count = here(k, norm);
          found = count;
        }
        if (count != null) {
          boolean given = k >= count.iterations() + PATIENCE || norm.isZero();
          if (surelyBelow || given || k == input.maxIterations()) {
            return with(count, surelyBelow ? Integer.valueOf(k) : null);
          }
        }
        marginBefore = margin(norm);
        exact.advance();
        moved.forEach(LiteralRun::advance);
      }
    }

    private static <T extends RealFieldElement<T>> T norm(LiteralRun<T> run) {
      return run.r().dotProduct(run.r()).sqrt();
    }

    private double size() {
      double largest = 0;
      for (LiteralRun<Decimal64> run : moved) {
        for (Decimal64 entry : run.x().toArray()) {
          double value = Math.abs(entry.getReal());
          largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
        }
      }
      return largest;
    }

    private double margin(Dfp norm) {
      return threshold.isZero()
          ? Double.NaN
          : norm.divide(threshold).subtract(Decimal.ONE).abs().toDouble();
    }

    /** δ: infinite if a run in doubles has broken down. */
    private double change(Dfp norm) {
      double largest = norm.toDouble() * LEAST_SHARE;
      for (LiteralRun<Decimal64> run : moved) {
        double other = norm(run).getReal();
        double change =
            Double.isFinite(other)
                ? SAFETY * Decimal.of(other).subtract(norm).abs().toDouble()
                : Double.POSITIVE_INFINITY;
        largest = Math.max(largest, change);
      }
      return largest;
    }

    private ExactCount here(int k, Dfp norm) {
      double tolerance = LEAST_SHARE * Math.max(sizeBefore, size);
      List<Double> x = Decimal.toDoubles(List.of(exact.x().toArray()));
      for (LiteralRun<Decimal64> run : moved) {
        for (int i = 0; i < x.size(); i++) {
          double distance = Math.abs(run.x().getEntry(i).getReal() - x.get(i));
          tolerance =
              Math.max(tolerance, Double.isFinite(distance) ? SAFETY * distance : Double.MAX_VALUE);
        }
      }
      return new ExactCount(
          k,
          !norm.greaterThan(threshold),
          least == null ? k + 1 : least,
          null,
          finite(margin(norm)),
          finite(marginBefore),
          threshold.isZero(),
          !threshold.isZero() && norm.subtract(threshold).isZero(),
          x,
          tolerance);
    }

    private static @Nullable Double finite(double value) {
      return Double.isFinite(value) ? value : null;
    }

    private static ExactCount with(ExactCount count, @Nullable Integer greatest) {
      return new ExactCount(
          count.iterations,
          count.converged,
          count.least,
          greatest,
          count.margin,
          count.marginBefore,
          count.solved,
          count.tie,
          count.x,
          count.tolerance);
    }
  }

  /**
   * Whether a right implementation may report this.
   *
   * @param otherIterations its count
   * @param otherConverged whether it reports convergence
   * @param maxIterations the limit
   * @return whether rounding explains it
   */
  public boolean allows(int otherIterations, boolean otherConverged, int maxIterations) {
    boolean below = greatest == null || otherIterations <= greatest;
    if (otherConverged) {
      return otherIterations >= least && below && otherIterations <= maxIterations;
    }
    return otherIterations == maxIterations && (!converged || greatest == null);
  }
}
