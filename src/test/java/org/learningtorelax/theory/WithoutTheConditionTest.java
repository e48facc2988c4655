package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;

/**
 * Why Theorems 2.1 and E.1 ask for the condition of Lemma 2.1 (2): each bound is computed twice on
 * the same systems, with the τ of Assumption 2.1 alone, where every arm costs more than the bound
 * allows, and with the paper's τ, which satisfies the condition too, where the bound holds.
 */
@Clause("Condition of Lemma 2.1")
class WithoutTheConditionTest {
  private static final double EPSILON = 1e-8;
  private static final double LEAST_TAU = 1 / (Math.E * Math.E);

  /** (1) x = (1): β = 0, C_ω = 1 - ω, and any τ in (0, 1) satisfies Assumption 2.1. */
  private static final LinearSystem ONE_BY_ONE =
      LinearSystem.of(SymmetricMatrix.ofDense(new double[][] {{1}}), new double[] {1});

  @Test
  void theConditionFailsAtTheSmallTauAndHoldsAtThePapers() {
    assertThat(new SurrogateBound(0, EPSILON, EPSILON).lipschitzConditionHolds()).isFalse();
    assertThat(new SurrogateBound(0, LEAST_TAU, EPSILON).lipschitzConditionHolds()).isTrue();
  }

  /** (4), ω_max = 1.1, d = 10, T = 10 000, K at its bound: at least 4 a round are paid. */
  @Test
  void boundFour() {
    assertThat(leastCost(1.1, 10)).isGreaterThanOrEqualTo(4);
    assertThat(four(EPSILON)).isCloseTo(3.06, within(5e-3)).isLessThan(4);
    assertThat(four(LEAST_TAU)).isCloseTo(12.1, within(5e-2)).isGreaterThan(4);
  }

  private static double four(double tau) {
    double alpha = NearAsymptotic.alpha(tau, 0, 1.1);
    double lipschitz = -Math.log(EPSILON) / square(Math.log(alpha));
    GridRegret bound =
        new GridRegret(NearAsymptotic.normalization(EPSILON, alpha), 10_000, 1, lipschitz);
    return bound.bound(10) / 10_000 + surrogate(tau);
  }

  /**
   * (5), T = 200 000: all rounds but one are (1) x = (1); in the other A = [[1, 3/5], [3/5, 1]], so
   * that ω_max = 10/9. There τ = 3/4 will do: on [1, 10/9] the rate is at least 7/9, and |C_ω| at
   * most 0.758. The d of (5) is 5.07 or more; on 5 or 6 points (1) x = (1) costs at least 5.
   */
  @Test
  void boundFive() {
    double omegaMax = Young.optimalOmega(0.6);
    SymmetricMatrix other = SymmetricMatrix.ofDense(new double[][] {{1, 0.6}, {0.6, 1}});
    for (int i = 0; i <= 100; i++) {
      double omega = 1 + (omegaMax - 1) * i / 100;
      assertThat(DefectReduction.sor(other, omega).rootOfPowerNorm(1)).isLessThan(0.758);
      assertThat(NearAsymptotic.rate(Young.radius(0.6, omega), 0.75)).isGreaterThan(7 / 9.0 - 1e-9);
    }
    assertThat(leastCost(omegaMax, 5)).isEqualTo(5);
    assertThat(leastCost(omegaMax, 6)).isEqualTo(5);
    assertThat(five(EPSILON, omegaMax)).isCloseTo(4.26, within(5e-3)).isLessThan(5);
    assertThat(five(LEAST_TAU, omegaMax)).isCloseTo(13.2, within(5e-2)).isGreaterThan(5);
  }

  private static double five(double tau, double omegaMax) {
    double easy = NearAsymptotic.alpha(tau, 0, omegaMax);
    double hard = NearAsymptotic.alpha(0.75, 0.6, omegaMax);
    int rounds = 200_000;
    double mean = ((rounds - 1) / square(Math.log(easy)) + 1 / square(Math.log(hard))) / rounds;
    double other = new SurrogateBound(0.6, 0.75, EPSILON).at(1);
    double tuned = new OnlineSorRegret(EPSILON, hard, mean, rounds).tuned();
    return (tuned + (rounds - 1) * surrogate(tau) + other) / rounds;
  }

  /** (29) with one bin, all c_t = 0 and β_max = 0, so that L* = 0. */
  @Test
  void boundTwentyNine() {
    assertThat(new OptimalOmegaPolicy(0, 1).lipschitz()).isZero();
    assertThat(twentyNine(EPSILON)).isCloseTo(3.36, within(5e-3)).isLessThan(4);
    assertThat(twentyNine(LEAST_TAU)).isCloseTo(12.6, within(5e-2)).isGreaterThan(4);
  }

  private static double twentyNine(double tau) {
    double alpha = NearAsymptotic.alpha(tau, 0, 1.1);
    double normalization = NearAsymptotic.normalization(EPSILON, alpha);
    double rounds = 10_000;
    double middle = -Math.log(EPSILON) / square(Math.log(alpha)) / 10;
    return (1 + 4 * normalization * Math.sqrt(10 * rounds)) / rounds + middle + surrogate(tau);
  }

  /** U at ω = 1, where ρ = 0. */
  private static double surrogate(double tau) {
    return new SurrogateBound(0, tau, EPSILON).at(1);
  }

  /** The least count of (1) x = (1) over 1 + (ω_max - 1) i/d, i = 1, ..., d. */
  private static int leastCost(double omegaMax, int d) {
    int least = Integer.MAX_VALUE;
    for (int i = 1; i <= d; i++) {
      double omega = 1 + (omegaMax - 1) * i / d;
      int count =
          new Sor().solve(ONE_BY_ONE, omega, StoppingRule.relative(EPSILON, 1000)).iterations();
      least = Math.min(least, count);
    }
    return least;
  }

  private static double square(double x) {
    return x * x;
  }
}
