package org.learningtorelax.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.tuning.Seeds;

/** Figure 4: cost and bound on the small regions; the large ones differ by a number alone. */
class ConjugateGradientBoundsTest {
  private static final double EPSILON = 1e-8;
  private static final Drawn DRAWN =
      Drawn.of(
          new ConjugateGradientBounds(new ExperimentSize(2, 12, 3, 0.3, List.of(5, 6), 10, 2, 1)));

  @Clause("Figure 4")
  @ParameterizedTest
  @CsvSource({"square, 0.0", "square, 0.5", "l-shape, 0.0", "l-shape, 0.5"})
  void costAndBound(String region, double shift) {
    SymmetricMatrix base =
        region.equals("square") ? GridLaplacian.square(12) : GridLaplacian.lShape(12);
    Dense dense = Dense.of(base.plusDiagonal(shift));
    int n = dense.a.getRowDimension();
    ArrayRealVector b =
        new ArrayRealVector(TruncatedGaussian.draw(n, Seeds.generator(1, 0, Seeds.INSTANCES)));

    RealMatrix inverse = MatrixUtils.inverse(dense.a);
    double kappa = Dense.largest(dense.a) * Dense.largest(inverse);
    // ρ(D A⁻¹), and the largest eigenvalue of A⁻¹ (L D⁻¹ Lᵀ - D/4), for the constant diagonal
    double diagonal = dense.d.getEntry(0, 0);
    double mu = diagonal * Dense.largest(inverse);
    RealMatrix root = MatrixUtils.inverse(new CholeskyDecomposition(dense.a).getL());
    RealMatrix middle =
        dense
            .l
            .multiply(dense.l.transpose())
            .scalarMultiply(1 / diagonal)
            .subtract(dense.d.scalarMultiply(0.25));
    double nu = Dense.largest(root.multiply(middle).multiply(root.transpose()));
    double x = Math.sqrt(kappa) * b.getNorm() / EPSILON;
    double effort = Math.log(x + Math.sqrt(x * x - 1));

    String panel = "figure4-" + region + "-12-shift-" + shift;
    Map<Double, Integer> counts = new TreeMap<>();
    Map<Double, Double> bounds = new TreeMap<>();
    double tau = 0;
    for (double omega : DRAWN.curve(panel, "cost").x()) {
      int count = dense.cg(dense.ssor(omega), b, new ArrayRealVector(n), EPSILON).count();
      double t = (2 - omega) / omega;
      double k = (2 + mu * t + (2 + 4 * nu) / t) / 4;
      double beyondOne = effort / -Math.log(1 - 2 / (1 + Math.sqrt(k)));
      counts.put(omega, count);
      bounds.put(omega, beyondOne);
      tau = Math.max(tau, (count - 1) / beyondOne);
    }
    double least = tau;
    DRAWN.isCurveOf(panel, "cost", counts::get, 0);
    DRAWN.isCurveOf(panel, "bound", omega -> 1 + least * bounds.get(omega), 1e-8);
  }
}
