package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ChebCb;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.tuning.Seeds;

/**
 * The totals that Figures 2 (centre left) and 5 are drawn from, against the literal solver, the
 * paper's grid, and bandits with the settings that Appendix G states.
 */
class LearningTrialTest {
  private static final int ROUNDS = 200;
  private static final int TRIAL = 3;
  private static final ExperimentSize SIZE =
      new ExperimentSize(5, ROUNDS, 3, 0.3, List.of(5, 6), 10, 2, 1);

  private final Table table = new LearningTrial(Variance.LOW, SIZE).task(TRIAL).work().get();
  private final List<Instance> instances = instances();

  private static List<Instance> instances() {
    RandomGenerator random = Seeds.generator(1, TRIAL, Seeds.INSTANCES);
    ShiftedLaplacians family = new ShiftedLaplacians(Variance.LOW);
    List<Instance> instances = new ArrayList<>();
    for (int t = 0; t < ROUNDS; t++) {
      instances.add(family.draw(t, random));
    }
    return instances;
  }

  private static int count(Instance instance, double omega) {
    StoppingRule rule = StoppingRule.relative(1e-8, 1_000_000);
    return new Sor().solve(instance.system(), Require.omega(omega), rule).iterations();
  }

  @Clause({"Figure 2 centre left", "Figure 5 left", "Figure 5 centre and right"})
  @Test
  void theFixedOmegasAndYoungs() {
    columnIs("instances", instance -> 1);
    for (double omega : new double[] {1, 1.2, 1.4, 1.6, 1.8}) {
      columnIs("fixed_" + omega, instance -> count(instance, omega));
    }
    columnIs(
        "young",
        instance -> {
          double beta = Dense.jacobiRadius(10, instance.context());
          return count(instance, 2 / (1 + Math.sqrt(1 - beta * beta)));
        });
  }

  @Clause({"Figure 2 centre left", "Figure 5 left", "Appendix G settings"})
  @Test
  void theLearners() {
    ContextInterval shifts = new ContextInterval(-0.15, 0.45);
    columnIs(
        "tsallis_inf", learner(ContextualBandit.ignoringContext(TsallisInf.runningMean(20)), 1));
    columnIs(
        "tsallis_inf_cb", learner(BinnedTsallisInf.runningMean(new ContextBins(shifts, 5), 20), 2));
    columnIs("cheb_cb", learner(ChebCb.runningEstimates(new ChebyshevFeatures(shifts, 5), 20), 3));
  }

  private static ToDoubleFunction<Instance> learner(ContextualBandit bandit, int purpose) {
    RandomGenerator draws = Seeds.generator(1, TRIAL, Seeds.DRAWS + purpose);
    return instance -> {
      double uniform = Require.probability("uniform", draws.nextDouble());
      int arm = bandit.draw(instance.context(), uniform);
      int count = count(instance, (20 + arm) / 20.0);
      bandit.observe(instance.context(), arm, count - 1);
      return count;
    };
  }

  /** The total after 0, 2, 4, ..., 200 instances. */
  private void columnIs(String name, ToDoubleFunction<Instance> cost) {
    List<Double> totals = new ArrayList<>(List.of(0.0));
    double total = 0;
    for (int t = 0; t < ROUNDS; t++) {
      total += cost.applyAsDouble(instances.get(t));
      if (t % 2 == 1) {
        totals.add(total);
      }
    }
    assertThat(table.column(name)).as(name).isEqualTo(totals);
  }
}
