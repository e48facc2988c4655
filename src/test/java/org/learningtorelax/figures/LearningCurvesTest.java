package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;

/**
 * Figures 2 (centre left) and 5 from totals that are straight lines: a method that pays c an
 * instance has T - x/c left after x iterations.
 */
class LearningCurvesTest {
  private static final int ROUNDS = 100;
  private static final ExperimentSize SIZE =
      new ExperimentSize(2, ROUNDS, 3, 0.3, List.of(5, 6), 10, 2, 1);

  /** What each method pays an instance in the first trial; in the second one it pays 2 more. */
  private static final Map<String, Integer> COSTS = costs();

  private static Map<String, Integer> costs() {
    Map<String, Integer> costs = new LinkedHashMap<>();
    costs.put("tsallis_inf", 20);
    costs.put("tsallis_inf_cb", 16);
    costs.put("cheb_cb", 12);
    costs.put("young", 10);
    costs.put("fixed_1.0", 40);
    costs.put("fixed_1.2", 30);
    costs.put("fixed_1.4", 14);
    costs.put("fixed_1.6", 18);
    costs.put("fixed_1.8", 35);
    return costs;
  }

  private static Map<String, Table> tables(Variance variance) {
    Map<String, Table> tables = new HashMap<>();
    for (int trial = 0; trial < 2; trial++) {
      List<String> names = new ArrayList<>(List.of("instances"));
      names.addAll(COSTS.keySet());
      List<List<Double>> rows = new ArrayList<>();
      for (int k = 0; k <= ROUNDS; k++) {
        List<Double> row = new ArrayList<>(List.of((double) k));
        for (int cost : COSTS.values()) {
          row.add((double) k * (cost + 2 * trial));
        }
        rows.add(row);
      }
      tables.put(new LearningTrial(variance, SIZE).id(trial), new Table(names, rows));
    }
    return tables;
  }

  private static double left(double iterations, int cost) {
    return Math.max(0, ROUNDS - iterations / cost);
  }

  private static void isMeanOfTwoTrials(Drawn drawn, String panel, String name, String method) {
    int cost = COSTS.get(method);
    drawn.isCurveOf(panel, name, x -> (left(x, cost) + left(x, cost + 2)) / 2, 1e-12);
    Curve curve = drawn.curve(panel, name);
    for (int i = 0; i < curve.x().size(); i++) {
      double x = curve.x().get(i);
      assertThat(Math.abs(curve.low().get(i) - left(x, cost))).isLessThan(1e-10);
      assertThat(Math.abs(curve.high().get(i) - left(x, cost + 2))).isLessThan(1e-10);
    }
  }

  @Clause({"Figure 2 centre left", "Figure 5 left"})
  @Test
  void learnersTheBestFixedOmegaAndYoungs() {
    Drawn drawn =
        Drawn.of(LearningCurves.contextual("panel", Variance.HIGH, SIZE), tables(Variance.HIGH));
    isMeanOfTwoTrials(drawn, "panel", "Tsallis-INF", "tsallis_inf");
    isMeanOfTwoTrials(drawn, "panel", "Tsallis-INF-CB", "tsallis_inf_cb");
    isMeanOfTwoTrials(drawn, "panel", "ChebCB", "cheb_cb");
    isMeanOfTwoTrials(drawn, "panel", "fixed omega = 1.4", "fixed_1.4");
    isMeanOfTwoTrials(drawn, "panel", "instance-optimal omega*(c)", "young");
    assertThat(drawn.panel("panel").curves()).hasSize(5);
    // means over two trials, ± 12.7062 · √2/√2: Student's quantile for one degree of freedom
    assertThat(drawn.panel("panel").finding())
        .contains(
            "95 % intervals over 2 trials: instance-optimal omega*(c) 11.0 ± 12.7, ChebCB 13.0")
        .contains("fixed omega = 1.4 15.0");
  }

  @Clause("Figure 5 centre and right")
  @Test
  void tsallisInfAndEachFixedOmega() {
    Drawn drawn = Drawn.of(LearningCurves.fixed("panel", Variance.LOW, SIZE), tables(Variance.LOW));
    isMeanOfTwoTrials(drawn, "panel", "Tsallis-INF", "tsallis_inf");
    for (String omega : List.of("1.0", "1.2", "1.4", "1.6", "1.8")) {
      isMeanOfTwoTrials(drawn, "panel", "fixed omega = " + omega, "fixed_" + omega);
    }
    assertThat(drawn.panel("panel").curves()).hasSize(6);
  }
}
