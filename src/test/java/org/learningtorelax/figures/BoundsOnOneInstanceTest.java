package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.tuning.Seeds;

/** Figure 1, left and right: each curve at each ω. */
class BoundsOnOneInstanceTest {
  private static final double EPSILON = 1e-8;
  private static final int SIDE = 10;
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, 12, 3, 0.3, List.of(5, 6), 10, 2, 1);

  private final Dense dense = Dense.square(SIDE, 0);
  private final double beta = Dense.jacobiRadius(SIDE, 0);
  private final double[] b = TruncatedGaussian.draw(SIDE * SIDE, Seeds.generator(1, 0, 0));
  private final Drawn drawn = Drawn.of(new BoundsOnOneInstance(SIZE));

  @Clause({"Figure 1 left", "Figure 1 right"})
  @Test
  void everyCurveIsThePapersFormula() {
    double norm = new ArrayRealVector(b).getNorm();
    Map<Double, Integer> counts = new TreeMap<>();
    Map<Double, Double> roots = new TreeMap<>();
    double tau = 0;
    for (double omega : drawn.curve("figure1-left", "cost").x()) {
      int count = dense.sorCount(b, omega, EPSILON * norm);
      double root = dense.rootOfPowerNorm(omega, count - 1);
      double radius = Dense.radius(beta, omega);
      counts.put(omega, count);
      roots.put(omega, root);
      tau = Math.max(tau, (root - radius) / (1 - radius));
    }
    double best = 2 / (1 + Math.sqrt(1 - beta * beta));
    assertThat(counts.keySet()).anyMatch(omega -> Math.abs(omega - best) < 1e-12);
    assertThat(tau).isBetween(0.1, 0.3);
    double leastTau = tau;
    drawn.isCurveOf("figure1-left", "cost", counts::get, 0);
    drawn.isCurveOf(
        "figure1-left",
        "asymptotic estimate",
        omega -> Math.log(EPSILON) / Math.log(Dense.radius(beta, omega)),
        1e-6);
    drawn.isCurveOf(
        "figure1-left",
        "near-asymptotic bound",
        omega -> {
          double radius = Dense.radius(beta, omega);
          return 1 + Math.log(EPSILON) / Math.log(radius + leastTau * (1 - radius));
        },
        1e-6);
    drawn.isCurveOf("figure1-left", "energy-norm bound, corrected", this::energyBound, 1e-6);
    drawn.isCurveOf(
        "figure1-right",
        "|C^k|^(1/k) - rho(C)",
        omega -> roots.get(omega) - Dense.radius(beta, omega),
        1e-5);
    drawn.isCurveOf(
        "figure1-right",
        "tau (1 - rho(C))",
        omega -> leastTau * (1 - Dense.radius(beta, omega)),
        1e-5);
  }

  /** Corollary D.1 with Theorem D.1 corrected; the printed form is another curve from 1.73 on. */
  private double energyBound(double omega) {
    double squared = energyNormSquared(omega, true);
    double kappa = (4 + 4 * beta) / (4 - 4 * beta);
    return 1 + Math.log(EPSILON / (2 * Math.sqrt(kappa))) / (Math.log(squared) / 2);
  }

  private double energyNormSquared(double omega, boolean corrected) {
    double gamma = 1 - beta;
    double s = dense.largestScaled(dense.l.multiply(dense.l.transpose()).scalarMultiply(0.25));
    double q = s - (omega - 1) / (omega * omega);
    double share = corrected ? Math.max(q / gamma, q / (2 - gamma)) : q / gamma;
    return 1 - (2 - omega) / omega / (1 / omega + share);
  }

  @Test
  void theRefutedEnergyBoundWouldBeAnotherCurve() {
    assertThat(energyNormSquared(1.9, false))
        .isNotCloseTo(energyNormSquared(1.9, true), within(1e-3));
    // Planted faults: other eigenvalues, tolerances and norms than the paper's are other numbers.
    double norm = new ArrayRealVector(b).getNorm();
    int count = dense.sorCount(b, 1.6, EPSILON * norm);
    assertThat(dense.sorCount(b, 1.6, 10 * EPSILON * norm)).isLessThan(count);
    assertThat(dense.sorCount(b, 1.6, EPSILON)).isGreaterThan(count);
    assertThat(Dense.radius(Dense.jacobiRadius(SIDE + 1, 0), 1.3))
        .isGreaterThan(1.001 * Dense.radius(beta, 1.3));
  }
}
