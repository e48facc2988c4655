package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.bandit.Confidence;
import org.learningtorelax.theory.SsorRegret;

/**
 * Theorem 3.1, corrected, where it bites: A = [[1, 0.7], [0.7, 1]], ε = 1/100, ω in [1, 3/2], d =
 * 10, T = 6000, b drawn again in each round. Expected counts are integrals, K and Λ their largest
 * values and slopes. The right end of the interval costs 5.1 a round more than ω = 1, which is
 * best.
 */
class StochasticRegretProperties {
  private static final int ARMS = 10;
  private static final int ROUNDS = 6000;
  private static final int RUNS = 45;
  private static final int ANGLES = 300;
  private static final double EPSILON = 0.01;
  private static final double WIDTH = 0.5;
  private static final SymmetricMatrix MATRIX =
      SymmetricMatrix.ofDense(new double[][] {{1, 0.7}, {0.7, 1}});

  /** The expected counts on a fine grid of [1, 3/2], from left to right. */
  private static final double[] EXPECTED =
      IntStream.rangeClosed(0, 100)
          .mapToDouble(i -> at(1 + WIDTH * i / 100).expectedCount(EPSILON, ANGLES))
          .toArray();

  private static final double LEAST = Arrays.stream(EXPECTED).min().orElseThrow();

  private static final double[] EXCESS = excessOfArms();
  private static final double WORST = Arrays.stream(EXCESS).max().orElseThrow();
  private static final int SCALE = at(1 + WIDTH).largestCount(EPSILON) - 1;

  @Clause("Theorem 3.1 corrected")
  @Example
  void theExpectedRegretIsBelowTheBound() {
    double[] runs = regrets(RUNS, loss -> loss);
    assertThat(Confidence.upper(runs, 0.9, WORST)).isLessThan(bound());
    assertThat(WORST).as("the last point, throughout").isGreaterThan(bound());
  }

  /** Planted fault: the sign of the loss. */
  @Clause("Theorem 3.1 corrected")
  @Example
  void aLearnerThatSeeksTheLargestCountIsCaught() {
    double[] runs = regrets(RUNS, loss -> SCALE - loss);
    assertThat(Confidence.lower(runs, 4.3)).isGreaterThan(bound());
  }

  /** The right-hand side, a round. */
  private static double bound() {
    double slope =
        IntStream.range(0, 100)
            .mapToDouble(i -> Math.abs(EXPECTED[i + 1] - EXPECTED[i]) * 100 / WIDTH)
            .max()
            .orElseThrow();
    return new SsorRegret(SCALE, ROUNDS).grid(WIDTH * slope).bound(ARMS) / ROUNDS;
  }

  /** What each point of the grid costs beyond the best ω, in expectation. */
  private static double[] excessOfArms() {
    return IntStream.rangeClosed(1, ARMS)
        .mapToDouble(i -> EXPECTED[100 / ARMS * i] - LEAST)
        .toArray();
  }

  /** Of each run: a round's regret, given the distributions that were drawn from. */
  private static double[] regrets(int runs, IntUnaryOperator told) {
    return IntStream.range(0, runs).parallel().mapToDouble(run -> regret(run, told)).toArray();
  }

  private static double regret(int run, IntUnaryOperator told) {
    SplittableRandom random = new SplittableRandom(20231371 + run);
    Well19937c drawn = new Well19937c(20231371 + run);
    PlanarSsor[] arms =
        IntStream.rangeClosed(1, ARMS)
            .mapToObj(i -> at(1 + WIDTH * i / ARMS))
            .toArray(PlanarSsor[]::new);
    TsallisInf learner = TsallisInf.fixedStep(ARMS, SCALE, ROUNDS);
    double regret = 0;
    for (int t = 0; t < ROUNDS; t++) {
      double[] p = learner.probabilities();
      for (int arm = 0; arm < ARMS; arm++) {
        regret += p[arm] * EXCESS[arm];
      }
      int arm = learner.draw(random.nextDouble());
      int count = arms[arm].count(TruncatedGaussian.draw(2, drawn), EPSILON);
      learner.observe(arm, told.applyAsInt(Math.max(0, count - 1)));
    }
    return regret / ROUNDS;
  }

  private static PlanarSsor at(double omega) {
    return PlanarSsor.of(MATRIX, omega);
  }
}
