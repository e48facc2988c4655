package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** Figures 2 (centre right, right) and 6 from runs whose numbers are made up. */
class HeatFiguresTest {
  private static final int STEPS = 60;
  private static final List<Integer> MESHES = List.of(4, 5, 6, 7);
  private static final ExperimentSize SIZE = new ExperimentSize(2, 12, 3, 0.3, MESHES, STEPS, 2, 1);

  private final HeatRuns runs = new HeatRuns(SIZE);
  private final Map<String, Table> tables = tables();

  /** Point j of the grid takes 10 + |j - k mod 20| iterations at step k, plus the mesh. */
  private static double fixedCost(int mesh, int j, int k) {
    return mesh + 10 + Math.abs(j - k % 20);
  }

  private static double omega(int run, int k) {
    return 1 + 0.05 * ((7 * k + 3 * run) % 20);
  }

  private Map<String, Table> tables() {
    Map<String, Table> made = new HashMap<>();
    for (int mesh : MESHES) {
      put(made, runs.plain(mesh), k -> 100 + mesh, k -> 1, 0.01 * mesh);
      List<HeatRun> fixed = runs.fixed(mesh);
      for (int j = 0; j < fixed.size(); j++) {
        int point = j;
        put(
            made,
            fixed.get(j),
            k -> fixedCost(mesh, point, k),
            k -> 1 + 0.05 * point,
            0.004 * mesh);
      }
      int learner = 0;
      for (String name : HeatRun.Learned.ALL) {
        for (int run = 0; run < 2; run++) {
          int number = run;
          int more = 2 * learner;
          put(
              made,
              runs.learned(mesh, name).get(run),
              k -> 20 + more + number + mesh,
              k -> omega(number, k),
              (0.002 + 0.001 * learner + 0.001 * run) * mesh);
        }
        learner++;
      }
    }
    return made;
  }

  private static void put(
      Map<String, Table> tables,
      HeatRun run,
      IntToDoubleFunction iterations,
      IntToDoubleFunction omega,
      double seconds) {
    List<List<Double>> rows = new ArrayList<>();
    for (int k = 0; k < STEPS; k++) {
      rows.add(
          List.of(
              k * 0.1, k % 7 + 0.5, iterations.applyAsDouble(k), omega.applyAsDouble(k), seconds));
    }
    tables.put(
        run.id(), new Table(List.of("time", "kappa", "iterations", "omega", "seconds"), rows));
  }

  private static double total(int mesh, int j) {
    double total = 0;
    for (int k = 0; k < STEPS; k++) {
      total += fixedCost(mesh, j, k);
    }
    return total;
  }

  private static int mesh(double unknowns) {
    return (int) Math.round(Math.sqrt(unknowns)) + 1;
  }

  @Clause("Figure 2 centre right")
  @Test
  void totalIterationsAgainstTheUnknowns() {
    Drawn drawn = Drawn.of(new HeatIterations(SIZE), tables);
    String panel = "figure2-centre-right";
    assertThat(drawn.curve(panel, "plain CG").x()).containsExactly(9.0, 16.0, 25.0, 36.0);
    drawn.isCurveOf(panel, "plain CG", n -> STEPS * (100 + mesh(n)), 0);
    drawn.isCurveOf(panel, "omega = 1", n -> total(mesh(n), 0), 0);
    drawn.isCurveOf(panel, "omega = 1.5", n -> total(mesh(n), 10), 0);
    drawn.isCurveOf(panel, "best fixed omega", n -> total(mesh(n), bestPoint()), 0);
    drawn.isCurveOf(panel, "instance-optimal", n -> STEPS * (10 + mesh(n)), 0);
    drawn.isCurveOf(panel, "Tsallis-INF", n -> STEPS * (20.5 + mesh(n)), 1e-15);
    drawn.isCurveOf(panel, "Tsallis-INF-CB", n -> STEPS * (22.5 + mesh(n)), 1e-15);
    drawn.isCurveOf(panel, "ChebCB", n -> STEPS * (24.5 + mesh(n)), 1e-15);
    assertThat(drawn.panel(panel).curves()).hasSize(8);
  }

  private static int bestPoint() {
    int best = 0;
    for (int j = 0; j < 20; j++) {
      best = total(4, j) < total(4, best) ? j : best;
    }
    return best;
  }

  @Clause("Figure 2 right")
  @Test
  void parametersOverTime() {
    Drawn drawn = Drawn.of(new HeatParameters(SIZE), tables);
    String panel = "figure2-right";
    assertThat(drawn.panel(panel).title()).contains("mesh 7");
    drawn.isCurveOf(panel, "best fixed omega", t -> 1 + 0.05 * bestPoint(), 1e-14);
    drawn.isCurveOf(panel, "instance-optimal", t -> mean(t, k -> 1 + 0.05 * (k % 20)), 1e-13);
    for (String learner : List.of("Tsallis-INF", "ChebCB")) {
      IntToDoubleFunction chosen = k -> omega(0, k);
      drawn.isCurveOf(panel, learner, t -> mean(t, chosen), 1e-13);
      Curve curve = drawn.curve(panel, learner);
      for (int k = 0; k < STEPS; k++) {
        double deviation = deviation(0.1 * k, chosen);
        assertThat(curve.low().get(k)).isCloseTo(curve.y().get(k) - deviation, within(1e-12));
        assertThat(curve.high().get(k)).isCloseTo(curve.y().get(k) + deviation, within(1e-12));
      }
    }
    // On mesh 7 costs lie from 17 to 36, so that levels are 3 apart; along one of 20 the cost is
    // 20.
    Curve contour = drawn.curve(panel, "cost 20");
    assertThat(contour.style()).isEqualTo(Curve.Style.CONTOUR);
    for (int i = 0; i < contour.x().size(); i++) {
      long step = Math.round(10 * contour.x().get(i));
      double omega = contour.y().get(i);
      if (!Double.isNaN(omega) && Math.abs(10 * contour.x().get(i) - step) < 1e-9) {
        double point = (omega - 1) / 0.05;
        assertThat(17 + Math.abs(point - step % 20)).isCloseTo(20, within(1e-9));
      }
    }
  }

  /** Over the 25 steps around t, fewer at the ends. */
  private static double mean(double t, IntToDoubleFunction value) {
    int k = (int) Math.round(10 * t);
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, k - 12); i <= Math.min(STEPS - 1, k + 12); i++) {
      sum += value.applyAsDouble(i);
      count++;
    }
    return sum / count;
  }

  private static double deviation(double t, IntToDoubleFunction value) {
    int k = (int) Math.round(10 * t);
    double mean = mean(t, value);
    double squares = 0;
    int count = 0;
    for (int i = Math.max(0, k - 12); i <= Math.min(STEPS - 1, k + 12); i++) {
      squares += Math.pow(value.applyAsDouble(i) - mean, 2);
      count++;
    }
    return Math.sqrt(squares / (count - 1));
  }

  @Clause("Figure 6")
  @Test
  void diffusivityAndTimes() {
    Drawn drawn = Drawn.of(new HeatTimes(SIZE), tables);
    drawn.isCurveOf("figure6-left", "kappa", t -> Math.round(10 * t) % 7 + 0.5, 0);
    String centre = "figure6-centre";
    assertThat(drawn.panel(centre).title()).contains("0.040, 0.050, 0.060, 0.070 s a step");
    drawn.isCurveOf(centre, "plain CG", n -> 1, 1e-12);
    drawn.isCurveOf(centre, "omega = 1", n -> 0.4, 1e-12);
    drawn.isCurveOf(centre, "omega = 1.5", n -> 0.4, 1e-12);
    drawn.isCurveOf(centre, "best fixed omega", n -> 0.4, 1e-12);
    drawn.isCurveOf(centre, "Tsallis-INF", n -> 0.25, 1e-12);
    drawn.isCurveOf(centre, "Tsallis-INF-CB", n -> 0.35, 1e-12);
    drawn.isCurveOf(centre, "ChebCB", n -> 0.45, 1e-12);
    // Two runs, 0.1 apart: deviation 0.1/√2, and Student's 0.975 quantile is 12.7062.
    String right = "figure6-right";
    drawn.isCurveOf(right, "Tsallis-INF", n -> 0.25, 1e-12);
    Curve chebCb = drawn.curve(right, "ChebCB");
    assertThat(chebCb.x()).as("the largest three").containsExactly(16.0, 25.0, 36.0);
    for (int i = 0; i < 3; i++) {
      assertThat(chebCb.high().get(i) - 0.45).isCloseTo(12.7062 * 0.05, within(1e-5));
      assertThat(0.45 - chebCb.low().get(i)).isCloseTo(12.7062 * 0.05, within(1e-5));
    }
  }
}
