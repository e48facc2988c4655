package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.properties.exact.Exact;

/** What a solution of constrained least squares must satisfy, for any {@link BoxRule}. */
final class BoxChecks {
  /** The promise of BoxLeastSquares, for targets and bounds of size 1. */
  static final double KKT_RESIDUAL = 1e-10;

  private BoxChecks() {}

  static void isInTheBox(BoxRule rule, BoxCase problem) {
    double[] theta = rule.solve(problem);
    for (int j = 0; j < theta.length; j++) {
      assertThat(Math.abs(theta[j]))
          .as("|theta[%d]| of %s", j, problem)
          .isLessThanOrEqualTo(problem.bounds()[j]);
    }
  }

  static void hasSmallKktResidual(BoxRule rule, BoxCase problem) {
    double size = 1;
    for (double bound : problem.bounds()) {
      size = Math.max(size, bound);
    }
    assertThat(kktResidual(rule.solve(problem), problem))
        .as("KKT residual of %s", problem)
        .isLessThan(KKT_RESIDUAL * size);
  }

  /** From the observations themselves, in 41 digits. */
  static double kktResidual(double[] theta, BoxCase problem) {
    Dfp[] gradient = new Dfp[theta.length];
    java.util.Arrays.fill(gradient, Decimal.FIELD.getZero());
    for (int s = 0; s < problem.count(); s++) {
      Dfp error = Decimal.of(problem.targets()[s]).negate();
      for (int j = 0; j < theta.length; j++) {
        error = error.add(Decimal.of(theta[j]).multiply(Decimal.of(problem.observations()[s][j])));
      }
      for (int j = 0; j < theta.length; j++) {
        gradient[j] = gradient[j].add(error.multiply(Decimal.of(problem.observations()[s][j])));
      }
    }
    double residual = 0;
    for (int j = 0; j < theta.length; j++) {
      double slope = gradient[j].divide(Math.max(problem.count(), 1)).toDouble();
      double bound = problem.bounds()[j];
      double projected = Math.max(-bound, Math.min(bound, theta[j] - slope));
      residual = Math.max(residual, Math.abs(theta[j] - projected));
    }
    return residual;
  }

  /**
   * The sum of squares, exactly, against its exact minimum. A KKT residual r leaves at most some r
   * times the distance to the minimiser; distances here are below 30, observations at most 7.
   */
  static void isLeast(BoxRule rule, BoxCase problem, ExactBox exact) {
    BigFraction reached = exact.objective(Exact.vector(rule.solve(problem)));
    assertThat(Exact.toDouble(reached.subtract(exact.leastObjective())))
        .as("excess of %s", problem)
        .isLessThan(1e-10);
  }

  /**
   * The place of the minimum, where the answer is promised: within the residual over the least
   * positive eigenvalue of the Gram matrix, times its norm of at most 4.
   */
  static void isTheAnswer(BoxRule rule, BoxCase problem, FieldVector<BigFraction> answer) {
    double[] theta = rule.solve(problem);
    double[] expected = Exact.toDoubles(answer);
    double allowed = 4 * KKT_RESIDUAL / leastPositiveEigenvalue(problem);
    for (int j = 0; j < theta.length; j++) {
      assertThat(Math.abs(theta[j] - expected[j]))
          .as("theta[%d] of %s", j, problem)
          .isLessThanOrEqualTo(allowed);
    }
  }

  private static double leastPositiveEigenvalue(BoxCase problem) {
    if (problem.count() == 0) {
      return 1;
    }
    RealMatrix x = new Array2DRowRealMatrix(problem.observations());
    double least = 1;
    for (double eigenvalue :
        new EigenDecomposition(x.transpose().multiply(x).scalarMultiply(1.0 / problem.count()))
            .getRealEigenvalues()) {
      // In eighths a positive eigenvalue of these small Gram matrices is above 1e-8.
      least = eigenvalue > 1e-10 ? Math.min(least, eigenvalue) : least;
    }
    return least;
  }
}
