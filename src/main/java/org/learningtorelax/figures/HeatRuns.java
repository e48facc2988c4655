package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * The runs of the heat equation that Figures 2 and 6 draw, and what they cost. The instance-optimal
 * cost of a time step is the least of the runs with a fixed ω of the grid, whose solutions agree to
 * the tolerance.
 *
 * @param size which meshes, how many time steps and runs
 */
record HeatRuns(ExperimentSize size) {
  static final String PLAIN = "plain CG";
  static final String BEST_FIXED = "best fixed omega";
  static final String OPTIMAL = "instance-optimal";
  private static final double ONE = 1.0;
  private static final double ONE_AND_A_HALF = 1.5;

  /** The learners, by what the legend calls them. */
  static final Map<String, String> LEARNERS = learners();

  /** Those of them that the paper draws over time and with intervals. */
  static final Map<String, String> DRAWN_APART = drawnApart();

  private static Map<String, String> drawnApart() {
    Map<String, String> learners = new LinkedHashMap<>();
    learners.put("Tsallis-INF", HeatRun.Learned.TSALLIS_INF);
    learners.put("ChebCB", HeatRun.Learned.CHEB_CB);
    return learners;
  }

  private static Map<String, String> learners() {
    Map<String, String> learners = new LinkedHashMap<>();
    learners.put("Tsallis-INF", HeatRun.Learned.TSALLIS_INF);
    learners.put("Tsallis-INF-CB", HeatRun.Learned.TSALLIS_INF_CB);
    learners.put("ChebCB", HeatRun.Learned.CHEB_CB);
    return learners;
  }

  List<Task> tasks() {
    List<HeatRun> runs = new ArrayList<>();
    for (int mesh : size.meshes()) {
      runs.add(plain(mesh));
      runs.addAll(fixed(mesh));
      LEARNERS.values().forEach(learner -> runs.addAll(learned(mesh, learner)));
    }
    return runs.stream().map(HeatRun::task).toList();
  }

  HeatRun plain(int mesh) {
    return new HeatRun(mesh, new HeatRun.PlainCg(), size);
  }

  /** One run for each point of the grid. */
  List<HeatRun> fixed(int mesh) {
    return HeatRun.GRID.omegas().stream()
        .map(omega -> new HeatRun(mesh, new HeatRun.Fixed(omega), size))
        .toList();
  }

  List<HeatRun> learned(int mesh, String learner) {
    return IntStream.range(0, size.heatTrials())
        .mapToObj(run -> new HeatRun(mesh, new HeatRun.Learned(learner, run), size))
        .toList();
  }

  /** The point of the grid with the least total, in hindsight. */
  int bestFixed(Map<String, Table> tables, int mesh) {
    List<Double> totals =
        fixed(mesh).stream().map(run -> sum(tables, run, HeatRun.ITERATIONS)).toList();
    return totals.indexOf(Collections.min(totals));
  }

  /** The runs of each method that is run; a fixed ω and plain CG have one. */
  Map<String, List<HeatRun>> methods(Map<String, Table> tables, int mesh) {
    List<HeatRun> fixed = fixed(mesh);
    Map<String, List<HeatRun>> methods = new LinkedHashMap<>();
    methods.put(PLAIN, List.of(plain(mesh)));
    methods.put("omega = 1", List.of(fixed.get(nearest(ONE))));
    methods.put("omega = 1.5", List.of(fixed.get(nearest(ONE_AND_A_HALF))));
    methods.put(BEST_FIXED, List.of(fixed.get(bestFixed(tables, mesh))));
    LEARNERS.forEach((name, learner) -> methods.put(name, learned(mesh, learner)));
    return methods;
  }

  private static int nearest(double omega) {
    List<Double> omegas = List.copyOf(HeatRun.GRID.omegas());
    return omegas.indexOf(
        Collections.min(omegas, Comparator.comparingDouble((Double w) -> Math.abs(w - omega))));
  }

  /** Iterations of each time step at the best point of the grid for that step. */
  List<Double> optimal(Map<String, Table> tables, int mesh) {
    List<Table> fixed = fixed(mesh).stream().map(run -> Tables.get(tables, run.id())).toList();
    return Tables.across(fixed, HeatRun.ITERATIONS, DescriptiveStatistics::getMin);
  }

  /** The least point of the grid at which {@link #optimal} is reached, for each time step. */
  List<Double> optimalOmegas(Map<String, Table> tables, int mesh) {
    List<List<Double>> costs =
        fixed(mesh).stream()
            .map(run -> Tables.get(tables, run.id()).column(HeatRun.ITERATIONS))
            .toList();
    return IntStream.range(0, size.timeSteps())
        .<Double>mapToObj(
            step -> {
              List<Double> ofStep = costs.stream().map(cost -> cost.get(step)).toList();
              double omega = HeatRun.GRID.omega(ofStep.indexOf(Collections.min(ofStep)));
              return omega;
            })
        .toList();
  }

  /** Total iterations of each method, the mean over its runs, and of the instance-optimal ω. */
  Map<String, Double> totals(Map<String, Table> tables, int mesh) {
    Map<String, Double> totals = new LinkedHashMap<>();
    methods(tables, mesh)
        .forEach(
            (method, runs) ->
                totals.put(
                    method,
                    runs.stream()
                        .mapToDouble(run -> sum(tables, run, HeatRun.ITERATIONS))
                        .average()
                        .orElse(Double.NaN)));
    totals.put(OPTIMAL, optimal(tables, mesh).stream().mapToDouble(Double::doubleValue).sum());
    return totals;
  }

  static double sum(Map<String, Table> tables, HeatRun run, String column) {
    return Tables.get(tables, run.id()).column(column).stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** The number of unknowns on each mesh. */
  List<Double> unknowns() {
    return size.meshes().stream().map(mesh -> Math.pow(mesh - 1, 2)).toList();
  }
}
