package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

@Clause("Input 11")
class LossScaleTest {

  @Test
  void theRunningMeanIsOneUntilALossIsPositive() {
    LossScale scale = LossScale.runningMean();
    assertThat(scale.value()).isEqualTo(1);
    scale.observe(0);
    assertThat(scale.value()).isEqualTo(1);
    scale.observe(6);
    assertThat(scale.value()).isEqualTo(3);
    scale.observe(12);
    assertThat(scale.value()).isEqualTo(6);
  }

  /** The largest losses do not overflow on the way to their mean. */
  @Test
  void theRunningMeanOfTheLargestNumbers() {
    LossScale scale = LossScale.runningMean();
    scale.observe(Double.MAX_VALUE);
    scale.observe(Double.MAX_VALUE);
    assertThat(scale.value()).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void aFixedScaleStays() {
    LossScale scale = LossScale.fixed(2.5);
    scale.observe(100);
    assertThat(scale.value()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aBadConstantIsNamed(double constant) {
    assertThatThrownBy(() -> LossScale.fixed(constant))
        .isInstanceOf(BadInputException.class)
        .hasMessage("normalization = " + constant + ": must be positive and finite");
  }
}
