package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;

/**
 * Figure 2, right: the ω that were chosen in one run of the heat equation, over the contours of the
 * cost of each time step at each ω. Lines are moving averages over 25 time steps, and bands one
 * standard deviation within that window.
 */
@Clause("Figure 2 right")
final class HeatParameters implements Figure {
  private static final int WINDOW = 25;
  private static final int PAPER_MESH = 100;
  private static final int LEVELS = 8;

  /** Above 200 blocks of time steps a contour has more corners than a picture shows. */
  private static final int MOST_BLOCKS = 200;

  private final HeatRuns runs;
  private final int mesh;

  HeatParameters(ExperimentSize size) {
    this.runs = new HeatRuns(size);
    List<Integer> meshes = size.meshes();
    this.mesh = meshes.contains(PAPER_MESH) ? PAPER_MESH : meshes.get(meshes.size() - 1);
  }

  @Override
  public List<Task> tasks() {
    return runs.tasks();
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    List<Double> time = Tables.get(tables, runs.plain(mesh).id()).column(HeatRun.TIME);
    double best = HeatRun.GRID.omega(runs.bestFixed(tables, mesh));
    List<Curve> curves = new ArrayList<>(contours(tables, time));
    curves.add(Curve.line("best fixed omega", time, Collections.nCopies(time.size(), best)));
    curves.add(Curve.line("instance-optimal", time, means(runs.optimalOmegas(tables, mesh))));
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> learner : HeatRuns.DRAWN_APART.entrySet()) {
      String name = learner.getKey();
      HeatRun run = runs.learned(mesh, learner.getValue()).get(0);
      List<Double> omegas = Tables.get(tables, run.id()).column(HeatRun.OMEGA);
      curves.add(smoothed(name, time, omegas));
      List<Double> deviations = deviations(omegas);
      int half = omegas.size() / 2;
      found.add(
          String.format(
              Locale.ROOT,
              "%s's deviation is %.3f in the first half of the run and %.3f in the second",
              name,
              mean(deviations.subList(0, half)),
              mean(deviations.subList(half, deviations.size()))));
    }
    return List.of(
        new Panel(
            "figure2-right",
            "Parameters chosen on mesh " + mesh + ", over the cost",
            "time",
            "omega",
            Scale.LINEAR,
            curves,
            "the paper: Tsallis-INF converges to the best fixed omega, ChebCB follows the"
                + " instance-optimal one, both with less and less deviation; found: best fixed omega = "
                + best
                + "; "
                + String.join("; ", found)));
  }

  private List<Curve> contours(Map<String, Table> tables, List<Double> time) {
    List<Double> x = new ArrayList<>();
    int block = Math.max(1, time.size() / MOST_BLOCKS);
    for (int k = 0; k < time.size(); k += block) {
      x.add(mean(time.subList(k, Math.min(k + block, time.size()))));
    }
    List<List<Double>> values = new ArrayList<>();
    x.forEach(middle -> values.add(new ArrayList<>()));
    for (HeatRun run : runs.fixed(mesh)) {
      List<Double> costs = Tables.get(tables, run.id()).column(HeatRun.ITERATIONS);
      for (int k = 0; k < costs.size(); k += block) {
        values.get(k / block).add(mean(costs.subList(k, Math.min(k + block, costs.size()))));
      }
    }
    Contour contour = new Contour(x, List.copyOf(HeatRun.GRID.omegas()), values);
    double low = values.stream().mapToDouble(Collections::min).min().orElse(0);
    double high = values.stream().mapToDouble(Collections::max).max().orElse(0);
    double step = Math.max(1, Math.ceil((high - low) / LEVELS));
    List<Curve> curves = new ArrayList<>();
    for (double level = Math.floor(low) + step; level < high; level += step) {
      Curve curve = contour.at(level);
      if (!curve.x().isEmpty()) {
        curves.add(curve);
      }
    }
    return curves;
  }

  private static Curve smoothed(String name, List<Double> time, List<Double> omegas) {
    List<Double> means = means(omegas);
    List<Double> deviations = deviations(omegas);
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int k = 0; k < means.size(); k++) {
      low.add(means.get(k) - deviations.get(k));
      high.add(means.get(k) + deviations.get(k));
    }
    return Curve.band(name, time, means, low, high);
  }

  private static List<Double> means(List<Double> values) {
    return windows(values).stream().map(DescriptiveStatistics::getMean).toList();
  }

  private static List<Double> deviations(List<Double> values) {
    return windows(values).stream().map(DescriptiveStatistics::getStandardDeviation).toList();
  }

  /** The values at most 12 places away, fewer at the ends. */
  private static List<DescriptiveStatistics> windows(List<Double> values) {
    List<DescriptiveStatistics> windows = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      DescriptiveStatistics window = new DescriptiveStatistics();
      int end = Math.min(values.size(), k + WINDOW / 2 + 1);
      values.subList(Math.max(0, k - WINDOW / 2), end).forEach(window::addValue);
      windows.add(window);
    }
    return windows;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
