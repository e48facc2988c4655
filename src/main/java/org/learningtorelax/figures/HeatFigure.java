package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;

/**
 * The heat equation, Figure 2 (centre right, right) and Figure 6: iterations of SSOR-CG by what
 * chooses ω. The instance-optimal cost of a time step is the least of the runs with a fixed ω of
 * the grid, whose solutions agree to the tolerance.
 */
@Clause({"Figure 2 heat equation", "Figure 6"})
final class HeatFigure implements Figure {
  private static final double ONE = 1.0;
  private static final double ONE_AND_A_HALF = 1.5;

  private final ExperimentSize size;
  private final boolean summary;

  private HeatFigure(ExperimentSize size, boolean summary) {
    this.size = size;
    this.summary = summary;
  }

  /** Totals over the meshes, and the cost over time on the finest one. */
  static HeatFigure summary(ExperimentSize size) {
    return new HeatFigure(size, true);
  }

  /** The total cost over time on each mesh. */
  static HeatFigure eachMesh(ExperimentSize size) {
    return new HeatFigure(size, false);
  }

  @Override
  public List<Task> tasks() {
    return size.meshes().stream().flatMap(this::runs).map(HeatRun::task).toList();
  }

  private Stream<HeatRun> runs(int mesh) {
    List<HeatRun> runs = new ArrayList<>(List.of(new HeatRun(mesh, new HeatRun.PlainCg(), size)));
    runs.addAll(fixedRuns(mesh));
    for (String learner : HeatRun.Learned.ALL) {
      runs.addAll(learnerRuns(mesh, learner));
    }
    return runs.stream();
  }

  private List<HeatRun> fixedRuns(int mesh) {
    return HeatRun.GRID.omegas().stream()
        .map(omega -> new HeatRun(mesh, new HeatRun.Fixed(omega), size))
        .toList();
  }

  private List<HeatRun> learnerRuns(int mesh, String learner) {
    return IntStream.range(0, size.heatTrials())
        .mapToObj(run -> new HeatRun(mesh, new HeatRun.Learned(learner, run), size))
        .toList();
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    return summary
        ? List.of(totals(tables), overTime(tables))
        : size.meshes().stream().map(mesh -> cumulative(tables, mesh)).toList();
  }

  /** Iterations of each time step by method, the mean over the runs of a learner. */
  private Map<String, List<Double>> costs(Map<String, Table> tables, int mesh) {
    Map<String, List<Double>> costs = new LinkedHashMap<>();
    costs.put("plain CG", mean(tables, List.of(new HeatRun(mesh, new HeatRun.PlainCg(), size))));
    List<List<Double>> fixed =
        fixedRuns(mesh).stream().map(run -> mean(tables, List.of(run))).toList();
    List<Double> omegas = HeatRun.GRID.omegas();
    costs.put("omega = 1", fixed.get(nearest(omegas, ONE)));
    costs.put("omega = 1.5", fixed.get(nearest(omegas, ONE_AND_A_HALF)));
    List<Double> best = Collections.min(fixed, Comparator.comparingDouble(HeatFigure::sum));
    costs.put("best fixed omega", best);
    List<Double> optimal = new ArrayList<>();
    for (int k = 0; k < size.timeSteps(); k++) {
      int step = k;
      optimal.add(Collections.min(fixed.stream().map(run -> run.get(step)).toList()));
    }
    costs.put("instance-optimal", optimal);
    costs.put("Tsallis-INF", mean(tables, learnerRuns(mesh, HeatRun.Learned.TSALLIS_INF)));
    costs.put("Tsallis-INF-CB", mean(tables, learnerRuns(mesh, HeatRun.Learned.TSALLIS_INF_CB)));
    costs.put("ChebCB", mean(tables, learnerRuns(mesh, HeatRun.Learned.CHEB_CB)));
    return costs;
  }

  private static int nearest(List<Double> omegas, double omega) {
    return omegas.indexOf(
        Collections.min(omegas, Comparator.comparingDouble((Double w) -> Math.abs(w - omega))));
  }

  private static List<Double> mean(Map<String, Table> tables, List<HeatRun> runs) {
    List<Table> results = runs.stream().map(run -> Tables.get(tables, run.id())).toList();
    return Tables.across(results, "iterations", DescriptiveStatistics::getMean);
  }

  private Panel totals(Map<String, Table> tables) {
    List<Double> unknowns = size.meshes().stream().map(mesh -> Math.pow(mesh - 1, 2)).toList();
    Map<String, List<Double>> totals = new LinkedHashMap<>();
    String finding = "";
    for (int mesh : size.meshes()) {
      Map<String, List<Double>> costs = costs(tables, mesh);
      costs.forEach(
          (method, cost) -> totals.computeIfAbsent(method, m -> new ArrayList<>()).add(sum(cost)));
      finding = finding(costs, mesh);
    }
    List<Curve> curves = new ArrayList<>();
    totals.forEach((method, total) -> curves.add(Curve.line(method, unknowns, total)));
    return new Panel(
        "figure2-centre-right",
        "Heat equation, " + size.timeSteps() + " time steps",
        "unknowns",
        "total iterations",
        Scale.LOGARITHMIC,
        curves,
        finding);
  }

  private Panel overTime(Map<String, Table> tables) {
    int mesh = size.meshes().get(size.meshes().size() - 1);
    int window = Math.max(1, size.timeSteps() / 100);
    List<Curve> curves = new ArrayList<>();
    Map<String, List<Double>> costs = costs(tables, mesh);
    costs.forEach(
        (method, cost) -> {
          List<Double> steps = new ArrayList<>();
          List<Double> means = new ArrayList<>();
          for (int k = window; k <= cost.size(); k += window) {
            steps.add((double) k);
            means.add(sum(cost.subList(k - window, k)) / window);
          }
          curves.add(Curve.line(method, steps, means));
        });
    return new Panel(
        "figure2-right",
        "Heat equation, mesh " + mesh + ": means of " + window + " time steps",
        "time step",
        "iterations a time step",
        Scale.LINEAR,
        curves,
        finding(costs, mesh));
  }

  private Panel cumulative(Map<String, Table> tables, int mesh) {
    int every = Math.max(1, size.timeSteps() / 200);
    List<Curve> curves = new ArrayList<>();
    Map<String, List<Double>> costs = costs(tables, mesh);
    costs.forEach(
        (method, cost) -> {
          List<Double> steps = new ArrayList<>();
          List<Double> totals = new ArrayList<>();
          double total = 0;
          for (int k = 0; k < cost.size(); k++) {
            total += cost.get(k);
            if ((k + 1) % every == 0) {
              steps.add(k + 1.0);
              totals.add(total);
            }
          }
          curves.add(Curve.line(method, steps, totals));
        });
    return new Panel(
        "figure6-mesh-" + mesh,
        "Heat equation, mesh " + mesh,
        "time step",
        "total iterations",
        Scale.LINEAR,
        curves,
        finding(costs, mesh));
  }

  private static String finding(Map<String, List<Double>> costs, int mesh) {
    List<String> ordered =
        costs.entrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> sum(entry.getValue())))
            .map(
                entry ->
                    String.format(Locale.ROOT, "%s %.0f", entry.getKey(), sum(entry.getValue())))
            .toList();
    return "the paper: learners approach the best fixed omega, contextual ones the instance-optimal;"
        + " found on mesh "
        + mesh
        + ", total iterations: "
        + String.join(", ", ordered);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
