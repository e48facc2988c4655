package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.SsorRegret;
import org.learningtorelax.tuning.EmpiricalRisk;
import org.learningtorelax.tuning.OmegaGrid;

/**
 * (10) where it bites: [[1, a], [a, 1]], ω in [1, 1.9], 50 points, 3500 drawn right-hand sides, δ =
 * 10⁻¹⁰, which by the statement itself is the probability of a false alarm. K is the largest count
 * and Λ the largest slope of the expected count, both from its integral, so that the bound is as
 * small as the statement allows.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class EmpiricalRiskProperties {
  private static final int SIZE = 50;
  private static final int SAMPLE = 3500;
  private static final int ANGLES = 200;
  private static final double OMEGA_MAX = 1.9;
  private static final double EPSILON = 0.05;
  private static final double FAILURE = 1e-10;

  /** The expected counts on a fine grid of ω. */
  private record Truth(SymmetricMatrix matrix, double least, double lipschitz, int largestCount) {

    static Truth of(SymmetricMatrix matrix) {
      int steps = 450;
      double least = Double.POSITIVE_INFINITY;
      double lipschitz = 0;
      double before = expected(matrix, 1);
      for (int i = 1; i <= steps; i++) {
        double now = expected(matrix, 1 + (OMEGA_MAX - 1) * i / steps);
        least = Math.min(least, Math.min(before, now));
        lipschitz = Math.max(lipschitz, Math.abs(now - before) * steps / (OMEGA_MAX - 1));
        before = now;
      }
      int largest =
          Math.max(
              PlanarSsor.of(matrix, 1).largestCount(EPSILON),
              PlanarSsor.of(matrix, OMEGA_MAX).largestCount(EPSILON));
      return new Truth(matrix, least, lipschitz, largest);
    }

    static double expected(SymmetricMatrix matrix, double omega) {
      return PlanarSsor.of(matrix, omega).expectedCount(EPSILON, ANGLES);
    }

    double excess(double omega) {
      return expected(matrix, omega) - least;
    }
  }

  /** The last line of (10) is then below α, and above half of it; it is above the first line. */
  @Clause({"Corollary A.1", "Eq. 10"})
  @Property(seed = "91", tries = 300)
  void soManySamplesAreEnough(
      @ForAll @DoubleRange(min = 1, max = 1000) double scale,
      @ForAll @DoubleRange(min = 1, max = 1e6) double steepness,
      @ForAll @DoubleRange(min = 0.02, max = 1) double part,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.5) double failure) {
    double lipschitz = steepness * scale;
    double samples = SsorRegret.samples(scale, lipschitz, part * scale, failure);
    SsorRegret regret = new SsorRegret(scale, (int) Math.ceil(samples));
    double last = regret.empiricalExcessSimple(lipschitz, failure);
    assertThat(last).isBetween(0.5 * part * scale, part * scale);
    double first =
        regret.empiricalExcess(
            (int) Math.ceil(regret.empiricalSize(lipschitz)), lipschitz, failure);
    assertThat(first).isLessThan(last * 1.01); // the size is rounded up
    SsorRegret fewer = new SsorRegret(scale, (int) (samples / 4));
    assertThat(fewer.empiricalExcessSimple(lipschitz, failure))
        .as("planted fault: a quarter of the samples")
        .isGreaterThan(part * scale);
  }

  @Clause({"Eq. 10", "Eq. 10 sharper"})
  @Property(seed = "20231351", tries = 1)
  void theMinimisersExcessIsBelowTheBounds(@ForAll @LongRange(min = 0) long seed) {
    Well19937c random = new Well19937c(seed);
    double a = 0.6 + 0.15 * random.nextDouble();
    Truth truth = Truth.of(SymmetricMatrix.ofDense(new double[][] {{1, a}, {a, 1}}));
    SsorRegret regret = new SsorRegret(truth.largestCount(), SAMPLE);
    double printed = regret.empiricalExcess(SIZE, truth.lipschitz(), FAILURE);
    double sharper = regret.empiricalExcessSharper(SIZE, truth.lipschitz(), FAILURE);
    OmegaGrid grid = OmegaGrid.midpoints(OMEGA_MAX, SIZE);
    List<Instance> sample = new ArrayList<>();
    for (int t = 0; t < SAMPLE; t++) {
      double[] b = TruncatedGaussian.draw(2, random);
      sample.add(new Instance("drawn", 0, LinearSystem.of(truth.matrix(), b)));
    }
    double learnt =
        EmpiricalRisk.minimiser(sample, grid, new Ssor(), StoppingRule.absolute(EPSILON, 10_000))
            .omega(sample.get(0));
    isBelow(truth.excess(learnt), printed);
    isBelow(truth.excess(learnt), sharper);
    double worst = grid.omegas().get(SIZE - 1);
    PlantedFault.mustBeCaught("the worst point", 100, () -> isBelow(truth.excess(worst), printed));
    double right = grid.omegas().get(9 * SIZE / 10);
    PlantedFault.mustBeCaught(
        "a point nine tenths to the right, by the sharper bound",
        100,
        () -> isBelow(truth.excess(right), sharper));
  }

  private static void isBelow(double excess, double bound) {
    assertThat(excess).isLessThanOrEqualTo(bound);
  }
}
