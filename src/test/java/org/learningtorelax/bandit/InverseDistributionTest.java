package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

@Clause("Input 9")
class InverseDistributionTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "0.24, 1", "0.25, 2", "0.74, 2", "0.75, 4", "0.99, 4", "1, 4"})
  void drawsTheFirstArmWhoseSumExceedsTheNumber(double uniform, int arm) {
    double[] p = {0, 0.25, 0.5, 0, 0.25, 0};
    assertThat(InverseDistribution.draw(p, uniform)).isEqualTo(arm);
  }

  /** Ten tenths add up to 1 - 1e-16 in doubles; the number just below 1 still has an arm. */
  @Test
  void aSumRoundedBelowOneLeavesNoGap() {
    double[] p = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0};
    assertThat(InverseDistribution.draw(p, Math.nextDown(1.0))).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aNumberOutsideIsNamed(double uniform) {
    assertThatThrownBy(() -> InverseDistribution.draw(new double[] {1}, uniform))
        .isInstanceOf(BadInputException.class)
        .hasMessage("uniform = " + uniform + ": must lie in [0, 1]");
  }

  @Test
  void noProbabilityAtAllIsNamed() {
    assertThatThrownBy(() -> InverseDistribution.draw(new double[] {0, 0}, 0.5))
        .isInstanceOf(BadInputException.class)
        .hasMessage("probabilities = all 0: must have a positive entry");
  }
}
