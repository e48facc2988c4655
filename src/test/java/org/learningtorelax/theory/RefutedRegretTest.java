package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;

/**
 * Regret bounds that fail as printed. The instances are chosen so that every arm costs more than
 * the bound allows, so that no rule of play, and no draw, can keep it.
 */
class RefutedRegretTest {
  private static final double EPSILON = 1e-8;

  /** (1) x = (1): β = 0, C_ω = 1 - ω, and any τ in (0, 1) serves. */
  private static final LinearSystem ONE_BY_ONE =
      LinearSystem.of(SymmetricMatrix.ofDense(new double[][] {{1}}), new double[] {1});

  /** U at ω = 1, where ρ = 0 and the rate is τ = ε: 1 + 1. */
  private static final double SURROGATE = new SurrogateBound(0, EPSILON, EPSILON).at(1);

  /** (4) at τ = ε, ω_max = 1.1, d = 10, T = 10 000 and K = 12: 4 a round against 3.42. */
  @Clause("Theorem 2.1")
  @Test
  void fourIterationsARoundAreMoreThanFourAllows() {
    double alpha = NearAsymptotic.alpha(EPSILON, 0, 1.1);
    double least = 8.0000004;
    assertThat(NearAsymptotic.normalization(EPSILON, alpha)).isBetween(8.0, least);
    GridRegret bound = new GridRegret(12, 10_000, 1, -Math.log(EPSILON) / square(Math.log(alpha)));
    double perRound = bound.bound(10) / 10_000 + SURROGATE;
    assertThat(perRound).isCloseTo(1.0733 + 0.3474 + 2, within(1e-3));
    assertThat(leastCost(1.1, 10)).isGreaterThanOrEqualTo(4);
    // the condition of Lemma 2.1.2 fails, and the constant without it is large enough
    SurrogateBound surrogate = new SurrogateBound(0, EPSILON, EPSILON);
    assertThat(surrogate.lipschitzConditionHolds()).isFalse();
    assertThat(surrogate.lipschitzCorrected(1.1) * 0.1 / 10 + SURROGATE).isGreaterThan(4);
  }

  /**
   * (5), T = 200 000: all rounds but one are (1) x = (1); in the other A = [[1, 3/5], [3/5, 1]], so
   * that ω_max = 10/9. There τ = 3/4 serves: on [1, 10/9] the rate is at least 7/9, and |C_ω| at
   * most 0.758, for its Frobenius norm is. The printed d is 5.07; on 5 or 6 points (1) x = (1)
   * takes at least 5 iterations, and (5) allows 4.26.
   */
  @Clause("Eq. 5")
  @Test
  void fiveFailsWithoutTheConditionToo() {
    double omegaMax = Young.optimalOmega(0.6);
    SymmetricMatrix other = SymmetricMatrix.ofDense(new double[][] {{1, 0.6}, {0.6, 1}});
    for (int i = 0; i <= 100; i++) {
      double omega = 1 + (omegaMax - 1) * i / 100;
      double norm = DefectReduction.sor(other, omega).rootOfPowerNorm(1);
      assertThat(norm).isLessThan(0.758);
      assertThat(NearAsymptotic.rate(Young.radius(0.6, omega), 0.75)).isGreaterThan(7 / 9.0 - 1e-9);
    }
    double easy = NearAsymptotic.alpha(EPSILON, 0, omegaMax);
    double hard = NearAsymptotic.alpha(0.75, 0.6, omegaMax);
    int rounds = 200_000;
    double mean = ((rounds - 1) / square(Math.log(easy)) + 1 / square(Math.log(hard))) / rounds;
    OnlineSorRegret bound = new OnlineSorRegret(EPSILON, hard, mean, rounds);
    assertThat(bound.grid().optimalSize()).isCloseTo(5.07, within(1e-2));
    double others = new SurrogateBound(0.6, 0.75, EPSILON).at(1);
    double perRound = (bound.tuned() + (rounds - 1) * SURROGATE + others) / rounds;
    assertThat(perRound).isCloseTo(4.26, within(1e-2));
    assertThat(leastCost(omegaMax, 5)).isEqualTo(5);
    assertThat(leastCost(omegaMax, 6)).isEqualTo(5);
  }

  /** (29) with one bin, all c_t = 0 and β_max = 0, so that L* = 0: 4 a round against 3.36. */
  @Clause("Theorem E.1")
  @Test
  void fourIterationsARoundAreMoreThanTwentyNineAllows() {
    double alpha = NearAsymptotic.alpha(EPSILON, 0, 1.1);
    double meanLipschitz = -Math.log(EPSILON) / square(Math.log(alpha));
    assertThat(new OptimalOmegaPolicy(0, 1).lipschitz()).isZero();
    int rounds = 10_000;
    double bound = 1 + 4 * 8.0000004 * Math.sqrt(10.0 * rounds) + meanLipschitz * rounds / 10;
    double perRound = bound / rounds + SURROGATE;
    assertThat(perRound).isCloseTo(3.360, within(1e-3));
    assertThat(leastCost(1.1, 10)).isGreaterThanOrEqualTo(4);
  }

  /**
   * (15) for a policy that hardly moves: T = K = Lbar = b - a = 1, C L_f = 10⁻⁸. The printed sizes
   * are 70.7 arms and 7·10⁻⁷ bins; there is at least one bin. In its one round the learner is
   * uniform, and for u(x) = 1 - x it pays 0.49 more than the policy 1; (15) says 0.057.
   */
  @Clause("Eq. 15")
  @Test
  void halfABinIsNotAvailable() {
    PolicyRegret regret = new PolicyRegret(1, 1, 1, 1, 1, 1e-8);
    assertThat(regret.optimalArms()).isCloseTo(70.71, within(1e-2));
    assertThat(regret.optimalBins()).isCloseTo(7.07e-7, within(1e-9));
    assertThat(regret.optimalBound()).isCloseTo(0.0566, within(1e-4));
    for (int d : new int[] {70, 71}) {
      ContextBins oneBin = new ContextBins(new ContextInterval(0, 1), 1);
      double[] p = BinnedTsallisInf.anytime(oneBin, d, 1).probabilities(0.5);
      double expected = 0;
      for (int i = 1; i <= d; i++) {
        expected += p[i - 1] * (1 - (double) i / d);
      }
      assertThat(expected).isGreaterThan(0.49);
      assertThat(regret.boundSharper(d, 1)).isGreaterThan(expected); // (14) holds
    }
  }

  /** The least count over 1 + (ω_max - 1) i/d, i = 1, ..., d. */
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
