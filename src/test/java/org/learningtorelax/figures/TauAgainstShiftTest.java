package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.tuning.Seeds;

/** Figure 3: τ, β² and the two thresholds. */
class TauAgainstShiftTest {
  private static final double EPSILON = 1e-8;
  private static final int SIDE = 10;
  private static final double[] OMEGAS = {1, 1.4, 1.8};
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, 12, 3, 0.4, List.of(5, 6), 10, 2, 1);

  private final double[] b =
      TruncatedGaussian.draw(SIDE * SIDE, Seeds.generator(1, 0, Seeds.INSTANCES));

  @Clause("Figure 3")
  @Test
  void everyCurveIsThePapersFormula() {
    Drawn drawn = Drawn.of(new TauAgainstShift(SIZE));
    List<Double> shifts = drawn.curve("figure3", "tau").x();
    assertThat(shifts).hasSize(25).startsWith(-0.15);
    assertThat(shifts.get(24)).isCloseTo(0.45, within(1e-15));
    drawn.isCurveOf(
        "figure3", "beta^2", shift -> Math.pow(Dense.jacobiRadius(SIDE, shift), 2), 1e-9);
    drawn.isCurveOf("figure3", "1/e^2", shift -> 0.1353352832366127, 1e-12);
    drawn.isCurveOf(
        "figure3", "(4/e^2)(1 - 1/e^2)", shift -> 0.5413411329464508 * 0.8646647167633873, 1e-12);
    drawn.isCurveOf("figure3", "tau", this::leastTau, 1e-5);
  }

  private double leastTau(double shift) {
    Dense dense = Dense.square(SIDE, shift);
    double tau = 0;
    for (double omega : OMEGAS) {
      double radius = Dense.radius(Dense.jacobiRadius(SIDE, shift), omega);
      int count = dense.sorCount(b, omega, EPSILON * new ArrayRealVector(b).getNorm());
      tau = Math.max(tau, (dense.rootOfPowerNorm(omega, count - 1) - radius) / (1 - radius));
    }
    return tau;
  }
}
