package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.RegressionOracle;
import org.learningtorelax.bandit.SquareCb;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.theory.SquareCbRegret;

/**
 * Theorem C.2 with noise: two arms whose losses are 1 with probability f(i) and else 0, an oracle
 * that predicts the mean of what it has seen, 1/2 before. A state is how often each arm was played
 * and with how many ones, so the expected regret and the oracle's expected excess square loss are
 * sums over the states, exactly.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class SquareCbNoiseProperties {
  private static final int ROUNDS = 40;

  /** Above the oracle's excess square loss for every pair of means used here. */
  private static final double ORACLE_REGRET = 0.8;

  private static final double ROUNDING = 1e-12;

  /** Predicts what it is set to. */
  private static final class Means implements RegressionOracle {
    private final double[] means = new double[2];

    void set(int arm, int plays, int ones) {
      means[arm] = plays == 0 ? 0.5 : (double) ones / plays;
    }

    @Override
    public double predict(double context, int arm) {
      return means[arm];
    }

    @Override
    public void observe(double context, int arm, double target) {
      throw new UnsupportedOperationException("set");
    }
  }

  /** What the learner loses to the better arm, and the oracle to the means, in expectation. */
  private record Expected(double regret, double excessSquareLoss) {}

  @Clause({"Theorem C.2 with noise", "Theorem C.2 sharper"})
  @Property(seed = "20231311", tries = 30)
  void theRegretIsBelowTheBounds(@ForAll @LongRange(min = 0) long seed) {
    double[] f = means(new Random(seed));
    SquareCbRegret theorem = new SquareCbRegret(2, ROUNDS, ORACLE_REGRET, 0);
    Expected expected = play(f, theorem.rate());
    assertThat(expected.excessSquareLoss()).isLessThanOrEqualTo(ORACLE_REGRET);
    isBelow(expected, theorem.bound());
    isBelow(expected, theorem.boundSharper());
    double uniform = ROUNDS * Math.abs(f[0] - f[1]) / 2;
    assertThat(uniform).isGreaterThan(theorem.bound());
    Statistics.label("regret above a fifth of the sharper bound")
        .collect(expected.regret() > theorem.boundSharper() / 5)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 80));
  }

  /** At the η that is best for d - 1 and R_T, the bound √(2(d-1)T R_T). */
  @Clause("Theorem C.2 sharper")
  @Property(seed = "20231312", tries = 30)
  void theBestRateHasTheLeastBound(@ForAll @LongRange(min = 0) long seed) {
    double[] f = means(new Random(seed));
    double eta = 2 * Math.sqrt(2 * ROUNDS / ORACLE_REGRET);
    Expected expected = play(f, eta);
    assertThat(expected.excessSquareLoss()).isLessThanOrEqualTo(ORACLE_REGRET);
    isBelow(expected, Math.sqrt(2 * ROUNDS * ORACLE_REGRET));
    mustBeCaught(
        "an eighth of the bound",
        80,
        () -> isBelow(expected, Math.sqrt(2 * ROUNDS * ORACLE_REGRET) / 8));
  }

  @Clause({"Theorem C.2 with noise", "Theorem C.2 sharper"})
  @Property(seed = "20231313", tries = 15)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    double[] f = means(new Random(seed));
    SquareCbRegret theorem = new SquareCbRegret(2, ROUNDS, ORACLE_REGRET, 0);
    mustBeCaught("no eta", 90, () -> isBelow(play(f, 0), theorem.bound()));
    mustBeCaught(
        "the oracle's mean is that of the other arm",
        90,
        () -> isBelow(play(new double[] {f[0], f[1]}, theorem.rate(), true), theorem.bound()));
  }

  private static void isBelow(Expected expected, double bound) {
    assertThat(expected.regret()).isLessThanOrEqualTo(bound + ROUNDING);
  }

  private static double[] means(Random random) {
    double low = 0.04 * random.nextDouble();
    double high = 1 - 0.04 * random.nextDouble();
    return random.nextBoolean() ? new double[] {low, high} : new double[] {high, low};
  }

  private static Expected play(double[] f, double eta) {
    return play(f, eta, false);
  }

  /** Over the states (plays of arm 0, its ones, ones of arm 1), round by round. */
  private static Expected play(double[] f, double eta, boolean exchanged) {
    Means oracle = new Means();
    SquareCb learner = new SquareCb(2, oracle, round -> eta);
    double best = Math.min(f[0], f[1]);
    double regret = 0;
    double square = 0;
    double[][][] chance = {{{1}}};
    for (int t = 0; t < ROUNDS; t++) {
      double[][][] next = new double[t + 2][][];
      for (int plays = 0; plays <= t + 1; plays++) {
        next[plays] = new double[plays + 1][t + 2 - plays];
      }
      for (int plays = 0; plays <= t; plays++) {
        for (int ones = 0; ones <= plays; ones++) {
          for (int others = 0; others <= t - plays; others++) {
            double here = chance[plays][ones][others];
            oracle.set(exchanged ? 1 : 0, plays, ones);
            oracle.set(exchanged ? 0 : 1, t - plays, others);
            double[] p = learner.probabilities(0);
            for (int arm = 0; arm < 2; arm++) {
              double error = oracle.predict(0, arm) - f[arm];
              regret += here * p[arm] * (f[arm] - best);
              square += here * p[arm] * error * error;
            }
            next[plays + 1][ones + 1][others] += here * p[0] * f[0];
            next[plays + 1][ones][others] += here * p[0] * (1 - f[0]);
            next[plays][ones][others + 1] += here * p[1] * f[1];
            next[plays][ones][others] += here * p[1] * (1 - f[1]);
          }
        }
      }
      chance = next;
    }
    return new Expected(regret, square);
  }
}
