package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.Young;

/** Ways to choose ω for an instance, against each other and against closed forms. */
class OmegaPolicyTest {
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 100_000);
  private static final OmegaGrid GRID = OmegaGrid.evenlySpaced(1, 1.95, 96);

  @Test
  void goldenSectionComesCloseToTheFineGrid() {
    OmegaPolicy byGrid = OmegaPolicy.instanceOptimal(GRID, new OnePassSor(), RULE);
    OmegaPolicy bySection = OmegaPolicy.goldenSection(1, 1.95, 1e-3, new OnePassSor(), RULE);
    ShiftedLaplacians family = new ShiftedLaplacians(Variance.HIGH);
    Well19937c random = new Well19937c(3);
    for (int t = 0; t < 10; t++) {
      Instance instance = family.draw(t, random);
      int least = cost(instance, byGrid.omega(instance));
      // The count is not unimodal to the last iteration; 5 % is what its plateaus may cost.
      assertThat(cost(instance, bySection.omega(instance)))
          .isLessThanOrEqualTo((int) (1.05 * least) + 1);
      assertThat(cost(instance, 1)).isGreaterThan(2 * least);
    }
  }

  @Test
  void goldenSectionFindsTheMinimumOfAParabola() {
    GoldenSection search = new GoldenSection(0, 3, 1e-6);
    assertThat(search.minimise(x -> (x - 2) * (x - 2))).isCloseTo(2, within(1e-6));
    assertThat(search.minimise(x -> x)).isCloseTo(0, within(1e-6));
    assertThat(search.minimise(x -> -x)).isCloseTo(3, within(1e-6));
  }

  @Test
  void goldenSectionRefusesWhatWouldNotEnd() {
    assertThatThrownBy(() -> new GoldenSection(1, 2, 1e-17))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("width");
    assertThatThrownBy(() -> new GoldenSection(2, 2, 0.1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("high");
  }

  @Clause("Diagonal shifts")
  @Test
  void youngsPolicyOnShiftsIsTheFormulaOnEach() {
    YoungPolicy policy = new YoungPolicy();
    SymmetricMatrix base = GridLaplacian.square(12);
    for (double c : new double[] {0, -0.15, 0.45, 3}) {
      SymmetricMatrix shifted = base.plusDiagonal(c);
      double beta = 4 * Math.cos(Math.PI / 11) / (4 + c);
      double expected = 1 + Math.pow(beta / (1 + Math.sqrt(1 - beta * beta)), 2);
      assertThat(policy.omega(shifted).getAsDouble()).isCloseTo(expected, within(1e-10));
      assertThat(policy.omega(shifted).getAsDouble())
          .isCloseTo(Young.optimalOmega(JacobiRadius.of(shifted)), within(1e-10));
    }
  }

  private static int cost(Instance instance, double omega) {
    return new OnePassSor().solve(instance.system(), omega, RULE).iterations();
  }
}
