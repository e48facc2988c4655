package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.MathArrays;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * Where the iterates and residuals of every right SOR or SSOR program lie.
 *
 * <p>A program's iterate leaves x_k by g_k. With M the error matrix of an iteration and f_k what
 * iteration k + 1 adds by rounding,
 *
 * <pre>
 *   g_{k+1} = M g_k + f_k
 *   |g_{k+1}| ≤ E_{k+1} = |M^P| E_{k+1-P} + Σ_{p=1}^{P-1} |M^p| F_{k-p} + F_k,   |f_k| ≤ F_k
 * </pre>
 *
 * (specs/proofs/RoundedRun.v, RoundedSsorCount.v). F_k depends on how large the program's iterates
 * are, hence on E_{k+1}: a candidate is made, and found to be as large as what follows from it.
 *
 * <p>The run in 40 digits that stands for x_k is such a program with 10⁻³⁸ for 2⁻⁵³; what it leaves
 * the exact run by is a small part of the slack.
 */
@Clause("Protocol 10")
final class RoundedSweeps implements RoundingBound {
  private static final double SLACK = 0x1p-24;
  private static final int ATTEMPTS = 8;

  private final LiteralRun<Dfp> run;
  private final AbsoluteSystem absolute;
  private final List<HalfSweep> sweeps;
  private final PowerBounds powers;
  private final List<double[]> errors = new ArrayList<>();
  private final List<double[]> added = new ArrayList<>();

  /**
   * Stands at x_0.
   *
   * @param kind SOR or SSOR
   * @param input the system
   * @param run the literal run in 40 digits, which goes on with this
   */
  RoundedSweeps(SolverKind kind, SystemInput input, LiteralRun<Dfp> run) {
    this.run = run;
    this.absolute = new AbsoluteSystem(input);
    Scalars<Enclosure> scalars = Errors.scalars();
    LiteralSystem<Enclosure> system = new LiteralSystem<>(input, scalars, Lines.LITERAL);
    HalfSweep forward = new HalfSweep(system, scalars, absolute, 1);
    if (kind == SolverKind.SSOR) {
      HalfSweep backward = new HalfSweep(system, scalars, absolute, 2);
      this.sweeps = List.of(forward, backward);
      this.powers = new PowerBounds(forward.then(backward), absolute);
    } else {
      this.sweeps = List.of(forward);
      this.powers = new PowerBounds(forward.errorMatrix(), absolute);
    }
    errors.add(new double[absolute.order()]);
  }

  @Override
  public void advance() {
    double[] error = error();
    double[] sizes = MathArrays.ebeAdd(absolute(run.x()), error);
    if (sweeps.size() > 1) {
      sizes = MathArrays.ebeAdd(sizes, absolute(run.half()));
    }
    run.advance();
    sizes = MathArrays.ebeAdd(sizes, absolute(run.x()));
    double[] carried = carried();
    double[] guess = new double[error.length];
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double[] rounding = absolute.sweepRounding(MathArrays.ebeAdd(sizes, guess));
      double[] local = new double[error.length];
      for (HalfSweep sweep : sweeps) {
        local = sweep.bound(local, rounding);
      }
      double[] next = MathArrays.ebeAdd(carried, local);
      double[] all =
          sweeps.size() > 1 ? MathArrays.ebeAdd(next, sweeps.get(0).bound(error, rounding)) : next;
      if (isAtMost(all, guess)) {
        errors.add(MathArrays.scale(1 + SLACK, next));
        added.add(MathArrays.scale(1 + SLACK, local));
        return;
      }
      guess = MathArrays.scale(1 + 4 * SLACK, all);
    }
    errors.add(MathArrays.scale(Double.POSITIVE_INFINITY, carried));
    added.add(errors.get(errors.size() - 1));
  }

  /** E_{k+1} without F_k. */
  private double[] carried() {
    int k = added.size();
    int length = Math.min(k + 1, powers.last());
    double[] sum = powers.times(length, errors.get(k + 1 - length));
    for (int p = 1; p < length; p++) {
      sum = MathArrays.ebeAdd(sum, powers.times(p, added.get(k - p)));
    }
    return sum;
  }

  @Override
  public double distance() {
    double largest = 0;
    double[] error = error();
    double[] iterate = absolute(run.x());
    for (int i = 0; i < error.length; i++) {
      largest = Math.max(largest, error[i] + Roundoff.UNIT * iterate[i]);
    }
    return Roundoff.known(largest);
  }

  @Override
  public NormBounds norm() {
    double[] error = error();
    double[] size = MathArrays.ebeAdd(absolute(run.x()), error);
    double[] change = MathArrays.ebeAdd(absolute.times(error), absolute.residualRounding(size));
    double norm = run.r().dotProduct(run.r()).sqrt().toDouble();
    return NormBounds.around(norm, (1 + SLACK) * MathArrays.safeNorm(change), error.length);
  }

  /** E_k. */
  private double[] error() {
    return errors.get(errors.size() - 1);
  }

  private static double[] absolute(FieldVector<Dfp> vector) {
    double[] absolute = new double[vector.getDimension()];
    for (int i = 0; i < absolute.length; i++) {
      absolute[i] = Roundoff.up(Math.abs(vector.getEntry(i).toDouble()));
    }
    return absolute;
  }

  private static boolean isAtMost(double[] next, double[] guess) {
    for (int i = 0; i < next.length; i++) {
      if (!((1 + SLACK) * next[i] <= guess[i])) {
        return false;
      }
    }
    return true;
  }
}
