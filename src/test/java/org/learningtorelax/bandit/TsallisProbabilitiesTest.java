package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** Distributions that can be worked out by hand. */
@Clause("Algorithm 4 argmin")
class TsallisProbabilitiesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1, 1e300, -7})
  void oneArmHasProbabilityOne(double loss) {
    assertThat(TsallisProbabilities.of(new double[] {loss}, 1, 1)).containsExactly(1);
  }

  @Test
  void equalLossesShareEqually() {
    assertThat(TsallisProbabilities.of(new double[] {5, 5, 5, 5}, 3, 0.2))
        .containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  /** s = 3/2 solves 1/s² + 5/(3/2 + s)² = 4/9 + 5/9 = 1. */
  @Test
  void fiveArmsAtGapThreeHalves() {
    double[] losses = {0, 1.5, 1.5, 1.5, 1.5, 1.5};
    double[] p = TsallisProbabilities.of(losses, 1, 2);
    assertThat(p[0]).isCloseTo(4 / 9.0, within(1e-15));
    for (int i = 1; i < 6; i++) {
      assertThat(p[i]).isCloseTo(1 / 9.0, within(1e-15));
    }
  }

  /**
   * p = 16/25 and 9/25: 1/√p are 5/4 and 5/3, so y = 5/12. Only the difference of losses counts.
   */
  @ParameterizedTest
  @CsvSource({"0, 5, 12, 2", "100, 105, 12, 2", "0, 10, 12, 1", "0, 5, 6, 1"})
  void twoArmsSixteenToNine(double first, double second, double normalization, double step) {
    double[] p = TsallisProbabilities.of(new double[] {first, second}, normalization, step);
    assertThat(p[0]).isCloseTo(0.64, within(1e-15));
    assertThat(p[1]).isCloseTo(0.36, within(1e-15));
  }

  @Test
  void aHopelessArmUnderflowsToZero() {
    assertThat(TsallisProbabilities.of(new double[] {1e300, 0}, 1, 1)).containsExactly(0, 1);
  }

  /** The gap is 1, although the difference of the losses exceeds the largest double. */
  @Clause("Input 14")
  @Test
  void anOverflowingDifferenceIsNoInfinity() {
    double[] p = TsallisProbabilities.of(new double[] {-1e308, 1e308}, 1e308, 1);
    assertThat(p).containsExactly(TsallisProbabilities.of(new double[] {0, 2}, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, normalization, must be positive and finite",
    "0, -1, 1, normalization, must be positive and finite",
    "0, NaN, 1, normalization, must be positive and finite",
    "0, Infinity, 1, normalization, must be positive and finite",
    "0, 1, 0, step, must be positive and finite",
    "0, 1, -2, step, must be positive and finite",
    "0, 1, NaN, step, must be positive and finite",
    "0, 1, Infinity, step, must be positive and finite",
    "NaN, 1, 1, losses[1], must be finite",
    "Infinity, 1, 1, losses[1], must be finite",
  })
  @Clause("Input 7")
  void badInputIsNamed(double loss, double normalization, double step, String name, String rule) {
    assertThatThrownBy(() -> TsallisProbabilities.of(new double[] {0, loss}, normalization, step))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(name + " = ")
        .hasMessageEndingWith(rule);
  }

  @Clause("Input 7")
  @Test
  void noArmsIsNamed() {
    assertThatThrownBy(() -> TsallisProbabilities.of(new double[0], 1, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("losses = []: must hold at least one number");
  }
}
