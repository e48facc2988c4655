package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;

/** Algorithm 4: what the argmin does when its input is shifted, scaled, permuted or raised. */
@Clause("Algorithm 4 symmetries")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class TsallisSymmetryProperties {
  private static final DistributionRule RULE = TsallisProbabilities::of;

  @Property(seed = "20231010", tries = 300)
  void aShiftOfAllLossesChangesNoBit(
      @ForAll(supplier = TsallisStates.WholeLosses.class) TsallisState state,
      @ForAll @LongRange(min = 0, max = 1L << 50) long shift) {
    DistributionChecks.ignoresShift(RULE, state, shift);
    Statistics.label("distinct probabilities")
        .collect(Arrays.stream(RULE.of(state)).distinct().count() > 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
  }

  /** By a power of two, so that each operation is exact in the exponent. */
  @Property(seed = "20231011", tries = 300)
  void onlyTheRatioOfLossesToNormalizationCounts(
      @ForAll(supplier = TsallisStates.WholeLosses.class) TsallisState state,
      @ForAll @IntRange(min = -60, max = 60) int exponent) {
    double factor = Math.scalb(1.0, exponent);
    double[] scaled = Arrays.stream(state.losses()).map(loss -> loss * factor).toArray();
    assertThat(RULE.of(scaled, state.normalization() * factor, state.step()))
        .containsExactly(RULE.of(state));
  }

  @Property(seed = "20231012", tries = 300)
  void onlyTheRatioOfNormalizationToStepCounts(
      @ForAll(supplier = TsallisStates.WholeLosses.class) TsallisState state,
      @ForAll @IntRange(min = -60, max = 60) int exponent) {
    double factor = Math.scalb(1.0, exponent);
    assertThat(RULE.of(state.losses(), state.normalization() * factor, state.step() * factor))
        .containsExactly(RULE.of(state));
  }

  @Property(seed = "20231013", tries = 500)
  void permutingTheArmsPermutesTheProbabilities(
      @ForAll(supplier = TsallisStates.UpTo300Arms.class) TsallisState state,
      @ForAll Random random) {
    DistributionChecks.followsPermutation(RULE, state, random);
  }

  @Property(seed = "20231014", tries = 1000)
  void raisingOneLossLowersItsProbabilityAndNoOther(
      @ForAll(supplier = TsallisStates.UpTo300Arms.class) TsallisState state,
      @ForAll Random random) {
    int arm = random.nextInt(state.arms());
    double rise = state.unit() * TsallisStates.logUniform(random, -6, 3);
    double fall = DistributionChecks.isMonotone(RULE, state, arm, rise);
    Statistics.label("the probability falls by a thousandth or more")
        .collect(fall > 1e-3)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
  }
}
