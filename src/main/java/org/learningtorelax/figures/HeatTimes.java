package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;

/**
 * Figure 6: κ(t); the wall-clock time of each method, divided by that of plain CG; and the same for
 * Tsallis-INF and ChebCB on the largest three meshes, with intervals over the runs.
 *
 * <p>Times are measured, and runs share the machine with the runs beside them: only {@code
 * --threads 1} on an idle machine compares them fairly.
 */
@Clause({"Figure 6", "Appendix G.2 observations"})
final class HeatTimes implements Figure {
  private static final int LARGEST_MESHES = 3;

  private final HeatRuns runs;
  private final List<Integer> meshes;

  HeatTimes(ExperimentSize size) {
    this.runs = new HeatRuns(size);
    this.meshes = size.meshes();
  }

  @Override
  public List<Task> tasks() {
    return runs.tasks();
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    return List.of(diffusivity(tables), normalized(tables), intervals(tables));
  }

  private Panel diffusivity(Map<String, Table> tables) {
    Table table = Tables.get(tables, runs.plain(meshes.get(0)).id());
    List<Double> kappa = table.column(HeatRun.KAPPA);
    return new Panel(
        "figure6-left",
        "Diffusion coefficient of the heat equation",
        "time",
        "kappa, in the middle of each time step",
        Scale.LINEAR,
        List.of(Curve.line("kappa", table.column(HeatRun.TIME), kappa)),
        String.format(
            Locale.ROOT,
            "the paper draws it from 0 to 10; found: from %.3g to %.3g",
            Collections.min(kappa),
            Collections.max(kappa)));
  }

  private Panel normalized(Map<String, Table> tables) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    List<String> plain = new ArrayList<>();
    for (int mesh : meshes) {
      double unit = HeatRuns.sum(tables, runs.plain(mesh), HeatRun.SECONDS);
      plain.add(String.format(Locale.ROOT, "%.2g", unit / runs.size().timeSteps()));
      runs.methods(tables, mesh)
          .forEach(
              (method, ofMethod) ->
                  times
                      .computeIfAbsent(method, m -> new ArrayList<>())
                      .add(ConfidenceInterval.of(ratios(tables, ofMethod, unit)).mean()));
    }
    List<Curve> curves = new ArrayList<>();
    times.forEach((method, ratios) -> curves.add(Curve.line(method, runs.unknowns(), ratios)));
    String seconds = String.join(", ", plain) + " s";
    return new Panel(
        "figure6-centre",
        "Time of " + runs.size().timeSteps() + " steps; plain CG takes " + seconds + " a step",
        "unknowns",
        "time / time of plain CG",
        Scale.LOGARITHMIC_SIZE,
        curves,
        "the paper: plain CG is faster than omega = 1, and the learners are faster than both where"
            + " there are many unknowns; found: plain CG takes "
            + seconds
            + " a step, and on mesh "
            + meshes.get(meshes.size() - 1)
            + " the times divided by its time are "
            + lastOf(times));
  }

  private static String lastOf(Map<String, List<Double>> times) {
    return String.join(
        ", ",
        times.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        entry.getKey(),
                        entry.getValue().get(entry.getValue().size() - 1)))
            .toList());
  }

  private Panel intervals(Map<String, Table> tables) {
    List<Integer> largest =
        meshes.subList(Math.max(0, meshes.size() - LARGEST_MESHES), meshes.size());
    List<Double> unknowns = runs.unknowns().subList(meshes.size() - largest.size(), meshes.size());
    List<Curve> curves = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> learner : HeatRuns.DRAWN_APART.entrySet()) {
      String name = learner.getKey();
      List<Double> mean = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      for (int mesh : largest) {
        double unit = HeatRuns.sum(tables, runs.plain(mesh), HeatRun.SECONDS);
        ConfidenceInterval interval =
            ConfidenceInterval.of(ratios(tables, runs.learned(mesh, learner.getValue()), unit));
        mean.add(interval.mean());
        low.add(interval.mean() - interval.halfWidth());
        high.add(interval.mean() + interval.halfWidth());
        found.add(
            String.format(
                Locale.ROOT,
                "%s on mesh %d %.3f ± %.3f",
                name,
                mesh,
                interval.mean(),
                interval.halfWidth()));
      }
      curves.add(Curve.band(name, unknowns, mean, low, high));
    }
    return new Panel(
        "figure6-right",
        "Time of the learners, with 95 % intervals over " + runs.size().heatTrials() + " runs",
        "unknowns",
        "time / time of plain CG",
        Scale.LOGARITHMIC_SIZE,
        curves,
        "the paper: 95 % intervals over three runs; found: " + String.join(", ", found));
  }

  private static List<Double> ratios(Map<String, Table> tables, List<HeatRun> runs, double unit) {
    return runs.stream().map(run -> HeatRuns.sum(tables, run, HeatRun.SECONDS) / unit).toList();
  }
}
