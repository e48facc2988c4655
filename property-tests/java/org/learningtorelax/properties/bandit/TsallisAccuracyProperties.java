package org.learningtorelax.properties.bandit;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.ExactTsallis;

/**
 * Algorithms 2 and 4: the argmin to a relative error of 1e-12 where it exceeds 1e-300, never NaN or
 * negative, its exact sum within 1e-13 of 1. The seeds are fixed because coverage is counted.
 */
@Clause("Algorithm 4")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class TsallisAccuracyProperties {

  @Property(seed = "20231005", tries = 1500)
  void everyProbabilityIsAccurate(
      @ForAll(supplier = TsallisStates.UpTo300Arms.class) TsallisState state) {
    ExactTsallis exact = check(state);
    Statistics.label("ties at the least loss")
        .collect(state.arms() > 1 && state.armsAtLeast() > 1)
        .coverage(TsallisAccuracyProperties::atLeastTenPercent);
    Statistics.label("a probability underflows")
        .collect(hasUnderflow(exact, state.arms()))
        .coverage(TsallisAccuracyProperties::atLeastTenPercent);
    Statistics.label("root")
        .collect(place(exact, state.arms()))
        .coverage(
            coverage -> {
              coverage.check("near 1").percentage(share -> share >= 10);
              coverage.check("inside").percentage(share -> share >= 10);
              coverage.check("near √d").percentage(share -> share >= 10);
            });
  }

  @Property(seed = "20231006", tries = 60)
  void everyProbabilityIsAccurateForHundredsOfArms(
      @ForAll(supplier = TsallisStates.UpTo3000Arms.class) TsallisState state) {
    check(state);
  }

  @Property(seed = "20231007", tries = 20)
  void everyProbabilityIsAccurateForThousandsOfArms(
      @ForAll(supplier = TsallisStates.UpTo10000Arms.class) TsallisState state) {
    ExactTsallis exact = check(state);
    Statistics.label("root")
        .collect(place(exact, state.arms()))
        .coverage(coverage -> coverage.check("inside").percentage(share -> share >= 30));
  }

  /** Finite numbers of any size are accepted, so the promise holds for them too. */
  @Clause("Input 14")
  @Property(seed = "20231009", tries = 300)
  void numbersAtTheEdgeOfTheRangeDoNotOverflow(
      @ForAll(supplier = TsallisStates.EdgeOfTheRange.class) TsallisState state) {
    ExactTsallis exact = check(state);
    double difference = state.losses()[1] - state.losses()[0];
    Statistics.label("the difference overflows")
        .collect(exact.isPromised(1) && Double.isInfinite(difference))
        .coverage(TsallisAccuracyProperties::atLeastTenPercent);
    Statistics.label("the difference divided by K overflows")
        .collect(exact.isPromised(1) && Double.isInfinite(difference / state.normalization()))
        .coverage(TsallisAccuracyProperties::atLeastTenPercent);
  }

  private static ExactTsallis check(TsallisState state) {
    double[] p = TsallisProbabilities.of(state.losses(), state.normalization(), state.step());
    ExactTsallis exact = state.exact();
    DistributionChecks.isAccurate(p, state, exact);
    DistributionChecks.sumsToOne((k, scale, step) -> p, state);
    DistributionChecks.respectsOrder((k, scale, step) -> p, state);
    return exact;
  }

  private static String place(ExactTsallis exact, int arms) {
    double s = exact.root().toDouble();
    if (arms == 1) {
      return "one arm";
    }
    return s < 1 + 1e-6 ? "near 1" : s > Math.sqrt(arms) * (1 - 1e-6) ? "near √d" : "inside";
  }

  private static boolean hasUnderflow(ExactTsallis exact, int arms) {
    for (int i = 0; i < arms; i++) {
      if (!exact.isPromised(i)) {
        return true;
      }
    }
    return false;
  }

  private static void atLeastTenPercent(StatisticsCoverage coverage) {
    coverage.check(true).percentage(share -> share >= 10);
  }
}
