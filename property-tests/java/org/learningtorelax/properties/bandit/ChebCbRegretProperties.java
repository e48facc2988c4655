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
import org.learningtorelax.bandit.ChebCb;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.theory.ChebCbRegret;
import org.learningtorelax.theory.SquareCbRegret;

/**
 * Theorem C.4 with constants, where it bites: two arms, contexts -1 and 1 in turn, features of
 * degree 1, losses in [0, 1] that differ by at most 1/100 between the contexts. Losses are fixed,
 * so that what an arm's regression predicts depends on the set of contexts it was played in, and
 * the expected regret is a sum over the 16 pairs of sets.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ChebCbRegretProperties {
  private static final int ROUNDS = 20_000;
  private static final double VARIATION = 0.01;
  private static final ChebyshevFeatures FEATURES =
      new ChebyshevFeatures(new ContextInterval(-1, 1), 1);

  /** Which arm is told a loss, so that a fault can be planted. */
  private enum Told {
    THE_ARM,
    THE_OTHER_ARM,
    NONE
  }

  @Clause("Theorem C.4 explicit")
  @Property(seed = "20231321", tries = 20)
  void theRegretIsBelowTheBound(@ForAll @LongRange(min = 0) long seed) {
    double[][] losses = losses(new Random(seed));
    isBelowTheBound(losses, Told.THE_ARM);
    Statistics.label("regret above a fiftieth of the bound")
        .collect(regret(losses, Told.THE_ARM) > bound() / 50)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
  }

  /** At the learning rate of the program, which is the printed one. */
  @Clause("Theorem C.4 given Theorem C.1")
  @Property(seed = "20231421", tries = 20)
  void theRegretIsBelowTheProvedBound(@ForAll @LongRange(min = 0) long seed) {
    double[][] losses = losses(new Random(seed));
    isBelow(regret(losses, Told.THE_ARM), provedBound());
    Statistics.label("regret above a fiftieth of the proved bound")
        .collect(regret(losses, Told.THE_ARM) > provedBound() / 50)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
    mustBeCaught("never learns", 90, () -> isBelow(regret(losses, Told.NONE), provedBound()));
    mustBeCaught(
        "learns the other arm",
        90,
        () -> isBelow(regret(losses, Told.THE_OTHER_ARM), provedBound()));
  }

  @Clause("Theorem C.4 explicit")
  @Property(seed = "20231322", tries = 10)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    double[][] losses = losses(new Random(seed));
    mustBeCaught("never learns", 90, () -> isBelowTheBound(losses, Told.NONE));
    mustBeCaught("learns the other arm", 90, () -> isBelowTheBound(losses, Told.THE_OTHER_ARM));
  }

  private static void isBelowTheBound(double[][] losses, Told told) {
    isBelow(regret(losses, told), bound());
  }

  private static void isBelow(double regret, double bound) {
    assertThat(regret).isLessThanOrEqualTo(bound);
  }

  private static double provedBound() {
    ChebCbRegret regret = new ChebCbRegret(2, 1, ROUNDS, 1, VARIATION);
    double printed =
        new SquareCbRegret(
                2,
                ROUNDS,
                regret.parameters().oracleRegret(),
                regret.parameters().misspecification())
            .rate();
    return regret.composedAt(printed, 0);
  }

  private static double bound() {
    return new ChebCbRegret(2, 1, ROUNDS, 1, VARIATION).composed(0);
  }

  /** losses[context][arm], the arms far apart. */
  private static double[][] losses(Random random) {
    double low = 0.05 * random.nextDouble();
    double high = 0.95 + 0.04 * random.nextDouble();
    boolean first = random.nextBoolean();
    double[][] losses = new double[2][2];
    for (double[] inContext : losses) {
      inContext[first ? 0 : 1] = low + VARIATION * random.nextDouble();
      inContext[first ? 1 : 0] = high + VARIATION * random.nextDouble();
    }
    return losses;
  }

  /** To the better arm of each context; the state's bits are the (context, arm) played. */
  private static double regret(double[][] losses, Told told) {
    double[][] p = new double[32][];
    double[] chance = new double[16];
    chance[0] = 1;
    double regret = 0;
    for (int t = 0; t < ROUNDS; t++) {
      int context = t % 2;
      double best = Math.min(losses[context][0], losses[context][1]);
      double[] next = new double[16];
      for (int state = 0; state < 16; state++) {
        if (chance[state] > 0) {
          int key = 2 * state + context;
          if (p[key] == null) {
            p[key] = probabilities(losses, state, context, told);
          }
          for (int arm = 0; arm < 2; arm++) {
            double joint = chance[state] * p[key][arm];
            regret += joint * (losses[context][arm] - best);
            next[state | 1 << (2 * context + arm)] += joint;
          }
        }
      }
      chance = next;
    }
    return regret;
  }

  private static double[] probabilities(double[][] losses, int state, int context, Told told) {
    ChebCb learner = ChebCb.theorem(FEATURES, 2, ROUNDS, 1, VARIATION);
    for (int bit = 0; bit < 4; bit++) {
      if ((state >> bit & 1) == 1 && told != Told.NONE) {
        int arm = bit % 2;
        learner.observe(place(bit / 2), told == Told.THE_ARM ? arm : 1 - arm, losses[bit / 2][arm]);
      }
    }
    return learner.probabilities(place(context));
  }

  private static double place(int context) {
    return context == 0 ? -1 : 1;
  }
}
