package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoublePredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.SurrogateBound;

/**
 * Definition B.1, and what Theorem B.3 uses of it: on the grid g[i] = a + (b-a) i/d, i &lt; d, g[d]
 * = z, an (L, z)-semi-Lipschitz function has a value within L(b-a)/d of each of its values.
 *
 * <p>Functions are given at finitely many points of [0, 1]. Any numbers h give an (L, z)-semi-
 * Lipschitz function, the least one above h: f(y) = max{ h(x) - L|x-y| : |x-z| ≤ |y-z| }.
 */
class SemiLipschitzProperties {
  private static final double ROUNDING = 1e-12;

  /** A function at points, and the z of Definition B.1. */
  private record Sampled(double[] points, double[] values, double z) {

    /** The largest f(x) - f(y) - L|x-y| over |x-z| ≤ |y-z|, 0 at least. */
    double excess(double lipschitz) {
      double excess = 0;
      for (int i = 0; i < points.length; i++) {
        for (int j = 0; j < points.length; j++) {
          if (Math.abs(points[i] - z) <= Math.abs(points[j] - z)) {
            double rise = values[i] - values[j];
            excess = Math.max(excess, rise - lipschitz * Math.abs(points[i] - points[j]));
          }
        }
      }
      return excess;
    }

    double least(DoublePredicate where) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < points.length; i++) {
        if (where.test(points[i])) {
          least = Math.min(least, values[i]);
        }
      }
      return least;
    }
  }

  @Clause("Definition B.1")
  @Property(seed = "20231220", tries = 200)
  void lipschitzFunctionsAndFallingOnesAreSemiLipschitz(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    double z = random.nextDouble();
    double[] points = points(random, new double[] {z});
    double[] lipschitz = new double[points.length];
    double[] falling = new double[points.length];
    for (int i = 1; i < points.length; i++) {
      double step = points[i] - points[i - 1];
      lipschitz[i] = lipschitz[i - 1] + step * (2 * random.nextDouble() - 1);
    }
    for (int i = 0; i < points.length; i++) {
      falling[i] = Math.abs(points[i] - z) > 0.3 ? 1 : Math.abs(points[i] - z); // it jumps
    }
    assertThat(new Sampled(points, lipschitz, z).excess(1)).isLessThan(ROUNDING);
    assertThat(new Sampled(points, falling, z).excess(0)).isZero();
    // Away from z it rises as it likes; taken the other way round the definition forbids that.
    double[] risingTowardsZ = Arrays.stream(falling).map(value -> -value).toArray();
    PlantedFault.mustBeCaught(
        "the wrong way",
        90,
        () -> assertThat(new Sampled(points, risingTowardsZ, z).excess(1)).isLessThan(ROUNDING));
  }

  /** The surrogates of Theorem 2.1, towards ω_max, on both sides of ω*. */
  @Clause({"Definition B.1", "Lemma 2.1 (2) Lipschitz"})
  @Property(seed = "20231221", tries = 200)
  void surrogatesAreSemiLipschitzTowardsTheRightEnd(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    double tau = Math.exp(-2) + 0.5 * random.nextDouble();
    SurrogateBound bound = new SurrogateBound(0.99 * random.nextDouble(), tau, 1e-8);
    double omegaMax = bound.optimalOmega() + (1.95 - bound.optimalOmega()) * random.nextDouble();
    double[] omegas = new double[40];
    Arrays.setAll(omegas, i -> 1 + (omegaMax - 1) * i / 39);
    Sampled u = new Sampled(omegas, Arrays.stream(omegas).map(bound::at).toArray(), omegaMax);
    double largest = bound.at(omegaMax);
    double constant = bound.lipschitzPrinted(omegaMax);
    assertThat(u.excess(constant)).isLessThan(ROUNDING * largest);
    PlantedFault.mustBeCaught(
        "half the constant",
        30,
        () -> assertThat(u.excess(constant / 2)).isLessThan(ROUNDING * largest));
    PlantedFault.mustBeCaught(
        "towards the left end",
        30,
        () ->
            assertThat(new Sampled(omegas, u.values(), 1).excess(constant))
                .isLessThan(ROUNDING * largest));
  }

  @Clause("Theorem B.3 corrected")
  @Property(seed = "20231222", tries = 300)
  void theGridLosesAtMostOneCell(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 8) int d) {
    Random random = new Random(seed);
    double z = random.nextInt(3) == 0 ? 1 : random.nextDouble();
    double lipschitz = Math.pow(10, 2 * random.nextDouble() - 1);
    double[] grid = new double[d];
    Arrays.setAll(grid, i -> i < d - 1 ? (i + 1.0) / d : z);
    Sampled f = envelope(random, grid, z, lipschitz);
    assertThat(f.excess(lipschitz)).isLessThan(ROUNDING * (1 + lipschitz));
    losesAtMost(f, grid, lipschitz / d);
    double loss = f.least(x -> isIn(grid, x)) - f.least(x -> true);
    Statistics.label("more than half a cell is lost")
        .collect(loss > 0.5 * lipschitz / d)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    PlantedFault.mustBeCaught("half a cell", 10, () -> losesAtMost(f, grid, 0.5 * lipschitz / d));
    double[] left = new double[d];
    Arrays.setAll(left, i -> (double) i / d);
    Sampled onLeftEnds = envelope(new Random(seed), left, 1, lipschitz);
    PlantedFault.mustBeCaught("left ends", 10, () -> losesAtMost(onLeftEnds, left, lipschitz / d));
  }

  private static void losesAtMost(Sampled f, double[] grid, double bound) {
    double onGrid = f.least(x -> isIn(grid, x));
    assertThat(onGrid).isLessThanOrEqualTo(f.least(x -> true) + bound + ROUNDING);
  }

  private static boolean isIn(double[] grid, double x) {
    return Arrays.stream(grid).anyMatch(g -> g == x);
  }

  /**
   * Least at a random x, rising from there towards z nearly as fast as it may, high beyond x; the
   * least semi-Lipschitz function above such numbers.
   */
  private static Sampled envelope(Random random, double[] grid, double z, double lipschitz) {
    double[] points = points(random, grid);
    double lowest = points[random.nextInt(points.length)];
    double slope = lipschitz * (1 - 0.2 * random.nextDouble());
    double[] h = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      boolean beyond = Math.abs(points[i] - z) > Math.abs(lowest - z);
      h[i] =
          slope * Math.abs(points[i] - lowest) + (beyond ? 5 * lipschitz * random.nextDouble() : 0);
    }
    double[] values = new double[points.length];
    for (int j = 0; j < points.length; j++) {
      values[j] = h[j];
      for (int i = 0; i < points.length; i++) {
        if (Math.abs(points[i] - z) <= Math.abs(points[j] - z)) {
          values[j] = Math.max(values[j], h[i] - lipschitz * Math.abs(points[i] - points[j]));
        }
      }
    }
    return new Sampled(points, values, z);
  }

  /** 60 random points, the ends and the given ones, in order. */
  private static double[] points(Random random, double[] given) {
    double[] points = Arrays.copyOf(random.doubles(60).toArray(), 62 + given.length);
    points[60] = 0;
    points[61] = 1;
    System.arraycopy(given, 0, points, 62, given.length);
    return Arrays.stream(points).sorted().distinct().toArray();
  }
}
