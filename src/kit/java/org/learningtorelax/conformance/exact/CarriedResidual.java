package org.learningtorelax.conformance.exact;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.Decimal64;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * Runs that carry the residual along, r_{k+1} = r_k - A (x_{k+1} - x_k), in place of making it
 * again, r_{k+1} = b - A x_{k+1}. In 40 digits both are one; rounding moves the first kind's x from
 * x_k, and never back, by what the largest x_j of the run is worth, however small x_k is.
 */
public final class CarriedResidual {
  private static final Lines CARRIED =
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
   * @param expected the count k and x_k in 40 digits
   * @param x n numbers
   * @return whether a carried residual explains it
   */
  @Clause("Protocol 12")
  public static boolean explains(
      SolverKind kind, SystemInput input, ExactCount expected, List<Double> x) {
    double reach = 0;
    for (int seed = 0; seed < ExactCount.RUNS; seed++) {
      LiteralRun<Decimal64> run =
          new LiteralRun<>(kind, input, Scalars.perturbed(ExactCount.SHARE, seed), CARRIED);
      for (int k = 0; k < expected.iterations(); k++) {
        run.advance();
      }
      List<Double> moved = Arrays.stream(run.x().toArray()).map(Decimal64::getReal).toList();
      reach = Math.max(reach, ExactCount.SAFETY * distance(moved, expected.x()));
    }
    return distance(x, expected.x()) <= reach;
  }

  private static double distance(List<Double> x, List<Double> y) {
    double largest = 0;
    for (int i = 0; i < x.size(); i++) {
      largest = Math.max(largest, Math.abs(x.get(i) - y.get(i)));
    }
    return largest;
  }
}
