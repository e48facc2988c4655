package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Arrays;
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

/**
 * Theorem C.2 where it bites, its expected regret computed and not sampled.
 *
 * <p>Losses f(c, i) are fixed, and the oracle predicts what it last saw in (c, i), 0 before. Then a
 * context's state is the set of arms played in it, and the expected regret is a sum over the 2^d
 * sets. Each (c, i) is wrong once at most, by at most 1: R_T is at most the number of pairs, α is 0
 * and the bound 2√(dT R_T) is far below T.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class SquareCbProperties {
  private static final int ROUNDS = 4000;
  private static final int CONTEXTS = 2;

  /** Remembers the last loss of each arm in each of the contexts 0 and 1. */
  private static final class Memory implements RegressionOracle {
    private final double[][] seen;

    Memory(int arms) {
      seen = new double[CONTEXTS][arms];
    }

    @Override
    public double predict(double context, int arm) {
      return seen[(int) context][arm];
    }

    @Override
    public void observe(double context, int arm, double target) {
      seen[(int) context][arm] = target;
    }
  }

  /** How a learner's observation reaches the oracle, so that a fault can be planted. */
  @FunctionalInterface
  private interface Told {
    void tell(SquareCb learner, double context, int arm, double loss);
  }

  @Clause("Theorem C.2")
  @Property(seed = "20231120", tries = 60)
  void theRegretIsBelowTheBound(@ForAll @LongRange(min = 0) long seed) {
    double[][] losses = losses(new Random(seed));
    double eta = eta(losses);
    isBelowTheBound(losses, eta, SquareCb::observe);
    Statistics.label("uniform play would exceed the bound")
        .collect(regret(losses, 0, SquareCb::observe) > bound(losses))
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 80));
  }

  @Clause("Theorem C.2")
  @Property(seed = "20231121", tries = 30)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    double[][] losses = losses(new Random(seed));
    double eta = eta(losses);
    int arms = losses[0].length;
    mustBeCaught("no eta", 60, () -> isBelowTheBound(losses, 0, SquareCb::observe));
    mustBeCaught(
        "the next arm is told the loss",
        60,
        () -> isBelowTheBound(losses, eta, (l, c, i, loss) -> l.observe(c, (i + 1) % arms, loss)));
    mustBeCaught(
        "the other context is told the loss",
        30,
        () -> isBelowTheBound(losses, eta, (l, c, i, loss) -> l.observe(1 - c, i, loss)));
  }

  /**
   * A misspecified oracle, wrong by up to α for ever: regret at most 5αT√d. With R_T = 0 the η of
   * the theorem does not depend on T, and one round is enough.
   */
  @Clause({"Theorem C.2", "Theorem C.2 sharper"})
  @Property(seed = "20231122", tries = 500)
  void misspecificationCostsWhatTheBoundSays(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    int arms = 2 + random.nextInt(9);
    double error = 0.2 * random.nextDouble() / (5 * Math.sqrt(arms));
    double[] losses = random.doubles(arms).toArray();
    double best = Arrays.stream(losses).min().orElseThrow();
    double[] predictions = losses.clone();
    for (int i = 0; i < arms; i++) {
      // Often the worst of it: the best arm looks worse, and the others better.
      double sign = losses[i] == best ? 1 : random.nextInt(5) == 0 ? 1 : -1;
      predictions[i] += sign * error;
    }
    double eta = SquareCb.eta(arms, ROUNDS, 0, error);
    double[] p = GapRule.TESTED.of(predictions, eta);
    double excess = 0;
    for (int i = 0; i < arms; i++) {
      excess += p[i] * (losses[i] - best);
    }
    double lost = excess;
    assertThat(lost).isLessThanOrEqualTo(5 * error * Math.sqrt(arms));
    assertThat(lost).isLessThanOrEqualTo(1.5 * Math.sqrt(2 * arms) * error);
    mustBeCaught(
        "a quarter of the sharper bound",
        5,
        () -> assertThat(lost).isLessThanOrEqualTo(0.375 * Math.sqrt(2 * arms) * error));
    Statistics.label("excess above a tenth of its bound")
        .collect(excess > 0.5 * error * Math.sqrt(arms))
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
  }

  private static void isBelowTheBound(double[][] losses, double eta, Told told) {
    assertThat(regret(losses, eta, told)).isLessThanOrEqualTo(bound(losses));
  }

  private static double[][] losses(Random random) {
    int arms = 2 + random.nextInt(3);
    double[][] losses = new double[CONTEXTS][];
    Arrays.setAll(losses, c -> random.doubles(arms, 0.1, 1).toArray());
    return losses;
  }

  private static double eta(double[][] losses) {
    return SquareCb.eta(losses[0].length, ROUNDS, CONTEXTS * losses[0].length, 0);
  }

  private static double bound(double[][] losses) {
    double arms = losses[0].length;
    return 2 * Math.sqrt(arms * ROUNDS * CONTEXTS * arms);
  }

  /**
   * To the policy of the best arm in each context, the contexts taking turns: the probability of
   * each pair of sets (played in 0, played in 1), moved on round by round.
   */
  private static double regret(double[][] losses, double eta, Told told) {
    int arms = losses[0].length;
    int sets = 1 << arms;
    double[][][] p = new double[CONTEXTS][sets * sets][];
    double[] chance = new double[sets * sets];
    chance[0] = 1;
    double regret = 0;
    for (int t = 0; t < ROUNDS; t++) {
      int context = t % CONTEXTS;
      double best = Arrays.stream(losses[context]).min().orElseThrow();
      double[] next = new double[chance.length];
      for (int state = 0; state < chance.length; state++) {
        if (chance[state] > 0) {
          if (p[context][state] == null) {
            p[context][state] = probabilities(losses, eta, told, state, context);
          }
          for (int i = 0; i < arms; i++) {
            double joint = chance[state] * p[context][state][i];
            regret += joint * (losses[context][i] - best);
            next[state | 1 << (i + context * arms)] += joint;
          }
        }
      }
      chance = next;
    }
    return regret;
  }

  /** Of a learner that has played the arms of both sets, in increasing order. */
  private static double[] probabilities(
      double[][] losses, double eta, Told told, int state, int context) {
    int arms = losses[0].length;
    SquareCb learner = new SquareCb(arms, new Memory(arms), round -> eta);
    for (int bit = 0; bit < CONTEXTS * arms; bit++) {
      if ((state >> bit & 1) == 1) {
        told.tell(learner, bit / arms, bit % arms, losses[bit / arms][bit % arms]);
      }
    }
    return learner.probabilities(context);
  }
}
