package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.SquareCbRegret;

/**
 * Theorem C.3 with one feature in [0, 1], |θ| ≤ B, so D = 2B and X = 1, against sequences that were
 * improved step by step: with targets in [-B, B] the printed bound stands, with targets in [0, 1],
 * as printed, it falls for small B. On any interval the proved bound stands.
 */
class LeastSquaresRegretProperties {
  private static final int CLIMBS = 400;
  private static final double ROUNDING = 1e-9;

  @Clause({"Theorem C.3", "Theorem C.3 corrected"})
  @Property(seed = "97", tries = 100)
  void followTheLeader(
      @ForAll @IntRange(min = 1, max = 10) int rounds,
      @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 1) double b,
      @ForAll long seed) {
    double bound = SquareCbRegret.leastSquaresPrinted(1, rounds, 1, 2 * b, b);
    double small = worst(rounds, -b, b, -b, b, seed);
    assertThat(small).isLessThanOrEqualTo(bound + ROUNDING);
    Statistics.label("above half of the bound")
        .collect(small > bound / 2)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    PlantedFault.mustBeCaught(
        "a quarter of the bound",
        20,
        () -> assertThat(small).isLessThanOrEqualTo(bound / 4 + ROUNDING));
    double large = worst(rounds, -b, b, 0, 1, seed);
    PlantedFault.mustBeCaught(
        "targets in [0, 1]", 10, () -> assertThat(large).isLessThanOrEqualTo(bound + ROUNDING));
  }

  /** Θ = [low, high], centred or not, targets in [-B, B]: the bound that is proved. */
  @Clause("Theorem C.3 on convex sets")
  @Property(seed = "20231411", tries = 100)
  void followTheLeaderOnAnyInterval(
      @ForAll @IntRange(min = 1, max = 10) int rounds,
      @ForAll @DoubleRange(min = -1, max = 0.9) double low,
      @ForAll @DoubleRange(min = 0.1, max = 1) double width,
      @ForAll long seed) {
    double high = low + width;
    double b = Math.max(Math.abs(low), Math.abs(high));
    double bound = SquareCbRegret.leastSquaresConvex(1, rounds, 1, width, b);
    double found = worst(rounds, low, high, -b, b, seed);
    assertThat(found).isLessThanOrEqualTo(bound + ROUNDING);
    Statistics.label("above a quarter of the bound")
        .collect(found > bound / 4)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    PlantedFault.mustBeCaught(
        "a quarter of the bound",
        20,
        () -> assertThat(found).isLessThanOrEqualTo(bound / 4 + ROUNDING));
  }

  /** The largest regret found from a drawn sequence by changing one pair at a time. */
  private static double worst(
      int rounds, double low, double high, double least, double largest, long seed) {
    RandomGenerator random = new Well19937c(seed);
    double[] x = new double[rounds];
    double[] y = new double[rounds];
    for (int t = 0; t < rounds; t++) {
      x[t] = random.nextDouble();
      y[t] = least + (largest - least) * random.nextDouble();
    }
    double best = regret(x, y, low, high);
    for (int climb = 0; climb < CLIMBS; climb++) {
      int t = random.nextInt(rounds);
      double xt = x[t];
      double yt = y[t];
      x[t] = random.nextBoolean() ? 1 : random.nextDouble();
      y[t] = random.nextBoolean() ? (random.nextBoolean() ? least : largest) : yt;
      double now = regret(x, y, low, high);
      if (now >= best) {
        best = now;
      } else {
        x[t] = xt;
        y[t] = yt;
      }
    }
    return best;
  }

  /** The loss of the leader's predictions, from θ = low, less that of the best θ in [low, high]. */
  private static double regret(double[] x, double[] y, double low, double high) {
    double sumXx = 0;
    double sumXy = 0;
    double theta = low; // the argmin of an empty sum is any θ
    double paid = 0;
    for (int t = 0; t < x.length; t++) {
      paid += (theta * x[t] - y[t]) * (theta * x[t] - y[t]);
      sumXx += x[t] * x[t];
      sumXy += x[t] * y[t];
      if (sumXx > 0) {
        theta = Math.max(low, Math.min(high, sumXy / sumXx));
      }
    }
    double least = 0;
    for (int t = 0; t < x.length; t++) {
      least += (theta * x[t] - y[t]) * (theta * x[t] - y[t]);
    }
    return paid - least;
  }
}
