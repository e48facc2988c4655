package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;

/**
 * Theorems B.1 and B.2 for two arms, and their common bound for three, against every adversary that
 * chooses 0/1 losses from the draws so far, at horizons where the bounds are below the trivial T:
 * from T = 17 for B.1, 14 for B.2, 11 for the common one.
 */
class WorstCaseRegretProperties {
  private static final DistributionRule RULE = TsallisProbabilities::of;

  @Clause("Theorem B.1 corrected")
  @Example
  void theoremB1HoldsAtTheCorrectedStep() {
    for (int rounds = 17; rounds <= 19; rounds++) {
      double bound = RegretBounds.fixedStep(2, 1, rounds);
      assertThat(bound).isLessThan(rounds);
      double worst = atConstantStep(RULE, StepSchedule.fixed(rounds), rounds);
      assertThat(worst).isLessThan(bound);
      assertThat(worst).isLessThan(RegretBounds.ofSteps(2, 1, StepSchedule.fixed(rounds), rounds));
    }
    // How far from tight the bound is for two arms: 16.5 against this.
    assertThat(atConstantStep(RULE, StepSchedule.fixed(17), 17)).isCloseTo(3.473, within(1e-3));
  }

  /** It takes many arms to refute the printed step: see {@link LargeHorizonRegretProperties}. */
  @Clause("Theorem B.1")
  @Example
  void twoArmsDoNotRefuteThePrintedStep() {
    double worst = atConstantStep(RULE, StepSchedule.fixedAsPrinted(17), 17);
    assertThat(worst).isCloseTo(4.620, within(1e-3)).isLessThan(RegretBounds.fixedStep(2, 1, 17));
  }

  @Clause({"Theorem B.2", "Theorem B.2 sharper"})
  @Example
  void theoremB2HoldsWithoutItsLastTerm() {
    int rounds = 14;
    double bound = RegretBounds.anytime(2, 1, rounds);
    assertThat(bound).isLessThan(rounds);
    double worst = new WorstCaseGame(RULE, StepSchedule.anytime(), 2, rounds).regret();
    assertThat(worst).isLessThan(bound);
    assertThat(worst).isLessThan(RegretBounds.ofSteps(2, 1, StepSchedule.anytime(), rounds));
  }

  @Clause("Theorem B.1 corrected")
  @Example
  void aLearnerThatPrefersLossesIsCaught() {
    StepSchedule schedule = StepSchedule.fixed(17);
    double worst = atConstantStep(PlantedDistributions::prefersLosses, schedule, 17);
    assertThat(worst).isGreaterThan(RegretBounds.ofSteps(2, 1, schedule, 17));
  }

  /**
   * Three arms, at the step for which the bound of any steps is least, 2√(2T(d - √d)) = 10.56: it
   * is below T from T = 11 on.
   */
  @Clause("Theorem B.1 sharper")
  @Example
  void threeArmsAgainstEveryAdversary() {
    int rounds = 11;
    double root = Math.sqrt(3);
    StepSchedule schedule = round -> Math.sqrt(8 * (root - 1) / (root * rounds));
    double bound = RegretBounds.ofSteps(3, 1, schedule, rounds);
    assertThat(bound).isCloseTo(2 * Math.sqrt(2 * rounds * (3 - root)), within(1e-12));
    assertThat(bound).isLessThan(rounds);
    double worst = new WorstCaseGame(RULE, schedule, 3, rounds).regretAtConstantStep();
    assertThat(worst).isLessThan(bound);
    assertThat(worst).isCloseTo(4.530, within(1e-3));
    DistributionRule stubborn = (k, scale, step) -> new double[] {0.01, 0.01, 0.98};
    assertThat(new WorstCaseGame(stubborn, schedule, 3, rounds).regretAtConstantStep())
        .isGreaterThan(bound);
  }

  /** The game against plain enumeration of all 4^7 adversaries of three rounds. */
  @Clause("Theorem B.1 corrected")
  @Example
  void theGameFindsTheWorstOfAllAdversaries() {
    int rounds = 3;
    double worst = 0;
    for (int code = 0; code < 1 << 14; code++) {
      int bits = code;
      AdaptiveLosses losses = draws -> lossesAtNode(bits, draws);
      double regret =
          DrawTree.expectedRegret(() -> TsallisInf.fixedStep(2, 1, rounds), losses, 2, rounds);
      worst = Math.max(worst, regret);
    }
    StepSchedule schedule = StepSchedule.fixed(rounds);
    assertThat(atConstantStep(RULE, schedule, rounds)).isCloseTo(worst, within(1e-12));
    assertThat(new WorstCaseGame(RULE, schedule, 2, rounds).regret())
        .isCloseTo(worst, within(1e-12));
  }

  /** Two bits of the code for each history of length 0, 1, 2. */
  private static double[] lossesAtNode(int bits, int[] draws) {
    int node = 1;
    for (int draw : draws) {
      node = 2 * node + draw;
    }
    int shift = 2 * (node - 1);
    return new double[] {bits >> shift & 1, bits >> (shift + 1) & 1};
  }

  /**
   * Why K = 1 is enough: losses and K scaled together change no draw, so regret scales with them.
   */
  @Clause("Theorem B.1 corrected")
  @Property(seed = "20231031", tries = 20)
  void regretScalesWithTheNormalization(@ForAll @IntRange(min = -20, max = 20) int exponent) {
    double factor = Math.scalb(1.0, exponent);
    double plain = regretOfScaled(1);
    assertThat(regretOfScaled(factor)).isEqualTo(factor * plain);
    assertThat(plain).isPositive();
  }

  private static double regretOfScaled(double factor) {
    AdaptiveLosses losses = draws -> new double[] {draws.length % 2 == 0 ? 0 : factor / 2, factor};
    return DrawTree.expectedRegret(
        () -> new TsallisInf(2, LossScale.fixed(factor), StepSchedule.anytime()), losses, 2, 6);
  }

  private static double atConstantStep(DistributionRule rule, StepSchedule schedule, int rounds) {
    return new WorstCaseGame(rule, schedule, 2, rounds).regretAtConstantStep();
  }
}
