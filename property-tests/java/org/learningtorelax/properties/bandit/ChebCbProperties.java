package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.ChebCb;
import org.learningtorelax.bandit.ChebCbParameters;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;

/** Algorithm 3 with the theorem's parameters, against its printed form in rational arithmetic. */
@Clause({"Algorithm 3", "Algorithm 7"})
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ChebCbProperties {
  private static final int ARMS = 3;
  private static final int ROUNDS = 24;

  /** Contexts in eighths of [-1, 1]: their features are exact. */
  private static final ContextInterval INTERVAL = new ContextInterval(-1, 1);

  /**
   * A KKT residual of 1e-10 in units of the target, over a Gram matrix whose least eigenvalue is
   * above 1e-4 in eighths, times η of at most some 10.
   */
  private static final double TOLERANCE = 1e-6;

  @Property(seed = "20231170", tries = 25)
  void theProbabilitiesAreThePrintedOnes(@ForAll @LongRange(min = 0) long seed) {
    int compared = playAlike(seed, LiteralChebCb.Fault.NONE);
    Statistics.label("rounds with an answer")
        .collect(compared >= ROUNDS / 2)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
  }

  @Property(seed = "20231171", tries = 10)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    mustBeCaught("box ignored", 30, () -> playAlike(seed, LiteralChebCb.Fault.BOX_IGNORED));
    mustBeCaught(
        "half the box", 30, () -> playAlike(seed, LiteralChebCb.Fault.BOX_OF_THE_COROLLARY));
    mustBeCaught(
        "targets not scaled", 90, () -> playAlike(seed, LiteralChebCb.Fault.TARGETS_NOT_SCALED));
    mustBeCaught(
        "rounds of all arms", 90, () -> playAlike(seed, LiteralChebCb.Fault.ARMS_SHARE_ROUNDS));
  }

  /** Returns how many rounds could be compared. */
  private static int playAlike(long seed, LiteralChebCb.Fault fault) {
    Random random = new Random(seed);
    ChebyshevFeatures features = new ChebyshevFeatures(INTERVAL, 1 + random.nextInt(2));
    double bound = 8;
    double variation = 1 + random.nextInt(3);
    ChebCbParameters parameters =
        ChebCbParameters.of(features.degree(), ARMS, ROUNDS, bound, variation);
    ChebCb tested = ChebCb.theorem(features, ARMS, ROUNDS, bound, variation);
    LiteralChebCb literal =
        new LiteralChebCb(
            features, ARMS, bound, variation, parameters.normalization(), parameters.eta(), fault);
    int compared = 0;
    for (int t = 0; t < ROUNDS; t++) {
      double context = (random.nextInt(17) - 8) / 8.0;
      double[] p = tested.probabilities(context);
      assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-15));
      Optional<LiteralChebCb.Answer> answer = literal.probabilities(context);
      if (answer.isPresent()) {
        compared++;
        double[] expected = answer.get().probabilities();
        if (answer.get().tied()) { // arms that tie may change places
          Arrays.sort(p);
          Arrays.sort(expected);
        }
        assertThat(p).containsExactly(expected, within(TOLERANCE));
      }
      int arm = random.nextInt(ARMS);
      double loss = random.nextInt(9);
      tested.observe(context, arm, loss);
      literal.observe(context, arm, loss);
    }
    return compared;
  }
}
