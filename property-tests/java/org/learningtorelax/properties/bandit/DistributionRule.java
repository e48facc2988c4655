package org.learningtorelax.properties.bandit;

/** A way to compute Tsallis-INF's distribution: the one under test, or one with a planted fault. */
@FunctionalInterface
interface DistributionRule {
  double[] of(double[] losses, double normalization, double step);

  default double[] of(TsallisState state) {
    return of(state.losses(), state.normalization(), state.step());
  }
}
