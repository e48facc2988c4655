package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Student's quantiles at 0.975, as tables print them. */
class ConfidenceIntervalTest {
  @Test
  void twoValues() {
    ConfidenceInterval interval = ConfidenceInterval.of(List.of(1.0, 3.0));
    assertThat(interval.mean()).isEqualTo(2);
    // deviation √2, divided by √2
    assertThat(interval.halfWidth()).isCloseTo(12.7062, within(1e-4));
  }

  @Test
  void threeValues() {
    ConfidenceInterval interval = ConfidenceInterval.of(List.of(1.0, 2.0, 3.0));
    assertThat(interval.halfWidth()).isCloseTo(4.30265 / Math.sqrt(3), within(1e-5));
  }

  @Test
  void oneValueHasNoInterval() {
    assertThat(ConfidenceInterval.of(List.of(5.0)).halfWidth()).isNaN();
  }
}
