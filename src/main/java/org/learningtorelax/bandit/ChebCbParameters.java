package org.learningtorelax.bandit;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The parameters of ChebCB as Theorem C.4 gives them, of which Algorithm 3 uses N and η.
 *
 * @param normalization N = 2 + (4CL/K)(1 + log m)
 * @param oracleRegret R_T = d(m+1)(1 + log(T √(d(m+1)(K² + 2C²L²π²/3))/(KN)))
 * @param misspecification α = (π + (2/π) log(2m+1))/(2KN(m+1)) CL
 * @param eta η = 2√(dT/(R_T + 2α²T))
 */
@Clause({"Theorem C.4 N", "Theorem C.4 R_T"})
public record ChebCbParameters(
    double normalization, double oracleRegret, double misspecification, double eta) {

  /**
   * The theorem's choices.
   *
   * @param degree the degree m of the features, at least 1
   * @param arms the number of arms d, at least 1
   * @param rounds the horizon T, at least 1
   * @param bound K, a bound on every loss, positive
   * @param variation CL, the width of the contexts times the losses' Lipschitz constant, at least 0
   * @return N, R_T, α and η
   */
  public static ChebCbParameters of(
      int degree, int arms, int rounds, double bound, double variation) {
    Require.atLeastOne("degree", degree);
    Require.atLeastOne("arms", arms);
    Require.atLeastOne("rounds", rounds);
    Require.positive("bound", bound);
    Require.finite("variation", variation);
    double ratio = Require.atLeastZero("variation / bound", variation / bound);
    double normalization = 2 + 4 * ratio * (1 + Math.log(degree));
    double coefficients = arms * (degree + 1.0);
    double norm = Math.sqrt(coefficients * (1 + 2 * ratio * ratio * Math.PI * Math.PI / 3));
    double oracleRegret = coefficients * (1 + Math.log(rounds * norm / normalization));
    double misspecification = ChebyshevFeatures.uniformError(degree, ratio) / normalization;
    return new ChebCbParameters(
        normalization,
        oracleRegret,
        misspecification,
        SquareCb.eta(arms, rounds, oracleRegret, misspecification));
  }
}
