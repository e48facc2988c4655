package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;

/** Which of several points is taken when they cost the same, on counts that are made up. */
class TieRulesTest {
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 1000);
  private static final OmegaGrid GRID = new OmegaGrid(List.of(0.5, 1.0, 1.5));
  private static final Instance EASY = instance(1);
  private static final Instance HARD = instance(2);

  private static Instance instance(int size) {
    double[][] rows = new double[size][size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
      b[i] = 1;
    }
    LinearSystem system = LinearSystem.of(SymmetricMatrix.ofDense(rows), b);
    return new Instance("of order " + size, 0, system);
  }

  /** A solver whose counts at the grid's points are given, for each order of the matrix. */
  private static Solver counting(Map<Integer, List<Integer>> counts) {
    return (system, omega, rule) -> {
      int count = counts.get(system.matrix().size()).get(GRID.omegas().indexOf(omega));
      // |1 - 1/4|^k is far from the tolerance at k = count: the limit ends the run
      return new Sor().solve(system, 0.25, StoppingRule.relative(1e-300, count));
    };
  }

  private static double instanceOptimal(Integer... counts) {
    Solver solver = counting(Map.of(1, List.of(counts)));
    return OmegaPolicy.instanceOptimal(GRID, solver, RULE).omega(EASY);
  }

  @Clause("Input 10")
  @Test
  void theLeastOmegaIsInstanceOptimal() {
    assertThat(instanceOptimal(3, 3, 3)).isEqualTo(0.5);
    assertThat(instanceOptimal(2, 3, 3)).isEqualTo(0.5);
    assertThat(instanceOptimal(4, 3, 3)).isEqualTo(1.0);
    assertThat(instanceOptimal(4, 3, 2)).isEqualTo(1.5);
  }

  private static double minimiser(List<Integer> ofEasy, List<Integer> ofHard) {
    Solver solver = counting(Map.of(1, ofEasy, 2, ofHard));
    return EmpiricalRisk.minimiser(List.of(EASY, HARD), GRID, solver, RULE).omega(EASY);
  }

  /** The sum over the sample counts, and the least ω among equal sums. */
  @Clause("Corollary A.1")
  @Test
  void theLeastOmegaMinimisesTheEmpiricalRisk() {
    assertThat(minimiser(List.of(9, 1, 5), List.of(1, 9, 5))).isEqualTo(0.5);
    assertThat(minimiser(List.of(8, 1, 5), List.of(1, 9, 5))).isEqualTo(0.5);
    assertThat(minimiser(List.of(9, 1, 5), List.of(1, 8, 4))).isEqualTo(1.0);
    assertThat(minimiser(List.of(9, 1, 5), List.of(1, 9, 4))).isEqualTo(1.5);
  }

  /** A cost that never changes: each step keeps the left part, (√5-1)/2 of the interval. */
  @Test
  void goldenSectionKeepsTheLeftOfEqualParts() {
    double ratio = (Math.sqrt(5) - 1) / 2;
    assertThat(new GoldenSection(0, 1, 1).minimise(x -> 3)).isEqualTo(0.5);
    assertThat(new GoldenSection(0, 1, 0.7).minimise(x -> 3)).isCloseTo(ratio / 2, within(1e-15));
    assertThat(new GoldenSection(0, 1, 0.5).minimise(x -> 3))
        .isCloseTo(ratio * ratio / 2, within(1e-15));
    assertThat(new GoldenSection(0, 1, 0.7).minimise(x -> -x))
        .isCloseTo(1 - ratio / 2, within(1e-15));
  }

  @Test
  void goldenSectionStopsAtABillionth() {
    assertThat(new GoldenSection(1, 2, 1e-9).width()).isEqualTo(1e-9);
    assertThatThrownBy(() -> new GoldenSection(1, 2, 0.999e-9))
        .isInstanceOf(BadInputException.class);
  }

  @Clause("Input 15")
  @Test
  void gridsIncreaseAndHaveTwoToTenThousandPoints() {
    for (List<Double> bad :
        List.of(
            List.of(1.0),
            List.of(1.2, 1.1),
            List.of(1.0, 1.0, 1.5),
            List.of(1.0, 1.5, 1.5),
            List.of(1.0, 1.5, 1.2))) {
      assertThatThrownBy(() -> new OmegaGrid(bad)).isInstanceOf(BadInputException.class);
    }
    for (int count : new int[] {-1, 1, 10_001}) {
      assertThatThrownBy(() -> OmegaGrid.evenlySpaced(1, 1.5, count))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("grid count = " + count);
      assertThatThrownBy(() -> OmegaGrid.midpoints(1.5, count))
          .isInstanceOf(BadInputException.class);
    }
    assertThat(OmegaGrid.evenlySpaced(1, 1.5, 2).omegas()).containsExactly(1.0, 1.5);
    assertThat(OmegaGrid.evenlySpaced(1, 1.5, 10_000).size()).isEqualTo(10_000);
    assertThat(Collections.max(OmegaGrid.midpoints(1.5, 10_000).omegas())).isEqualTo(1.499975);
  }
}
