package org.learningtorelax.bandit;

import java.util.function.IntToDoubleFunction;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * SquareCB, Algorithm 6:
 *
 * <pre>
 *   for each context c
 *     s[i] = the oracle's prediction for (c, i), for each arm i
 *     p = inverse-gap weighting of s with η
 *     draw arm ~ p
 *     the oracle observes (c, arm, loss)
 * </pre>
 *
 * <p>Source: Theorem C.2; Foster and Rakhlin 2020; Foster, Gentile, Mohri and Zimmert 2020.
 */
@Clause({"Algorithm 6", "Theorem C.2"})
public final class SquareCb implements ContextualBandit {
  private final @Positive int arms;
  private final RegressionOracle oracle;
  private final IntToDoubleFunction eta;
  private int round = 1;

  /**
   * A learner with any oracle and any η.
   *
   * @param arms the number of arms d, at least 1
   * @param oracle the online regression, for this learner alone
   * @param eta η of a round, the rounds counted from 1: finite and at least 0
   */
  public SquareCb(int arms, RegressionOracle oracle, IntToDoubleFunction eta) {
    this.arms = Require.atLeastOne("arms", arms);
    this.oracle = oracle;
    this.eta = eta;
  }

  /**
   * The η of Theorem C.2, for losses and predictions in [0, 1].
   *
   * @param arms the number of arms d, at least 1
   * @param rounds the horizon T, at least 1
   * @param oracleRegret R_T, a bound on the oracle's square-loss regret, at least 0
   * @param misspecification α, at least 0 and not 0 together with R_T
   * @return 2√(dT/(R_T + 2α²T))
   */
  public static double eta(int arms, int rounds, double oracleRegret, double misspecification) {
    Require.atLeastOne("arms", arms);
    Require.atLeastOne("rounds", rounds);
    Require.atLeastZero("oracleRegret", oracleRegret);
    Require.atLeastZero("misspecification", misspecification);
    double error =
        Require.positive(
            "R_T + 2 α² T", oracleRegret + 2 * misspecification * misspecification * rounds);
    return 2 * Math.sqrt((double) arms * rounds / error);
  }

  @Override
  public @Probability double[] probabilities(double context) {
    double[] predictions = new double[arms];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = oracle.predict(context, i);
    }
    return InverseGapWeighting.of(predictions, eta.applyAsDouble(round));
  }

  @Override
  public void observe(double context, int arm, double loss) {
    Require.index("arm", arm, arms);
    oracle.observe(context, arm, Require.atLeastZero("loss", loss));
    round++;
  }
}
