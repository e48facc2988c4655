package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.theory.InstanceTau;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.tuning.Seeds;

/**
 * Figure 3: the least τ that serves every ω, and β², of A + cI against the shift c, with the
 * thresholds of Lemma 2.1 (2) of which one has to be met.
 */
@Clause("Figure 3")
final class TauAgainstShift implements Figure {
  private static final int GRID_SIDE = 12;
  private static final int SHIFTS = 25;
  private static final double LARGEST_OMEGA = 1.95;
  private static final double TAU_THRESHOLD = StrictMath.exp(-2);
  private static final double BETA_THRESHOLD = 4 * TAU_THRESHOLD * (1 - TAU_THRESHOLD);

  private final ExperimentSize size;

  TauAgainstShift(ExperimentSize size) {
    this.size = size;
  }

  private String id(int k) {
    return "tau-" + size.label() + "-" + k;
  }

  private static double shift(int k) {
    double low = ShiftedLaplacians.LEAST_SHIFT;
    return low + (ShiftedLaplacians.LARGEST_SHIFT - low) * k / (SHIFTS - 1);
  }

  @Override
  public List<Task> tasks() {
    return IntStream.range(0, SHIFTS).mapToObj(k -> new Task(id(k), 10, () -> compute(k))).toList();
  }

  private Table compute(int k) {
    SymmetricMatrix matrix = GridLaplacian.square(GRID_SIDE).plusDiagonal(shift(k));
    @SpectralRadius double beta = JacobiRadius.of(matrix);
    double[] b =
        TruncatedGaussian.draw(matrix.size(), Seeds.generator(size.seed(), 0, Seeds.INSTANCES));
    double tau = 0;
    for (double omega : Omegas.range(1, LARGEST_OMEGA, size.omegaStep())) {
      tau =
          Math.max(
              tau, InstanceTau.of(matrix, beta, b, Require.omega(omega), PaperSolve.EPSILON).tau());
    }
    return new Table(
        List.of("c", "tau", "beta_squared"), List.of(List.of(shift(k), tau, beta * beta)));
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    List<Double> c = new ArrayList<>();
    List<Double> tau = new ArrayList<>();
    List<Double> betaSquared = new ArrayList<>();
    for (int k = 0; k < SHIFTS; k++) {
      Table table = Tables.get(tables, id(k));
      c.addAll(table.column("c"));
      tau.addAll(table.column("tau"));
      betaSquared.addAll(table.column("beta_squared"));
    }
    long met =
        IntStream.range(0, SHIFTS)
            .filter(k -> tau.get(k) >= TAU_THRESHOLD || betaSquared.get(k) >= BETA_THRESHOLD)
            .count();
    return List.of(
        new Panel(
            "figure3",
            "The condition of Lemma 2.1 over the shifts",
            "shift c",
            "tau, beta^2",
            Scale.LINEAR,
            List.of(
                Curve.line("tau", c, tau),
                Curve.line("beta^2", c, betaSquared),
                Curve.line("1/e^2", c, Collections.nCopies(SHIFTS, TAU_THRESHOLD)),
                Curve.line("(4/e^2)(1 - 1/e^2)", c, Collections.nCopies(SHIFTS, BETA_THRESHOLD))),
            String.format(
                Locale.ROOT,
                "the paper: tau >= 1/e^2 or beta^2 >= (4/e^2)(1 - 1/e^2) holds here; found: at %d of %d"
                    + " shifts, tau from %.3f to %.3f, beta^2 from %.3f to %.3f",
                met,
                SHIFTS,
                Collections.min(tau),
                Collections.max(tau),
                Collections.min(betaSquared),
                Collections.max(betaSquared))));
  }
}
