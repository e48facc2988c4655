package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.JacobiRadius;

/** Appendix A: empirical risk minimisation and the spectral baseline of (11). */
class AppendixATest {
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 100_000);
  private static final Solver SOR = new OnePassSor();
  private static final ShiftedLaplacians FAMILY = new ShiftedLaplacians(Variance.HIGH);
  private static final ContextInterval SHIFTS =
      new ContextInterval(ShiftedLaplacians.LEAST_SHIFT, ShiftedLaplacians.LARGEST_SHIFT);

  private static final int FRESH = 2000;

  /** So many of them are, by Hoeffding, with probability below 10⁻⁹ when a third is expected. */
  private static final int A_THIRD_FOR_SURE = 811;

  @Clause({"Corollary A.1", "Input 15"})
  @Test
  void theGridIsTheMiddlesOfEqualParts() {
    List<Double> omegas = OmegaGrid.midpoints(1.8, 4).omegas();
    assertThat(omegas).hasSize(4);
    for (int i = 1; i <= 4; i++) {
      assertThat(omegas.get(i - 1)).isCloseTo(1 + 0.8 * (i - 0.5) / 4, within(1e-15));
    }
  }

  @Clause("Corollary A.1")
  @Test
  void theMinimiserIsNoWorseOnItsSampleThanAnyPointOfTheGrid() {
    List<Instance> sample = instances(30, 1);
    OmegaGrid grid = OmegaGrid.midpoints(1.95, 12);
    long least = total(EmpiricalRisk.minimiser(sample, grid, SOR, RULE), sample);
    int worse = 0;
    for (double omega : grid.omegas()) {
      long other = total(OmegaPolicy.fixed(omega), sample);
      assertThat(other).isGreaterThanOrEqualTo(least);
      worse += other > least ? 1 : 0;
    }
    assertThat(worse).as("points that are strictly worse").isEqualTo(grid.size() - 1);
  }

  @Clause("Corollary A.2")
  @Test
  void theMinimiserGeneralises() {
    OmegaPolicy learnt =
        EmpiricalRisk.minimiser(instances(100, 2), OmegaGrid.midpoints(1.95, 20), SOR, RULE);
    assertThat(farBelowOneAndAHalf(learnt)).isGreaterThanOrEqualTo(A_THIRD_FOR_SURE);
    // Planted fault: the right end of the grid.
    assertThat(farBelowOneAndAHalf(OmegaPolicy.fixed(1.9))).isLessThan(A_THIRD_FOR_SURE);
  }

  /** Of fresh instances: how many cost less than two thirds of what ω = 1.5 costs. */
  private static long farBelowOneAndAHalf(OmegaPolicy policy) {
    OmegaPolicy middle = OmegaPolicy.fixed(1.5);
    return instances(FRESH, 3).stream()
        .filter(i -> 3 * policy.cost(i, SOR, RULE) < 2 * middle.cost(i, SOR, RULE))
        .count();
  }

  @Test
  void anEmptySampleIsRefused() {
    OmegaGrid grid = OmegaGrid.midpoints(1.95, 3);
    assertThatThrownBy(() -> EmpiricalRisk.minimiser(List.of(), grid, SOR, RULE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("sample");
  }

  @Clause("Eq. 11")
  @Test
  void krylovStepsApproachTheJacobiRadiusFromBelow() {
    double exact = JacobiRadius.of(FAMILY.base());
    double before = 0;
    for (int steps : new int[] {1, 3, 9, 27}) {
      double estimate = JacobiRadius.estimate(FAMILY.base(), steps);
      assertThat(estimate).isGreaterThan(before).isLessThanOrEqualTo(exact + 1e-13);
      before = estimate;
    }
    assertThat(before).isCloseTo(exact, within(1e-6));
  }

  @Clause("Eq. 11")
  @Test
  void theSpectralBaselineImprovesWithShiftsAndSteps() {
    List<Instance> instances = instances(60, 4);
    YoungPolicy young = new YoungPolicy();
    long exact = 0;
    for (Instance instance : instances) {
      double omega = young.omega(instance.system().matrix()).getAsDouble();
      exact += OmegaPolicy.fixed(omega).cost(instance, SOR, RULE);
    }
    long coarse = total(baseline(2, 3), instances);
    long fine = total(baseline(40, 30), instances);
    assertThat(fine).isLessThan(coarse);
    assertThat(coarse).as("planted fault: too few shifts and steps").isGreaterThan(exact * 13 / 10);
    // A shift is at most 0.0075 from a grid point; at c near -0.15 that still costs some per cent.
    assertThat(fine).isLessThan(exact * 13 / 10);
  }

  private static OmegaPolicy baseline(int shifts, int steps) {
    return new SpectralBaseline(FAMILY.base(), new ContextBins(SHIFTS, shifts), steps);
  }

  private static long total(OmegaPolicy policy, List<Instance> instances) {
    return instances.stream().mapToLong(instance -> policy.cost(instance, SOR, RULE)).sum();
  }

  private static List<Instance> instances(int count, long seed) {
    Well19937c random = new Well19937c(seed);
    List<Instance> instances = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      instances.add(FAMILY.draw(t, random));
    }
    return instances;
  }
}
