package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.HeatProblem;

/** The runs of Figures 2 and 6 against Crank-Nicolson and conjugate gradients, both dense. */
class HeatRunTest {
  private static final int MESH = 9;
  private static final int STEPS = 40;
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, 12, 3, 0.3, List.of(MESH), STEPS, 2, 1);

  private static Table run(HeatRun.Method method) {
    return new HeatRun(MESH, method, SIZE).task().work().get();
  }

  @Clause({"Figure 2 centre right", "Figure 6"})
  @Test
  void plainConjugateGradients() {
    isCrankNicolson(run(new HeatRun.PlainCg()), false);
  }

  @Clause({"Figure 2 centre right", "Figure 6"})
  @Test
  void aFixedOmega() {
    Table table = run(new HeatRun.Fixed(1.5));
    assertThat(table.column("omega")).containsOnly(1.5);
    isCrankNicolson(table, true);
  }

  @Clause({"Figure 2 centre right", "Figure 2 right", "Figure 6"})
  @Test
  void theLearners() {
    for (String learner : HeatRun.Learned.ALL) {
      Table table = run(new HeatRun.Learned(learner, 1));
      List<Double> grid = List.copyOf(HeatRun.GRID.omegas());
      assertThat(grid).hasSize(20).startsWith(1.0).endsWith(1.95);
      assertThat(table.column("omega")).allMatch(grid::contains);
      assertThat(table.column("omega").stream().distinct().count()).as(learner).isGreaterThan(3);
      isCrankNicolson(table, true);
    }
  }

  /**
   * (I + sK) u' = (I - sK) u + dt f in the middle of each step, started from u, to 1e-8 of the
   * right side's norm. A count is a whole number, so one of a step may differ where a norm is near
   * the tolerance; none does.
   */
  private static void isCrankNicolson(Table table, boolean preconditioned) {
    double dt = 5.0 / STEPS;
    HeatProblem problem = HeatProblem.ofPaper();
    RealMatrix laplacian = Dense.square(MESH - 1, 0).a;
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(laplacian.getRowDimension());
    RealVector u = sample((x, y) -> problem.initial().applyAsDouble(x, y));
    for (int k = 0; k < STEPS; k++) {
      double middle = (k + 0.5) * dt;
      double sine = Math.sin(2 * Math.PI * middle);
      double kappa = sine > 0 ? 0.1 * sine : -10 * sine;
      double s = dt * kappa * MESH * MESH / 2;
      RealVector forcing = sample((x, y) -> problem.forcing().at(middle, x, y));
      RealVector b =
          identity.subtract(laplacian.scalarMultiply(s)).operate(u).add(forcing.mapMultiply(dt));
      Dense dense = new Dense(identity.add(laplacian.scalarMultiply(s)));
      double omega = table.column("omega").get(k);
      Dense.Cg cg =
          dense.cg(preconditioned ? dense.ssor(omega) : identity, b, u, 1e-8 * b.getNorm());
      assertThat(table.column("time").get(k)).isCloseTo(k * dt, within(1e-12));
      assertThat(table.column("kappa").get(k)).isCloseTo(kappa, within(1e-12));
      assertThat(table.column("iterations").get(k)).as("step %d", k).isEqualTo(cg.count());
      assertThat(table.column("seconds").get(k)).isPositive();
      u = cg.solution();
    }
  }

  private interface Function {
    double at(double x, double y);
  }

  private static RealVector sample(Function function) {
    RealVector values = new ArrayRealVector((MESH - 1) * (MESH - 1));
    for (int i = 1; i < MESH; i++) {
      for (int j = 1; j < MESH; j++) {
        int place = (i - 1) * (MESH - 1) + j - 1;
        values.setEntry(place, function.at((double) i / MESH, (double) j / MESH));
      }
    }
    return values;
  }
}
