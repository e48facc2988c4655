package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.learningtorelax.bandit.BoxLeastSquares;

/** A way to solve constrained least squares: the one under test, or one with a planted fault. */
@FunctionalInterface
interface BoxRule {
  double[] solve(BoxCase problem);

  BoxRule TESTED = problem -> fed(problem).solve(problem.bounds());

  BoxRule IGNORES_THE_BOX = BoxRule::unconstrained;

  /** The box laid on afterwards, which is not the minimum inside it. */
  BoxRule CLIPS_AFTERWARDS = problem -> clipped(unconstrained(problem), problem.bounds());

  BoxRule DOUBLES_THE_BOX =
      problem ->
          TESTED.solve(
              problem.withBounds(Arrays.stream(problem.bounds()).map(b -> 2 * b).toArray()));

  BoxRule FORGETS_THE_LAST_ROUND =
      problem -> TESTED.solve(problem.first(Math.max(problem.count() - 1, 0)));

  /** What has met its bound stays there. */
  BoxRule NEVER_RELEASES = BoxRule::fixedForGood;

  static BoxLeastSquares fed(BoxCase problem) {
    BoxLeastSquares squares = new BoxLeastSquares(problem.unknowns());
    for (int s = 0; s < problem.count(); s++) {
      squares.observe(problem.observations()[s], problem.targets()[s]);
    }
    return squares;
  }

  private static double[] unconstrained(BoxCase problem) {
    if (problem.count() == 0) {
      return new double[problem.unknowns()];
    }
    RealMatrix matrix = new Array2DRowRealMatrix(problem.observations());
    return new SingularValueDecomposition(matrix)
        .getSolver()
        .solve(new ArrayRealVector(problem.targets()))
        .toArray();
  }

  private static double[] clipped(double[] theta, double[] bounds) {
    double[] inside = theta.clone();
    Arrays.setAll(inside, j -> Math.max(-bounds[j], Math.min(bounds[j], inside[j])));
    return inside;
  }

  private static double[] fixedForGood(BoxCase problem) {
    double[] theta = unconstrained(problem);
    double[] fixed = new double[theta.length];
    Arrays.fill(fixed, Double.NaN);
    for (int pass = 0; pass < theta.length && problem.count() > 0; pass++) {
      double[] inside = clipped(theta, problem.bounds());
      for (int j = 0; j < theta.length; j++) {
        fixed[j] = inside[j] != theta[j] ? inside[j] : fixed[j];
      }
      RealMatrix free = new Array2DRowRealMatrix(problem.observations());
      RealVector rest = new ArrayRealVector(problem.targets());
      for (int j = 0; j < theta.length; j++) {
        if (!Double.isNaN(fixed[j])) {
          rest = rest.subtract(free.getColumnVector(j).mapMultiply(fixed[j]));
          free.setColumn(j, new double[problem.count()]);
        }
      }
      theta = new SingularValueDecomposition(free).getSolver().solve(rest).toArray();
      for (int j = 0; j < theta.length; j++) {
        theta[j] = Double.isNaN(fixed[j]) ? theta[j] : fixed[j];
      }
    }
    return clipped(theta, problem.bounds());
  }
}
