package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import org.learningtorelax.bandit.Exp3;
import org.learningtorelax.bandit.UniformBandit;

/** The baseline Exp3: its update, and its regret on trees of draws. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class Exp3Properties {

  @Property(seed = "20231190", tries = 100)
  void theUpdateIsThePrintedOne(@ForAll @LongRange(min = 0) long seed) {
    followsTheUpdate(seed, (loss, p) -> loss / p);
  }

  @Property(seed = "20231191", tries = 20)
  void aMissingImportanceWeightIsCaught(@ForAll @LongRange(min = 0) long seed) {
    mustBeCaught("no importance weight", 95, () -> followsTheUpdate(seed, (loss, p) -> loss));
  }

  private static void followsTheUpdate(long seed, LiteralLearner.Estimate estimate) {
    Random random = new Random(seed);
    int arms = 2 + random.nextInt(5);
    int rounds = 30;
    double bound = TsallisStates.logUniform(random, -2, 2);
    Exp3 tested = new Exp3(arms, bound, rounds);
    double eta = Math.sqrt(2 * Math.log(arms) / (arms * rounds)) / bound;
    double[] k = new double[arms];
    for (int t = 0; t < rounds; t++) {
      double[] weights = Arrays.stream(k).map(x -> Math.exp(-eta * x)).toArray();
      double total = Arrays.stream(weights).sum();
      double[] p = tested.probabilities();
      for (int i = 0; i < arms; i++) {
        // Thirty rounds of estimates whose errors the next exponentials carry on.
        assertThat(p[i]).isCloseTo(weights[i] / total, within(1e-12));
      }
      int arm = tested.draw(random.nextDouble());
      double loss = bound * random.nextDouble();
      tested.observe(arm, loss);
      k[arm] += estimate.of(loss, p[arm]);
    }
  }

  /** K√(2dT log d) is below KT from T = 2d log d on: here for every T. */
  @Property(seed = "20231192", tries = 20)
  void adaptiveLossesDoNotBreakTheBound(@ForAll @LongRange(min = 0) long seed) {
    int rounds = 4 + new Random(seed).nextInt(5);
    AdaptiveLosses losses =
        draws -> {
          Random random = new Random(31 * seed + Arrays.hashCode(draws));
          return random.ints(2, 0, 2).asDoubleStream().toArray();
        };
    double regret = DrawTree.expectedRegret(() -> new Exp3(2, 1, rounds), losses, 2, rounds);
    assertThat(bound(rounds)).isLessThan(rounds);
    assertThat(regret).isLessThanOrEqualTo(bound(rounds));
  }

  /** One good arm, twelve rounds: uniform play pays 6, more than the bound of 5.77. */
  @Example
  void aUniformLearnerBreaksTheBound() {
    AdaptiveLosses losses = draws -> new double[] {0, 1};
    assertThat(DrawTree.expectedRegret(() -> new Exp3(2, 1, 12), losses, 2, 12))
        .isBetween(1.0, bound(12));
    assertThat(DrawTree.expectedRegret(() -> new UniformBandit(2), losses, 2, 12))
        .isGreaterThan(bound(12));
  }

  private static double bound(int rounds) {
    return Math.sqrt(2 * 2 * rounds * Math.log(2));
  }
}
