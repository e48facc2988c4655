package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;

/** Figure 2, centre right: total iterations of the heat equation against the number of unknowns. */
@Clause({"Figure 2 centre right", "Appendix G.2 observations"})
final class HeatIterations implements Figure {
  private final HeatRuns runs;

  HeatIterations(ExperimentSize size) {
    this.runs = new HeatRuns(size);
  }

  @Override
  public List<Task> tasks() {
    return runs.tasks();
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    Map<String, List<Double>> totals = new LinkedHashMap<>();
    List<String> found = new ArrayList<>();
    for (int mesh : runs.size().meshes()) {
      Map<String, Double> ofMesh = runs.totals(tables, mesh);
      ofMesh.forEach(
          (method, total) -> totals.computeIfAbsent(method, m -> new ArrayList<>()).add(total));
      found.add("mesh " + mesh + ": " + inOrder(ofMesh));
    }
    List<Curve> curves = new ArrayList<>();
    totals.forEach((method, total) -> curves.add(Curve.line(method, runs.unknowns(), total)));
    return List.of(
        new Panel(
            "figure2-centre-right",
            "Heat equation, " + runs.size().timeSteps() + " time steps",
            "unknowns",
            "total iterations",
            Scale.LOGARITHMIC,
            curves,
            "the paper: the learners take fewer iterations than plain CG, omega = 1 and, on the larger"
                + " meshes, omega = 1.5, and ChebCB mostly fewer than the best fixed omega; found: "
                + String.join("; ", found)));
  }

  private static String inOrder(Map<String, Double> totals) {
    return String.join(
        ", ",
        totals.entrySet().stream()
            .sorted(Comparator.comparingDouble(Map.Entry::getValue))
            .map(entry -> String.format(Locale.ROOT, "%s %.0f", entry.getKey(), entry.getValue()))
            .toList());
  }
}
