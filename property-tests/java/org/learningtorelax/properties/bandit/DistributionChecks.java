package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** What a distribution of Tsallis-INF must satisfy, for any {@link DistributionRule}. */
final class DistributionChecks {
  /** The promise of TsallisProbabilities for each p above 1e-300. */
  static final Dfp RELATIVE_ERROR = Decimal.FIELD.newDfp("1e-12");

  private static final BigDecimal SUM_ERROR = new BigDecimal("1e-13");

  /**
   * Between two computations of one probability whose sums differ in order or slightly in size: the
   * root's relative error is at most some 10 times that of the sum (its least sensitivity, at d =
   * 10,000), which compensated summation keeps at a few units of 1e-16.
   */
  private static final double ROUNDING = 1e-14;

  private DistributionChecks() {}

  static void isAccurate(DistributionRule rule, TsallisState state) {
    isAccurate(rule.of(state), state, state.exact());
  }

  static void isAccurate(double[] p, TsallisState state, ExactTsallis exact) {
    assertThat(p).hasSize(state.arms());
    double checkedLoss = Double.NaN;
    double checkedP = Double.NaN;
    for (int i = 0; i < p.length; i++) {
      assertThat(p[i]).as("p[%d] of %s", i, state).isBetween(0.0, 1.0);
      boolean seen = state.losses()[i] == checkedLoss && p[i] == checkedP;
      if (!seen && exact.isPromised(i)) {
        Dfp error = exact.relativeError(i, p[i]);
        assertThat(error.lessThan(RELATIVE_ERROR))
            .as("relative error %s of p[%d] of %s", error, i, state)
            .isTrue();
      }
      checkedLoss = state.losses()[i];
      checkedP = p[i];
    }
  }

  /** The sum is taken exactly. */
  static void sumsToOne(DistributionRule rule, TsallisState state) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double p : rule.of(state)) {
      sum = sum.add(new BigDecimal(p));
    }
    assertThat(sum.subtract(BigDecimal.ONE).abs())
        .as("|sum - 1| of %s", state)
        .isLessThanOrEqualTo(SUM_ERROR);
  }

  /**
   * A smaller loss never has the smaller probability, and equal losses have equal ones: to the last
   * bit, since rounding is monotone and every arm goes through the same operations.
   */
  static void respectsOrder(DistributionRule rule, TsallisState state) {
    double[] p = rule.of(state);
    double[] k = state.losses();
    int[] byLoss =
        IntStream.range(0, k.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> k[i]))
            .mapToInt(i -> i)
            .toArray();
    for (int n = 1; n < byLoss.length; n++) {
      int before = byLoss[n - 1];
      int after = byLoss[n];
      if (k[before] == k[after]) {
        assertThat(p[after])
            .as("tie of %d and %d in %s", before, after, state)
            .isEqualTo(p[before]);
      } else {
        assertThat(p[after])
            .as("order of %d and %d in %s", before, after, state)
            .isLessThanOrEqualTo(p[before]);
      }
    }
  }

  /** To the last bit; the shift must keep all losses exact. */
  static void ignoresShift(DistributionRule rule, TsallisState state, double shift) {
    double[] shifted = Arrays.stream(state.losses()).map(loss -> loss + shift).toArray();
    assertThat(rule.of(state.withLosses(shifted)))
        .as("shift by %s of %s", shift, state)
        .containsExactly(rule.of(state));
  }

  static void followsPermutation(DistributionRule rule, TsallisState state, Random random) {
    List<Integer> order =
        IntStream.range(0, state.arms()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(order, random);
    double[] permuted = order.stream().mapToDouble(i -> state.losses()[i]).toArray();
    double[] before = rule.of(state);
    double[] after = rule.of(state.withLosses(permuted));
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i])
          .as("permuted p[%d] of %s", i, state)
          .isCloseTo(before[order.get(i)], within(before[order.get(i)] * ROUNDING));
    }
  }

  /** Returns the relative fall of the raised arm's probability. */
  static double isMonotone(DistributionRule rule, TsallisState state, int arm, double rise) {
    double[] raised = state.losses().clone();
    raised[arm] += rise;
    double[] before = rule.of(state);
    double[] after = rule.of(state.withLosses(raised));
    for (int i = 0; i < before.length; i++) {
      if (i == arm) {
        assertThat(after[i])
            .as("raised arm %d of %s", i, state)
            .isLessThanOrEqualTo(before[i] * (1 + ROUNDING));
      } else {
        assertThat(after[i])
            .as("arm %d of %s when %d is raised by %s", i, state, arm, rise)
            .isGreaterThanOrEqualTo(before[i] * (1 - ROUNDING));
      }
    }
    return before[arm] == 0 ? 0 : (before[arm] - after[arm]) / before[arm];
  }
}
