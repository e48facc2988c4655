package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.tuning.Seeds;

/** Figure 2, left: costs for Gaussians and for an eigenvector. */
class RightHandSidesTest {
  private static final double EPSILON = 1e-8;
  private static final int SIDE = 10;
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, 12, 3, 0.2, List.of(5, 6), 10, 2, 1);

  private final Dense dense = Dense.square(SIDE, 0);
  private final Drawn drawn = Drawn.of(new RightHandSides(SIZE));

  @Clause("Figure 2 left")
  @Test
  void theGaussiansCosts() {
    RandomGenerator random = Seeds.generator(1, 0, Seeds.INSTANCES);
    Map<Double, IntSummaryStatistics> counts = new TreeMap<>();
    Curve curve = drawn.curve("figure2-left", "truncated Gaussian: mean, least, most");
    for (int i = 0; i < 3; i++) {
      double[] b = TruncatedGaussian.draw(SIDE * SIDE, random);
      for (double omega : curve.x()) {
        counts
            .computeIfAbsent(omega, w -> new IntSummaryStatistics())
            .accept(dense.sorCount(b, omega, EPSILON * new ArrayRealVector(b).getNorm()));
      }
    }
    drawn.isCurveOf("figure2-left", curve.name(), w -> counts.get(w).getAverage(), 1e-12);
    for (int i = 0; i < curve.x().size(); i++) {
      assertThat(curve.low().get(i)).isEqualTo(counts.get(curve.x().get(i)).getMin());
      assertThat(curve.high().get(i)).isEqualTo(counts.get(curve.x().get(i)).getMax());
    }
  }

  /** At ω = 1.4 its residual is λᵏ b, so that the count follows from λ alone. */
  @Clause("Figure 2 left")
  @Test
  void theEigenvectorsCost() {
    double beta = Dense.jacobiRadius(SIDE, 0);
    double z = (1.4 * beta - Math.sqrt(1.96 * beta * beta - 1.6)) / 2;
    RealVector e = new ArrayRealVector(SIDE * SIDE);
    for (int p = 0; p < SIDE * SIDE; p++) {
      int i = p / SIDE + 1;
      int j = p % SIDE + 1;
      double y = Math.sin(i * Math.PI / (SIDE + 1)) * Math.sin(j * Math.PI / (SIDE + 1));
      e.setEntry(p, Math.pow(z, i + j) * y);
    }
    RealVector b = dense.a.operate(e);
    RealVector image = dense.defect(1.4).operate(b);
    assertThat(image.getDistance(b.mapMultiply(z * z)))
        .as("an eigenvector")
        .isLessThan(1e-12 * b.getNorm());
    int count = (int) Math.ceil(Math.log(EPSILON) / Math.log(z * z));
    drawn.isCurveOf(
        "figure2-left",
        "eigenvector of C at omega = 1.4",
        omega ->
            Math.abs(omega - 1.4) < 1e-12
                ? count
                : dense.sorCount(b.toArray(), omega, EPSILON * b.getNorm()),
        0);
    assertThat(z * z).as("the least eigenvalue").isCloseTo(0.1985, within(5e-5));
  }
}
