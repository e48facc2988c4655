package org.learningtorelax.properties.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.properties.fault.PlantedFault;

/**
 * Right-hand sides (Section 3): b = m u, m² chi-square with n degrees truncated to [0, n], u
 * uniform on the sphere. Each check of a distribution has a false-alarm rate of 1e-10, at a seed
 * that is fixed.
 */
@Clause({"Section 3", "Input 16"})
class TruncatedGaussianProperties {
  private static final int DRAWS = 20_000;

  /** How b is drawn: the right way, or wrong. */
  private interface Draw {
    double[] of(int n, RandomGenerator random);
  }

  private enum Fault implements Draw {
    /** A Gaussian vector, not truncated. */
    NOT_TRUNCATED {
      @Override
      public double[] of(int n, RandomGenerator random) {
        double[] b = new double[n];
        Arrays.setAll(b, i -> random.nextGaussian());
        return b;
      }
    },
    /** A Gaussian vector pulled back to radius √n where it is longer. */
    PULLED_BACK {
      @Override
      public double[] of(int n, RandomGenerator random) {
        double[] b = NOT_TRUNCATED.of(n, random);
        double factor = Math.min(1, Math.sqrt(n / squaredNorm(b)));
        return Arrays.stream(b).map(entry -> factor * entry).toArray();
      }
    },
    /** Each entry truncated, to [-1, 1], rather than the vector. */
    ENTRYWISE {
      @Override
      public double[] of(int n, RandomGenerator random) {
        double[] b = new double[n];
        Arrays.setAll(b, i -> TruncatedGaussian.draw(1, random)[0]);
        return b;
      }
    }
  }

  @Property(seed = "14", tries = 200)
  void neverLongerThanRootN(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int n) {
    double[] b = TruncatedGaussian.draw(n, new Well19937c(seed));
    assertThat(b).hasSize(n);
    assertThat(squaredNorm(b)).isLessThanOrEqualTo(n);
    assertThat(TruncatedGaussian.draw(n, new Well19937c(seed))).containsExactly(b);
    Statistics.label("in the outer fifth").collect(squaredNorm(b) > 0.8 * n);
  }

  @Property(seed = "14", tries = 4)
  void lengthsFollowTheTruncatedChiSquare(@ForAll("dimensions") int n) {
    lengthsAreRight(TruncatedGaussian::draw, n);
  }

  /** Of a uniform direction u, u_1² is Beta(1/2, (n-1)/2). */
  @Property(seed = "14", tries = 4)
  void directionsAreUniform(@ForAll("dimensions") int n) {
    directionsAreRight(TruncatedGaussian::draw, n);
  }

  @Property(seed = "14", tries = 9)
  void plantedFaultsAreCaught(@ForAll Fault fault) {
    PlantedFault.mustBeCaught(fault, 100, () -> lengthsAreRight(fault, 4));
  }

  /** A cube's directions are not a sphere's. */
  @Property(seed = "14", tries = 1)
  void directionsOfACubeAreCaught() {
    Draw cube =
        (n, random) -> {
          double[] b = new double[n];
          Arrays.setAll(b, i -> 2 * random.nextDouble() - 1);
          return b;
        };
    PlantedFault.mustBeCaught("cube", 100, () -> directionsAreRight(cube, 4));
  }

  private static void lengthsAreRight(Draw draw, int n) {
    RandomGenerator random = new Well19937c(n);
    double[] squares = new double[DRAWS];
    Arrays.setAll(squares, k -> squaredNorm(draw.of(n, random)));
    ChiSquaredDistribution chiSquare = new ChiSquaredDistribution(n);
    double kept = chiSquare.cumulativeProbability(n);
    assertThat(
            EmpiricalDistance.of(
                squares, m2 -> Math.min(1, chiSquare.cumulativeProbability(m2) / kept)))
        .isLessThan(EmpiricalDistance.bound(DRAWS));
    // The mean, E m² = n P(χ²_{n+2} ≤ n) / P(χ²_n ≤ n), by Hoeffding's bound for numbers in [0, n].
    double mean = n * new ChiSquaredDistribution(n + 2).cumulativeProbability(n) / kept;
    assertThat(Math.abs(Arrays.stream(squares).average().orElseThrow() - mean))
        .isLessThan(n * EmpiricalDistance.bound(DRAWS));
  }

  private static void directionsAreRight(Draw draw, int n) {
    RandomGenerator random = new Well19937c(n);
    double[] firstSquares = new double[DRAWS];
    int positive = 0;
    for (int k = 0; k < DRAWS; k++) {
      double[] b = draw.of(n, random);
      firstSquares[k] = b[0] * b[0] / squaredNorm(b);
      positive += b[0] > 0 ? 1 : 0;
    }
    BetaDistribution beta = new BetaDistribution(0.5, (n - 1) / 2.0);
    assertThat(EmpiricalDistance.of(firstSquares, beta::cumulativeProbability))
        .isLessThan(EmpiricalDistance.bound(DRAWS));
    assertThat(Math.abs((double) positive / DRAWS - 0.5))
        .isLessThan(EmpiricalDistance.bound(DRAWS));
  }

  private static double squaredNorm(double[] b) {
    return Arrays.stream(b).map(entry -> entry * entry).sum();
  }

  @Provide
  Arbitrary<Integer> dimensions() {
    return Arbitraries.of(2, 4, 10, 100);
  }
}
