package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
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
  private final List<RealMatrix> powers;
  private final List<RealVector> errors = new ArrayList<>();
  private final List<RealVector> added = new ArrayList<>();

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
    HalfSweep backward = new HalfSweep(system, scalars, absolute, 2);
    boolean both = kind == SolverKind.SSOR;
    this.sweeps = both ? List.of(forward, backward) : List.of(forward);
    this.powers =
        PowerBounds.of(
            both ? backward.errorMatrix().multiply(forward.errorMatrix()) : forward.errorMatrix(),
            absolute);
    errors.add(new ArrayRealVector(absolute.order()));
  }

  @Override
  public void advance() {
    RealVector error = error();
    RealVector sizes = absolute(run.x()).add(error);
    if (sweeps.size() > 1) {
      sizes = sizes.add(absolute(run.half()));
    }
    run.advance();
    sizes = sizes.add(absolute(run.x()));
    RealVector carried = carried();
    RealVector guess = new ArrayRealVector(absolute.order());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      RealVector rounding = absolute.sweepRounding(sizes.add(guess));
      RealVector local = new ArrayRealVector(absolute.order());
      for (HalfSweep sweep : sweeps) {
        local = sweep.bound(local, rounding);
      }
      RealVector next = carried.add(local);
      RealVector all = sweeps.size() > 1 ? next.add(sweeps.get(0).bound(error, rounding)) : next;
      if (!all.isNaN() && guess.subtract(all.mapMultiply(1 + SLACK)).getMinValue() >= 0) {
        errors.add(next.mapMultiply(1 + SLACK));
        added.add(local.mapMultiply(1 + SLACK));
        return;
      }
      guess = all.mapMultiply(1 + 4 * SLACK);
    }
    errors.add(carried.mapMultiply(Double.POSITIVE_INFINITY));
    added.add(error());
  }

  /** E_{k+1} without F_k. */
  private RealVector carried() {
    int k = added.size();
    int length = Math.min(k + 1, powers.size() - 1);
    RealVector sum = powers.get(length).operate(errors.get(k + 1 - length));
    for (int p = 1; p < length; p++) {
      sum = sum.add(powers.get(p).operate(added.get(k - p)));
    }
    return sum;
  }

  @Override
  public double distance() {
    RealVector ofPrinting = absolute(run.x()).mapMultiply(Roundoff.UNIT);
    RealVector distance = error().add(ofPrinting);
    return distance.isNaN() ? Double.POSITIVE_INFINITY : distance.getMaxValue();
  }

  @Override
  public NormBounds norm() {
    RealVector size = absolute(run.x()).add(error());
    RealVector change = absolute.times(error()).add(absolute.residualRounding(size));
    double norm = run.r().dotProduct(run.r()).sqrt().toDouble();
    return NormBounds.around(norm, (1 + SLACK) * change.getNorm(), absolute.order());
  }

  /** E_k. */
  private RealVector error() {
    return errors.get(errors.size() - 1);
  }

  private static RealVector absolute(FieldVector<Dfp> vector) {
    RealVector absolute = new ArrayRealVector(vector.getDimension());
    for (int i = 0; i < vector.getDimension(); i++) {
      absolute.setEntry(i, Roundoff.up(Math.abs(vector.getEntry(i).toDouble())));
    }
    return absolute;
  }
}
