package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.tuning.Learner;
import org.learningtorelax.tuning.OmegaGrid;
import org.learningtorelax.tuning.OmegaPolicy;
import org.learningtorelax.tuning.OnlineTuning;
import org.learningtorelax.tuning.Seeds;
import org.learningtorelax.tuning.YoungPolicy;

/**
 * One trial of the learning experiments: the same sequence of shifted systems solved by each
 * learner, by Young's ω*(c) and by fixed ω, with the total iterations at some checkpoints.
 *
 * @param variance how widely the shifts vary
 * @param size the number of rounds and the seed
 */
record LearningTrial(ShiftedLaplacians.Variance variance, ExperimentSize size) {
  static final String INSTANCES = "instances";
  static final String TSALLIS_INF = "tsallis_inf";
  static final String TSALLIS_INF_CB = "tsallis_inf_cb";
  static final String CHEB_CB = "cheb_cb";
  static final String YOUNG = "young";
  static final List<Double> FIXED_OMEGAS = List.of(1.0, 1.2, 1.4, 1.6, 1.8);

  private static final OmegaGrid GRID = OmegaGrid.evenlySpaced(1, 1.95, 20);
  private static final ContextInterval CONTEXTS =
      new ContextInterval(ShiftedLaplacians.LEAST_SHIFT, ShiftedLaplacians.LARGEST_SHIFT);
  private static final int BINS = 5;
  private static final int COEFFICIENTS = 6;
  private static final int CHECKPOINTS = 100;
  private static final int MEAN_ITERATIONS = 2000;

  static String fixed(double omega) {
    return "fixed_" + omega;
  }

  String id(int trial) {
    return "learning-" + variance.label() + "-" + size.label() + "-" + trial;
  }

  Task task(int trial) {
    long weight = (long) size.rounds() * MEAN_ITERATIONS / 50_000;
    return new Task(id(trial), Math.max(1, weight), () -> compute(trial));
  }

  private Table compute(int trial) {
    ShiftedLaplacians family = new ShiftedLaplacians(variance);
    RandomGenerator random = Seeds.generator(size.seed(), trial, Seeds.INSTANCES);
    List<Instance> instances = new ArrayList<>();
    for (int t = 0; t < size.rounds(); t++) {
      instances.add(family.draw(t, random));
    }
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    columns.put(INSTANCES, totals(instances, instance -> 1));
    learners()
        .forEach(
            (name, learner) -> columns.put(name, learn(instances, learner, trial, columns.size())));
    columns.put(YOUNG, follow(instances, young()));
    for (double omega : FIXED_OMEGAS) {
      columns.put(fixed(omega), follow(instances, OmegaPolicy.fixed(omega)));
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int k = 0; k <= CHECKPOINTS; k++) {
      int row = k;
      rows.add(columns.values().stream().map(column -> column.get(row)).toList());
    }
    return new Table(List.copyOf(columns.keySet()), rows);
  }

  private Map<String, ContextualBandit> learners() {
    List<Learner> learners = Learner.ofTheExperiments(CONTEXTS, BINS, COEFFICIENTS);
    List<String> names = List.of(TSALLIS_INF, TSALLIS_INF_CB, CHEB_CB);
    Map<String, ContextualBandit> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), learners.get(i).create(GRID.size(), size.rounds()));
    }
    return byName;
  }

  private List<Double> learn(
      List<Instance> instances, ContextualBandit learner, int trial, int purpose) {
    RandomGenerator draws = Seeds.generator(size.seed(), trial, Seeds.DRAWS + purpose);
    OnlineTuning tuning = new OnlineTuning(learner, GRID, PaperSolve.SOR, PaperSolve.RULE, draws);
    return totals(instances, instance -> tuning.round(instance).iterations());
  }

  private static List<Double> follow(List<Instance> instances, OmegaPolicy policy) {
    return totals(instances, instance -> policy.cost(instance, PaperSolve.SOR, PaperSolve.RULE));
  }

  private static OmegaPolicy young() {
    YoungPolicy young = new YoungPolicy();
    return instance ->
        Require.omega(
            young
                .omega(instance.system().matrix())
                .orElseThrow(() -> new IllegalStateException("shifted Laplacians obey Young")));
  }

  /** The total cost after 0, T/100, 2T/100, ..., T instances. */
  private static List<Double> totals(List<Instance> instances, ToIntFunction<Instance> cost) {
    List<Double> totals = new ArrayList<>();
    double total = 0;
    int done = 0;
    for (int k = 0; k <= CHECKPOINTS; k++) {
      int upTo = (int) ((long) instances.size() * k / CHECKPOINTS);
      while (done < upTo) {
        total += cost.applyAsInt(instances.get(done));
        done++;
      }
      totals.add(total);
    }
    return totals;
  }
}
