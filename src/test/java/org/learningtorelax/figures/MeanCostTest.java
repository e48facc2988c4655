package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.tuning.Seeds;

/** Figure 1, centre: means over drawn instances. */
class MeanCostTest {
  private static final double EPSILON = 1e-8;
  private static final int SIDE = 10;
  private static final int INSTANCES = 3;
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, 12, INSTANCES, 0.3, List.of(5, 6), 10, 2, 1);

  @Clause("Figure 1 centre")
  @ParameterizedTest
  @EnumSource
  void everyCurveIsAMeanOverTheInstances(Variance variance) {
    Drawn drawn = Drawn.of(new MeanCost("panel", variance, SIZE));
    List<Double> omegas = drawn.curve("panel", "mean cost").x();
    Map<Double, Double> cost = new TreeMap<>();
    Map<Double, Double> bound = new TreeMap<>();
    double optimal = 0;
    for (int index = 0; index < INSTANCES; index++) {
      RandomGenerator random = Seeds.generator(1, index, Seeds.INSTANCES);
      double[] parameters = variance == Variance.LOW ? new double[] {2, 6} : new double[] {.5, 1.5};
      double z = new BetaDistribution(random, parameters[0], parameters[1]).sample();
      double shift = (12 * z - 3) / 20;
      double[] b = TruncatedGaussian.draw(SIDE * SIDE, random);
      Dense dense = Dense.square(SIDE, shift);
      double beta = Dense.jacobiRadius(SIDE, shift);
      double tau = 0;
      List<Integer> counts = new ArrayList<>();
      for (double omega : omegas) {
        int count = dense.sorCount(b, omega, EPSILON * new ArrayRealVector(b).getNorm());
        counts.add(count);
        cost.merge(omega, count / (double) INSTANCES, Double::sum);
        double radius = Dense.radius(beta, omega);
        tau = Math.max(tau, (dense.rootOfPowerNorm(omega, count - 1) - radius) / (1 - radius));
      }
      for (double omega : omegas) {
        double radius = Dense.radius(beta, omega);
        double surrogate = 1 + Math.log(EPSILON) / Math.log(radius + tau * (1 - radius));
        bound.merge(omega, surrogate / INSTANCES, Double::sum);
      }
      optimal += counts.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
    double level = optimal / INSTANCES;
    drawn.isCurveOf("panel", "mean cost", cost::get, 1e-12);
    drawn.isCurveOf("panel", "mean near-asymptotic bound", bound::get, 1e-6);
    drawn.isCurveOf("panel", "instance-optimal", omega -> level, 1e-12);
  }
}
