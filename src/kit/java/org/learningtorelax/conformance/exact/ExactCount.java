package org.learningtorelax.conformance.exact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * The count of a solver in 40 digits, and what of it rounding leaves certain.
 *
 * @param iterations k
 * @param converged whether |r_k| ≤ ε |r_0|
 * @param least the least count of any right program
 * @param greatest the greatest such count, or null if no convergence can be demanded
 * @param margin | |r_k|/(ε|r_0|) - 1 |, or null if r_0 = 0
 * @param marginBefore the same at k - 1, or null if k = 0 or r_0 = 0
 * @param solved whether r_0 = 0
 * @param tie whether |r_k| = ε |r_0| exactly
 * @param x x_k
 * @param tolerance how far x may be from it, in each entry; the largest double if nothing is known
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
   * Runs the literal lines in 40 digits, beside a bound of every right program's numbers.
   *
   * @param kind the solver
   * @param input the system, within the rules
   * @return the count
   */
  @Clause("Protocol 10")
  public static ExactCount of(SolverKind kind, SystemInput input) {
    return new Search(kind, input).run();
  }

  /** The run, its bound, and the threshold. */
  private static final class Search {
    private final SystemInput input;
    private final LiteralRun<Dfp> exact;
    private final RoundingBound rounding;
    private final NormBounds initial;
    private final Dfp threshold;
    private @Nullable ExactCount found;
    private @Nullable Integer least;
    private double marginBefore = Double.NaN;

    Search(SolverKind kind, SystemInput input) {
      this.input = input;
      this.exact = new LiteralRun<>(kind, input, Scalars.exact(), Lines.LITERAL);
      this.rounding =
          switch (kind) {
            case SOR, SSOR -> new RoundedSweeps(kind, input, exact);
            case CG, SSOR_CG -> new RoundedConjugateGradients(kind, input, exact);
          };
      this.initial = rounding.norm();
      this.threshold = Decimal.of(input.tolerance()).multiply(norm(exact));
    }

    ExactCount run() {
      for (int k = 0; ; k++) {
        Dfp norm = norm(exact);
        NormBounds computed = rounding.norm();
        if (least == null && !computed.isSurelyAbove(input.tolerance(), initial)) {
          least = k;
        }
        ExactCount count = found;
        if (count == null && (!norm.greaterThan(threshold) || k == input.maxIterations())) {
          count = here(k, norm);
          found = count;
        }
        if (count != null) {
          boolean below = computed.isSurelyAtMost(input.tolerance(), initial);
          boolean given = k >= count.iterations() + PATIENCE || norm.isZero();
          if (below || given || k == input.maxIterations()) {
            return with(count, below ? Integer.valueOf(k) : null);
          }
        }
        marginBefore = margin(norm);
        rounding.advance();
      }
    }

    private static Dfp norm(LiteralRun<Dfp> run) {
      return run.r().dotProduct(run.r()).sqrt();
    }

    private double margin(Dfp norm) {
      return threshold.isZero()
          ? Double.NaN
          : norm.divide(threshold).subtract(Decimal.ONE).abs().toDouble();
    }

    private ExactCount here(int k, Dfp norm) {
      return new ExactCount(
          k,
          !norm.greaterThan(threshold),
          least == null ? k + 1 : least,
          null,
          finite(margin(norm)),
          finite(marginBefore),
          threshold.isZero(),
          !threshold.isZero() && norm.subtract(threshold).isZero(),
          Decimal.toDoubles(List.of(exact.x().toArray())),
          Math.min(rounding.distance(), Double.MAX_VALUE));
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
   * Whether x_k can be asked for.
   *
   * @return whether rounding leaves every iterate within a bound of it
   */
  @JsonIgnore
  public boolean isIterateKnown() {
    return tolerance < Double.MAX_VALUE;
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
