package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.Decimal;

/** Inverse-gap weighting: the identity, and SquareCB's inequality for one round. */
@Clause("Algorithm 6")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class InverseGapProperties {

  /** Predictions of one round and what the losses really are. */
  private record Round(double[] predictions, double[] losses, int comparator, double eta) {}

  @Property(seed = "20231110", tries = 1000)
  void isTheDistributionOfTheFormula(@ForAll @LongRange(min = 0) long seed) {
    Round round = round(new Random(seed));
    hasTheFormula(GapRule.TESTED, round);
    sumsToOne(GapRule.TESTED, round);
    Statistics.label("tied best arms")
        .collect(ties(round.predictions()) > 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
  }

  @Property(seed = "20231111", tries = 1000)
  void keepsTheInequalityOfARound(@ForAll @LongRange(min = 0) long seed) {
    Round round = round(new Random(seed));
    keepsTheInequality(GapRule.TESTED, round);
    Statistics.label("excess above four fifths of its bound")
        .collect(excess(GapRule.TESTED, round) > 0.8 * bound(GapRule.TESTED, round))
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }

  @Property(seed = "20231112", tries = 400)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Round round = round(new Random(seed));
    mustBeCaught("last of ties", 20, () -> hasTheFormula(GapRule.LAST_OF_THE_TIED, round));
    mustBeCaught("argmax", 50, () -> hasTheFormula(GapRule.ARGMAX, round));
    mustBeCaught("argmax, by the inequality", 10, () -> keepsTheInequality(GapRule.ARGMAX, round));
    mustBeCaught("no arms", 50, () -> hasTheFormula(GapRule.WITHOUT_THE_ARMS, round));
    mustBeCaught("normalised", 50, () -> hasTheFormula(GapRule.NORMALISED, round));
    GapRule half = (s, eta) -> GapRule.TESTED.of(s, eta / 2);
    mustBeCaught("half of eta", 50, () -> hasTheFormula(half, round));
    mustBeCaught("half of eta, by the inequality", 1, () -> keepsTheInequality(half, round));
  }

  /** 1/p[i] = d + η (s[i] - s[i*]) off i*, and p[i*] the rest; i* the first of the least. */
  private static void hasTheFormula(GapRule rule, Round round) {
    double[] s = round.predictions();
    double[] p = rule.of(s, round.eta());
    int best = 0;
    for (int i = 0; i < s.length; i++) {
      best = s[i] < s[best] ? i : best;
    }
    Dfp rest = Decimal.ONE;
    for (int i = 0; i < s.length; i++) {
      if (i != best) {
        Dfp gap = Decimal.of(s[i]).subtract(Decimal.of(s[best]));
        Dfp exact = Decimal.ONE.divide(gap.multiply(Decimal.of(round.eta())).add(s.length));
        rest = rest.subtract(exact);
        // Four operations, each right within 2^-53 of numbers that are all positive.
        isCloseTo(p[i], exact, 5 * 0x1p-53 * p[i]);
      }
    }
    // At most d - 1 errors, of probabilities that add up to less than 1, and one of its own.
    isCloseTo(p[best], rest, 6 * 0x1p-53);
    assertThat(p[best]).isGreaterThanOrEqualTo((1 - 0x1p-50) / s.length);
  }

  private static void isCloseTo(double value, Dfp exact, double allowed) {
    assertThat(Decimal.of(value).subtract(exact).abs().toDouble()).isLessThanOrEqualTo(allowed);
  }

  private static void sumsToOne(GapRule rule, Round round) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double p : rule.of(round.predictions(), round.eta())) {
      sum = sum.add(new BigDecimal(p));
    }
    assertThat(sum.subtract(BigDecimal.ONE).abs().doubleValue()).isLessThan(1e-15);
  }

  /** Proved in specs/proofs/InverseGap.v; rounding of up to 40 terms is all that may exceed it. */
  private static void keepsTheInequality(GapRule rule, Round round) {
    double bound = bound(rule, round);
    assertThat(excess(rule, round)).isLessThanOrEqualTo(bound * (1 + 1e-13));
  }

  private static double excess(GapRule rule, Round round) {
    double[] p = rule.of(round.predictions(), round.eta());
    double excess = 0;
    for (int i = 0; i < p.length; i++) {
      excess += p[i] * (round.losses()[i] - round.losses()[round.comparator()]);
    }
    return excess;
  }

  private static double bound(GapRule rule, Round round) {
    double[] p = rule.of(round.predictions(), round.eta());
    double squares = 0;
    for (int i = 0; i < p.length; i++) {
      double error = round.predictions()[i] - round.losses()[i];
      squares += p[i] * error * error;
    }
    return 2 * (p.length - 1) / round.eta() + round.eta() / 4 * squares;
  }

  private static long ties(double[] s) {
    double least = java.util.Arrays.stream(s).min().orElseThrow();
    return java.util.Arrays.stream(s).filter(x -> x == least).count();
  }

  /**
   * Losses at random or, as often, the worst ones: those that make each step of the proof an
   * equality, 2/η above the prediction and far below it at the comparator.
   */
  private static Round round(Random random) {
    int arms = 1 + random.nextInt(20);
    double eta = TsallisStates.logUniform(random, -1, 4);
    boolean coarse = random.nextBoolean();
    double[] s = new double[arms];
    double[] f = new double[arms];
    for (int i = 0; i < arms; i++) {
      s[i] = coarse ? random.nextInt(4) / 4.0 : 2 * random.nextDouble() - 1;
      f[i] = random.nextDouble();
    }
    int comparator = random.nextInt(arms);
    if (random.nextBoolean()) {
      double[] p = GapRule.TESTED.of(s, eta);
      for (int i = 0; i < arms; i++) {
        f[i] = s[i] + 2 / eta;
      }
      f[comparator] = s[comparator] - 2 * (1 - p[comparator]) / (eta * p[comparator]);
    }
    return new Round(s, f, comparator, eta);
  }
}
