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
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.Panel.Scale;
import org.learningtorelax.instance.ShiftedLaplacians;

/**
 * Figure 2 (centre left) and Figure 5: instances that remain against the iterations spent so far,
 * mean over the trials with the range of all trials shaded, and the order of merit by total
 * iterations.
 */
@Clause({"Figure 2 centre left", "Figure 5 left", "Figure 5 centre and right"})
final class LearningCurves implements Figure {
  private static final int POINTS = 150;

  private final String name;
  private final LearningTrial experiment;
  private final ExperimentSize size;
  private final boolean contextual;

  private LearningCurves(
      String name, ShiftedLaplacians.Variance variance, ExperimentSize size, boolean contextual) {
    this.name = name;
    this.experiment = new LearningTrial(variance, size);
    this.size = size;
    this.contextual = contextual;
  }

  /** The three learners, the best of the fixed ω, and Young's ω*(c). */
  static LearningCurves contextual(
      String name, ShiftedLaplacians.Variance variance, ExperimentSize size) {
    return new LearningCurves(name, variance, size, true);
  }

  /** Tsallis-INF and each fixed ω. */
  static LearningCurves fixed(
      String name, ShiftedLaplacians.Variance variance, ExperimentSize size) {
    return new LearningCurves(name, variance, size, false);
  }

  @Override
  public List<Task> tasks() {
    return IntStream.range(0, size.trials()).mapToObj(experiment::task).toList();
  }

  @Override
  public List<Panel> panels(Map<String, Table> tables) {
    List<Table> trials =
        IntStream.range(0, size.trials())
            .mapToObj(trial -> Tables.get(tables, experiment.id(trial)))
            .toList();
    Map<String, String> methods = methods(trials);
    double end =
        methods.values().stream()
            .mapToDouble(column -> Collections.max(totals(trials, column)))
            .max()
            .orElse(1);
    List<Double> x = IntStream.rangeClosed(0, POINTS).mapToObj(k -> end * k / POINTS).toList();
    List<Curve> curves = new ArrayList<>();
    methods.forEach((label, column) -> curves.add(curve(label, column, trials, x)));
    return List.of(
        new Panel(
            name,
            size.rounds() + " shifted systems, " + experiment.variance().label() + " variance",
            "total iterations",
            "instances remaining",
            Scale.LINEAR,
            curves,
            finding(trials, methods)));
  }

  /** The columns to draw, by what the legend calls them. */
  private Map<String, String> methods(List<Table> trials) {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put("Tsallis-INF", LearningTrial.TSALLIS_INF);
    if (!contextual) {
      LearningTrial.FIXED_OMEGAS.forEach(
          omega -> methods.put("fixed omega = " + omega, LearningTrial.fixed(omega)));
      return methods;
    }
    methods.put("Tsallis-INF-CB", LearningTrial.TSALLIS_INF_CB);
    methods.put("ChebCB", LearningTrial.CHEB_CB);
    double best =
        Collections.min(
            LearningTrial.FIXED_OMEGAS,
            Comparator.comparingDouble(
                (Double omega) -> sum(totals(trials, LearningTrial.fixed(omega)))));
    methods.put("fixed omega = " + best, LearningTrial.fixed(best));
    methods.put("instance-optimal omega*(c)", LearningTrial.YOUNG);
    return methods;
  }

  private Curve curve(String label, String column, List<Table> trials, List<Double> x) {
    List<List<Double>> remaining =
        trials.stream().map(trial -> remaining(trial, column, x)).toList();
    List<Double> mean = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int k = 0; k < x.size(); k++) {
      int point = k;
      List<Double> values = remaining.stream().map(curve -> curve.get(point)).toList();
      mean.add(sum(values) / values.size());
      low.add(Collections.min(values));
      high.add(Collections.max(values));
    }
    return Curve.band(label, x, mean, low, high);
  }

  /** T less the instances solved when x iterations are spent, linear between checkpoints. */
  private static List<Double> remaining(Table trial, String column, List<Double> x) {
    List<Double> solved = trial.column(LearningTrial.INSTANCES);
    List<Double> spent = trial.column(column);
    int last = solved.size() - 1;
    double total = solved.get(last);
    List<Double> remaining = new ArrayList<>();
    int k = 1;
    for (double iterations : x) {
      while (k < last && spent.get(k) < iterations) {
        k++;
      }
      double step = spent.get(k) - spent.get(k - 1);
      double share = Math.min(1, (iterations - spent.get(k - 1)) / step);
      double done = solved.get(k - 1) + share * (solved.get(k) - solved.get(k - 1));
      remaining.add(total - done);
    }
    return remaining;
  }

  private String finding(List<Table> trials, Map<String, String> methods) {
    Map<String, ConfidenceInterval> means = new LinkedHashMap<>();
    double rounds = size.rounds();
    methods.forEach(
        (label, column) ->
            means.put(
                label,
                ConfidenceInterval.of(
                    totals(trials, column).stream().map(total -> total / rounds).toList())));
    Stream<String> ordered =
        means.entrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> entry.getValue().mean()))
            .map(entry -> entry.getKey() + " " + entry.getValue());
    String claim =
        contextual
            ? "the paper: contextual learners beat Tsallis-INF, and the best fixed omega too where the"
                + " shifts vary enough"
            : "the paper: Tsallis-INF comes close to the best fixed omega";
    return String.format(
        Locale.ROOT,
        "%s; found, mean iterations an instance with 95 %% intervals over %d trials: %s",
        claim,
        trials.size(),
        String.join(", ", ordered.toList()));
  }

  private static List<Double> totals(List<Table> trials, String column) {
    return trials.stream()
        .map(trial -> trial.column(column))
        .map(spent -> spent.get(spent.size() - 1))
        .toList();
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
