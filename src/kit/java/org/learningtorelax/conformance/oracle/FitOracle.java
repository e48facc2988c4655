package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.bandit.BoxLeastSquares;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactChebyshev;
import org.learningtorelax.conformance.exact.ExactFit;
import org.learningtorelax.quantity.Require;

/**
 * Judges a constrained regression by its sum of squares. The candidate comes from {@link
 * BoxLeastSquares}; that no θ of the box does better is certified in 40 digits.
 */
@Clause({"Protocol 11", "Protocol 12"})
final class FitOracle implements Oracle<FitInput, ExpectedFit, FitOutput> {
  private static final double EXCESS = 1e-12;
  private static final double OUTSIDE = 1e-9;
  private static final double PLACE = 1e-6;
  private static final double UNBOUNDED = 1e300;

  @Override
  public Class<ExpectedFit> expectation() {
    return ExpectedFit.class;
  }

  @Override
  public ExpectedFit expect(FitInput input) {
    ExactFit exact = new ExactFit(input);
    List<Double> candidate = solve(input, input.bounds());
    List<Dfp> theta = exact.polished(Decimal.of(candidate));
    double squares = squares(input);
    double certificate = exact.certificate(theta).toDouble();
    if (certificate > EXCESS * squares / 2) {
      throw new IllegalStateException("no certificate: " + certificate + " for " + input);
    }
    List<Double> free =
        solve(
            input,
            Collections.nCopies(Require.nonNegative("degree", input.degree()) + 1, UNBOUNDED));
    boolean leastNormFits = isInside(free, input.bounds(), 0);
    double tolerance = PLACE * Math.sqrt(squares / (exact.isUnique() ? leastEigenvalue(input) : 1));
    return new ExpectedFit(
        Decimal.toDoubles(theta),
        exact.isUnique() || leastNormFits,
        exact.objective(theta).toDouble(),
        EXCESS * squares,
        tolerance);
  }

  @Override
  public Verdict judge(FitInput input, ExpectedFit expected, FitOutput output) {
    List<Double> theta = output.theta();
    if (theta.size() != input.degree() + 1) {
      return new Verdict.Failed(
          KitClause.RUN,
          input.degree() + 1 + " coefficients",
          theta.size() + "",
          "the length of theta");
    }
    double size = Math.sqrt(squares(input));
    if (!isInside(theta, input.bounds(), size)) {
      return new Verdict.Failed(
          KitClause.CHEB_CB,
          "|theta[j]| ≤ bounds[j] = " + input.bounds(),
          "theta = " + theta,
          "outside the box");
    }
    ExactFit exact = new ExactFit(input);
    Dfp reached = exact.objective(Decimal.of(theta));
    Dfp excess = reached.subtract(Decimal.of(expected.leastSquares()));
    if (excess.toDouble() > expected.excess()) {
      KitClause clause = exact.isUnique() ? KitClause.CHEB_CB : KitClause.LEAST_SQUARES;
      return new Verdict.Failed(
          clause,
          "theta = " + expected.theta() + ", sum of squares " + expected.leastSquares(),
          "theta = " + theta + ", sum of squares " + reached.toDouble(),
          "");
    }
    if (!exact.isUnique()
        && expected.determined()
        && distance(theta, expected.theta()) > expected.tolerance()) {
      return new Verdict.Allowed(
          Flag.OTHER_MINIMISER,
          "theta = " + expected.theta() + ", of least norm",
          "theta = " + theta);
    }
    return Verdict.passed();
  }

  private static List<Double> solve(FitInput input, List<Double> bounds) {
    BoxLeastSquares problem = new BoxLeastSquares(bounds.size());
    for (int s = 0; s < input.contexts().size(); s++) {
      problem.observe(features(input, s), input.targets().get(s));
    }
    List<Double> theta = new ArrayList<>();
    for (double value : problem.solve(bounds.stream().mapToDouble(Double::doubleValue).toArray())) {
      theta.add(value);
    }
    return theta;
  }

  private static double[] features(FitInput input, int s) {
    return ExactChebyshev.features(
            input.contexts().get(s), input.low(), input.high(), input.degree())
        .stream()
        .mapToDouble(Dfp::toDouble)
        .toArray();
  }

  private static boolean isInside(List<Double> theta, List<Double> bounds, double size) {
    for (int j = 0; j < theta.size(); j++) {
      if (!(Math.abs(theta.get(j)) <= bounds.get(j) * (1 + OUTSIDE) + EXCESS * size)) {
        return false;
      }
    }
    return true;
  }

  private static double squares(FitInput input) {
    double sum = 0;
    for (double target : input.targets()) {
      sum += target * target;
    }
    return sum;
  }

  private static double leastEigenvalue(FitInput input) {
    int n = input.degree() + 1;
    RealMatrix gram = new Array2DRowRealMatrix(n, n);
    for (int s = 0; s < input.contexts().size(); s++) {
      RealMatrix row = new Array2DRowRealMatrix(features(input, s));
      gram = gram.add(row.multiply(row.transpose()));
    }
    double least = Double.POSITIVE_INFINITY;
    for (double eigenvalue : new EigenDecomposition(gram).getRealEigenvalues()) {
      least = Math.min(least, eigenvalue);
    }
    return Math.max(least, 1e-300);
  }

  private static double distance(List<Double> a, List<Double> b) {
    double squares = 0;
    for (int j = 0; j < a.size(); j++) {
      double difference = a.get(j) - b.get(j);
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }
}
