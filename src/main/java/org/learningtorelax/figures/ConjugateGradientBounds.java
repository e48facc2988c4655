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
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.CgBound;
import org.learningtorelax.theory.SpectralConstants;
import org.learningtorelax.tuning.Seeds;

/**
 * Figure 4: the cost of SSOR-CG and Lemma E.2's bound, with the least τ that makes it one for every
 * ω shown, on square and L-shaped regions, grid sides 12 and 32, shifts 0 and 0.5.
 */
@Clause("Figure 4")
final class ConjugateGradientBounds implements Figure {
  private static final List<String> REGIONS = List.of("square", "l-shape");
  private static final List<Integer> SIDES = List.of(12, 32);
  private static final List<Double> SHIFTS = List.of(0.0, 0.5);
  private static final double LARGEST_OMEGA = 1.9;
  private static final Solver CG = new EisenstatCg();
  private static final StoppingRule RULE = StoppingRule.absolute(PaperSolve.EPSILON, 100_000);

  private final ExperimentSize size;

  private record Case(String region, int side, double shift) {
    String label() {
      return region + "-" + side + "-shift-" + shift;
    }

    String title() {
      return region.equals("square") ? "square" : "L-shaped region";
    }

    SymmetricMatrix matrix() {
      SymmetricMatrix base =
          region.equals("square") ? GridLaplacian.square(side) : GridLaplacian.lShape(side);
      return base.plusDiagonal(shift);
    }
  }

  ConjugateGradientBounds(ExperimentSize size) {
    this.size = size;
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String region : REGIONS) {
      for (int side : SIDES) {
        for (double shift : SHIFTS) {
          cases.add(new Case(region, side, shift));
        }
      }
    }
    return cases;
  }

  private String id(Case c) {
    return "cg-bound-" + c.label() + "-" + size.label();
  }

  @Override
  public List<Task> tasks() {
    return cases().stream()
        .map(c -> new Task(id(c), (long) c.side * c.side / 30, () -> compute(c)))
        .toList();
  }

  private Table compute(Case c) {
    SymmetricMatrix matrix = c.matrix();
    double[] b =
        TruncatedGaussian.draw(matrix.size(), Seeds.generator(size.seed(), 0, Seeds.INSTANCES));
    double norm = Vectors.norm(b);
    LinearSystem system = LinearSystem.of(matrix, b);
    CgBound bound = CgBound.of(SpectralConstants.of(matrix));
    List<Double> omegas = Omegas.range(CgBound.leastOmega(), LARGEST_OMEGA, size.omegaStep());
    List<Integer> costs = new ArrayList<>();
    for (double omega : omegas) {
      costs.add(CG.solve(system, Require.omega(omega), RULE).iterations());
    }
    double tau = 0;
    for (int i = 0; i < omegas.size(); i++) {
      @Omega double omega = Require.omega(omegas.get(i));
      tau = Math.max(tau, bound.leastTau(costs.get(i), omega, PaperSolve.EPSILON, norm));
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < omegas.size(); i++) {
      @Omega double omega = Require.omega(omegas.get(i));
      double value = bound.withTau(tau).corrected(omega, PaperSolve.EPSILON, norm);
      rows.add(List.of(omegas.get(i), (double) costs.get(i), value, tau));
    }
    return new Table(List.of("omega", "cost", "bound", "tau"), rows);
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    return cases().stream().map(c -> panel(c, Tables.get(tables, id(c)))).toList();
  }

  private static Panel panel(Case c, Table table) {
    List<Double> omegas = table.column("omega");
    List<Double> cost = table.column("cost");
    List<Double> bound = table.column("bound");
    int boundBest = bound.indexOf(Collections.min(bound));
    return new Panel(
        "figure4-" + c.label(),
        "SSOR-CG on the " + c.title() + ", grid side " + c.side + ", shift " + c.shift,
        "omega",
        "iterations",
        Scale.LINEAR,
        List.of(Curve.line("cost", omegas, cost), Curve.line("bound", omegas, bound)),
        String.format(
            Locale.ROOT,
            "the paper: the bound follows the cost; found: where the bound (tau = %.3f) is least, at"
                + " omega = %.4g, the cost is %.0f, of %.0f to %.0f iterations over all omega",
            table.column("tau").get(0),
            omegas.get(boundBest),
            cost.get(boundBest),
            Collections.min(cost),
            Collections.max(cost)));
  }
}
