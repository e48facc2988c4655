package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.theory.EnergyBound;
import org.learningtorelax.theory.InstanceTau;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.SpectralConstants;
import org.learningtorelax.theory.SurrogateBound;
import org.learningtorelax.theory.Young;
import org.learningtorelax.tuning.Seeds;

/**
 * Figure 1, left and right: the cost of the unshifted base matrix against ω with three predictions
 * of it, and what Assumption 2.1 asks for. The near-asymptotic bound takes the least τ that serves
 * every ω shown.
 */
@Clause({"Figure 1 left", "Figure 1 right"})
final class BoundsOnOneInstance implements Figure {
  private static final int GRID_SIDE = 12;

  private final ExperimentSize size;
  private final SymmetricMatrix matrix = GridLaplacian.square(GRID_SIDE);
  private final @SpectralRadius double beta = JacobiRadius.of(matrix);

  BoundsOnOneInstance(ExperimentSize size) {
    this.size = size;
  }

  private String id() {
    return "bounds-" + size.label();
  }

  @Override
  public List<Task> tasks() {
    return List.of(new Task(id(), 20, this::compute));
  }

  private Table compute() {
    double[] b = TruncatedGaussian.draw(matrix.size(), Seeds.generator(size.seed(), 0, 0));
    LinearSystem system = LinearSystem.of(matrix, b);
    EnergyBound energy = EnergyBound.of(matrix);
    double kappa = SpectralConstants.of(matrix).kappa();
    List<Double> omegas = new ArrayList<>(Omegas.range(1, 1.99, size.omegaStep()));
    omegas.add(Young.optimalOmega(beta));
    Collections.sort(omegas);
    List<List<Double>> rows = new ArrayList<>();
    for (double value : omegas) {
      @Omega double omega = Require.omega(value);
      InstanceTau tau = InstanceTau.of(matrix, beta, b, omega, PaperSolve.EPSILON);
      rows.add(
          List.of(
              value,
              PaperSolve.iterations(system, value),
              SurrogateBound.asymptoticEstimate(tau.radius(), PaperSolve.EPSILON),
              EnergyBound.sorIterations(energy.normCorrected(omega), kappa, PaperSolve.EPSILON),
              tau.radius(),
              tau.rootOfPowerNorm(),
              tau.tau()));
    }
    return new Table(
        List.of("omega", "cost", "asymptotic", "energy", "radius", "root_norm", "tau"), rows);
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    Table table = Tables.get(tables, id());
    List<Double> omegas = table.column("omega");
    List<Double> cost = table.column("cost");
    double tau = Collections.max(table.column("tau"));
    List<Double> near =
        table.column("radius").stream()
            .map(
                r ->
                    SurrogateBound.ofRadius(
                        Require.spectralRadius("rho", r), tau, PaperSolve.EPSILON))
            .toList();
    List<Double> gap = new ArrayList<>();
    List<Double> allowed = new ArrayList<>();
    for (int i = 0; i < omegas.size(); i++) {
      double radius = table.column("radius").get(i);
      gap.add(table.column("root_norm").get(i) - radius);
      allowed.add(tau * (1 - radius));
    }
    return List.of(
        new Panel(
            "figure1-left",
            "Cost of SOR and what predicts it",
            "omega",
            "iterations",
            Scale.LOGARITHMIC_COST,
            List.of(
                Curve.line("cost", omegas, cost),
                Curve.line("asymptotic estimate", omegas, table.column("asymptotic")),
                Curve.line("energy-norm bound, corrected", omegas, table.column("energy")),
                Curve.line("near-asymptotic bound", omegas, near)),
            finding(omegas, cost, near, table.column("energy"), tau)),
        new Panel(
            "figure1-right",
            "Assumption 2.1 just before convergence",
            "omega",
            "distance from the spectral radius",
            Scale.LINEAR,
            List.of(
                Curve.line("|C^k|^(1/k) - rho(C)", omegas, gap),
                Curve.line("tau (1 - rho(C))", omegas, allowed)),
            String.format(
                Locale.ROOT,
                "the paper: some tau in (0,1) serves every omega; found: tau = %.3f does, needed at"
                    + " omega = %.4g",
                tau,
                omegas.get(table.column("tau").indexOf(tau)))));
  }

  private String finding(
      List<Double> omegas, List<Double> cost, List<Double> near, List<Double> energy, double tau) {
    int best = cost.indexOf(Collections.min(cost));
    int nearBest = near.indexOf(Collections.min(near));
    int energyBest = energy.indexOf(Collections.min(energy));
    return String.format(
        Locale.ROOT,
        "the paper: the near-asymptotic bound has its minimum where the cost has; found: cost least at"
            + " omega = %.4g (%.0f iterations), near-asymptotic bound (tau = %.3f) least at %.4g (%.0f),"
            + " energy-norm bound least at %.4g (%.0f)",
        omegas.get(best),
        cost.get(best),
        tau,
        omegas.get(nearBest),
        near.get(nearBest),
        omegas.get(energyBest),
        energy.get(energyBest));
  }
}
