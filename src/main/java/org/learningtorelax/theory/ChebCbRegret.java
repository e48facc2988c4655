package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.bandit.ChebCbParameters;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The parameters with which ChebCB (Algorithm 3) is analysed, and the regret that Theorem C.2 gives
 * with them. Expected losses in [0, K] are L_c-Lipschitz in the context, on an interval of length
 * C, and L_x-Lipschitz in the action, on one of length b - a. Source: Theorem C.4, (21)-(23), which
 * states the regret without constants; Theorem 3.2, (9).
 *
 * @param arms d, at least 1
 * @param degree m, at least 1
 * @param rounds T, at least 1
 * @param scale K, positive
 * @param contextReach C L_c, positive
 */
public record ChebCbRegret(
    @Positive int arms,
    @NonNegative int degree,
    @Positive int rounds,
    double scale,
    double contextReach) {

  /**
   * Checks the parameters.
   *
   * @param arms d
   * @param degree m
   * @param rounds T
   * @param scale K
   * @param contextReach C L_c
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public ChebCbRegret {
    Require.atLeastOne("arms", arms);
    Require.atLeastOne("degree", degree);
    Require.atLeastOne("rounds", rounds);
    Require.positive("scale", scale);
    Require.positive("contextReach", contextReach);
  }

  /**
   * N, R_T as printed, α and η.
   *
   * @return the parameters with which the learner runs
   */
  public ChebCbParameters parameters() {
    return ChebCbParameters.of(degree, arms, rounds, scale, contextReach);
  }

  /**
   * R_T with the diameter of the parameters' set, as Theorem C.3 asks, where the paper has its
   * half: a factor 2 within the logarithm.
   *
   * @return R_T
   */
  @Clause("Theorem C.4 R_T corrected")
  public double oracleRegretCorrected() {
    return parameters().oracleRegret() + arms * (degree + 1.0) * Math.log(2);
  }

  /**
   * SquareCB with these parameters and the corrected R_T, in units of KN.
   *
   * @return the bound of Theorem C.2
   */
  public SquareCbRegret squareCb() {
    return new SquareCbRegret(
        arms, rounds, oracleRegretCorrected(), parameters().misspecification());
  }

  /**
   * The bound that the theorem states without constants: KN times SquareCB's, and L_x (b-a) T/(2d)
   * for the grid of midpoints.
   *
   * @param actionReach L_x (b-a), at least 0
   * @return the bound on the regret to any policy
   */
  @Clause({"Theorem C.4", "Theorem C.4 explicit", "Theorem 3.2"})
  public double composed(double actionReach) {
    return scale * parameters().normalization() * squareCb().bound()
        + Domain.atLeast("actionReach", actionReach, 0) * rounds / (2.0 * arms);
  }

  /**
   * What is proved, given Theorem C.1, at any learning rate: KN(2(d-1)T/η + (η/4)(R + α²T)) + L_x
   * (b-a) T/(2d), R that of {@link SquareCbRegret#leastSquaresConvex} over the d boxes.
   *
   * @param rate η, positive
   * @param actionReach L_x (b-a), at least 0
   * @return the bound on the regret to any policy
   */
  @Clause("Theorem C.4 given Theorem C.1")
  public double composedAt(double rate, double actionReach) {
    double alpha = parameters().misspecification();
    double squaredError = oracleRegretConvex() + alpha * alpha * rounds;
    double eta = Require.positive("rate", rate);
    return scale
            * parameters().normalization()
            * (2.0 * (arms - 1) * rounds / eta + eta / 4 * squaredError)
        + Domain.atLeast("actionReach", actionReach, 0) * rounds / (2.0 * arms);
  }

  /**
   * R_T by Theorem C.3 on convex sets: d(m+1) parameters, features of norm at most √(m+1),
   * predictions within 1/2, and the diameter of the d boxes.
   *
   * @return R_T
   */
  @Clause("Theorem C.4 given Theorem C.1")
  public double oracleRegretConvex() {
    double squares = 1;
    for (int j = 1; j <= degree; j++) {
      double width = 2 * contextReach / (scale * j);
      squares += width * width;
    }
    double diameter = 2 / parameters().normalization() * Math.sqrt(arms * squares);
    return SquareCbRegret.leastSquaresConvex(
        arms * (degree + 1), rounds, Math.sqrt(degree + 1.0), diameter, 0.5);
  }
}
