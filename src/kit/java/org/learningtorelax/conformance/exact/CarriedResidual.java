package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * Runs that carry the residual along, r_{k+1} = r_k - A (x_{k+1} - x_k), in place of making it
 * again, r_{k+1} = b - A x_{k+1}. In 40 digits both are one; rounding moves the first kind's x from
 * x_k, and never back, by what the largest x_j of the run is worth, however small x_k is.
 */
public final class CarriedResidual {
  /** Some 500 times what rounding does. */
  private static final double SHARE = 0x1p-44;

  private static final int RUNS = 4;
  private static final double SAFETY = 4;

  /** The literal lines with such a residual. */
  static final Lines LINES =
      new Lines() {
        @Override
        public <T extends FieldElement<T>> FieldVector<T> residual(
            LiteralSystem<T> system, FieldVector<T> x, FieldVector<T> r, FieldVector<T> delta) {
          return r.subtract(system.product(delta));
        }
      };

  private CarriedResidual() {}

  /**
   * Whether an x may be that of such a run: it is x_k up to four times what runs in doubles differ
   * from it, if their residual is carried along and every number of them moves.
   *
   * @param kind the solver
   * @param input the system, within the rules
   * @param k the count
   * @param x n numbers
   * @return whether a carried residual explains it
   */
  @Clause("Protocol 12")
  public static boolean explains(SolverKind kind, SystemInput input, int k, List<Double> x) {
    List<Double> exact = iterate(kind, input, k, Scalars.exact(), Lines.LITERAL);
    double reach = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      List<Double> moved = iterate(kind, input, k, Scalars.perturbed(SHARE, seed), LINES);
      reach = Math.max(reach, SAFETY * distance(moved, exact));
    }
    return distance(x, exact) <= reach;
  }

  private static <T extends RealFieldElement<T>> List<Double> iterate(
      SolverKind kind, SystemInput input, int k, Scalars<T> scalars, Lines lines) {
    LiteralRun<T> run = new LiteralRun<>(kind, input, scalars, lines);
    for (int i = 0; i < k; i++) {
      run.advance();
    }
    List<Double> x = new ArrayList<>();
    for (int i = 0; i < run.x().getDimension(); i++) {
      x.add(run.x().getEntry(i).getReal());
    }
    return x;
  }

  private static double distance(List<Double> x, List<Double> y) {
    double largest = 0;
    for (int i = 0; i < x.size(); i++) {
      largest = Math.max(largest, Math.abs(x.get(i) - y.get(i)));
    }
    return largest;
  }
}
