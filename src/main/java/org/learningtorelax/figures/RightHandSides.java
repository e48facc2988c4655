package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.tuning.Seeds;

/**
 * Figure 2, left: the cost for right-hand sides that are truncated Gaussians against that for an
 * eigenvector of C_ω at ω = 1.4 with its least eigenvalue.
 *
 * <p>That eigenvector is known: with Jacobi eigenvalue β and eigenvector y, the entries sin(iπ/11)
 * sin(jπ/11), and levels ℓ, the error e_i = z^ℓ(i) y_i is an eigenvector of M_ω of eigenvalue λ =
 * z² where λ + ω - 1 = ωβz, and b = A e one of C_ω = A M_ω A⁻¹.
 */
@Clause("Figure 2 left")
final class RightHandSides implements Figure {
  private static final int GRID_SIDE = 12;
  private static final double OMEGA = 1.4;
  private static final double LARGEST_OMEGA = 1.95;

  private final ExperimentSize size;
  private final SymmetricMatrix matrix = GridLaplacian.square(GRID_SIDE);

  RightHandSides(ExperimentSize size) {
    this.size = size;
  }

  private String id() {
    return "right-hand-sides-" + size.label();
  }

  @Override
  public List<Task> tasks() {
    return List.of(new Task(id(), 10, this::compute));
  }

  private Table compute() {
    RandomGenerator random = Seeds.generator(size.seed(), 0, Seeds.INSTANCES);
    List<LinearSystem> gaussian =
        IntStream.range(0, size.averaged())
            .mapToObj(i -> LinearSystem.of(matrix, TruncatedGaussian.draw(matrix.size(), random)))
            .toList();
    LinearSystem eigen = LinearSystem.of(matrix, eigenvector());
    List<List<Double>> rows = new ArrayList<>();
    for (double omega : Omegas.range(1, LARGEST_OMEGA, size.omegaStep())) {
      DescriptiveStatistics costs = new DescriptiveStatistics();
      gaussian.forEach(system -> costs.addValue(PaperSolve.iterations(system, omega)));
      rows.add(
          List.of(
              omega,
              costs.getMean(),
              costs.getMin(),
              costs.getMax(),
              PaperSolve.iterations(eigen, omega)));
    }
    return new Table(List.of("omega", "mean", "min", "max", "eigenvector"), rows);
  }

  /** b = A e, see the class comment. */
  private double[] eigenvector() {
    double beta = JacobiRadius.of(matrix);
    double z = (OMEGA * beta - Math.sqrt(OMEGA * OMEGA * beta * beta - 4 * (OMEGA - 1))) / 2;
    List<Integer> levels = ConsistentOrdering.of(matrix).levels();
    int interior = GRID_SIDE - 2;
    double[] e = new double[matrix.size()];
    for (int k = 0; k < e.length; k++) {
      double angle = StrictMath.PI / (interior + 1);
      double y =
          StrictMath.sin((k / interior + 1) * angle) * StrictMath.sin((k % interior + 1) * angle);
      e[k] = StrictMath.pow(z, levels.get(k)) * y;
    }
    double[] b = new double[e.length];
    matrix.multiply(e, b);
    return b;
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    Table table = Tables.get(tables, id());
    List<Double> omegas = table.column("omega");
    int at =
        IntStream.range(0, omegas.size())
            .reduce(
                (a, b) -> Math.abs(omegas.get(b) - OMEGA) < Math.abs(omegas.get(a) - OMEGA) ? b : a)
            .orElse(0);
    return List.of(
        new Panel(
            "figure2-left",
            "Cost for two kinds of right-hand side",
            "omega",
            "iterations",
            Scale.LOGARITHMIC_COST,
            List.of(
                Curve.band(
                    "truncated Gaussian: mean, least, most",
                    omegas,
                    table.column("mean"),
                    table.column("min"),
                    table.column("max")),
                Curve.line("eigenvector of C at omega = 1.4", omegas, table.column("eigenvector"))),
            String.format(
                Locale.ROOT,
                "the paper: the cost of an eigenvector falls sharply at its omega, that of random b is"
                    + " smooth; found at omega = %.4g: %.0f iterations for the eigenvector, %.1f (%.0f"
                    + " to %.0f) for Gaussians",
                omegas.get(at),
                table.column("eigenvector").get(at),
                table.column("mean").get(at),
                table.column("min").get(at),
                table.column("max").get(at))));
  }
}
