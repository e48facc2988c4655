package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

class StepScheduleTest {

  /** 2√(2/8) = 1 and 2√(2/5000) = 0.04, in every round. */
  @Clause("Theorem B.1 corrected")
  @Test
  void theCorrectedStepOfTheoremB1() {
    assertThat(StepSchedule.fixed(8).step(1)).isEqualTo(1);
    assertThat(StepSchedule.fixed(8).step(8)).isEqualTo(1);
    assertThat(StepSchedule.fixed(5000).step(17)).isCloseTo(0.04, within(1e-17));
  }

  /** 1/√T, 2√2 times smaller. */
  @Clause("Theorem B.1")
  @Test
  void thePrintedStepOfTheoremB1() {
    assertThat(StepSchedule.fixedAsPrinted(16).step(1)).isEqualTo(0.25);
    assertThat(StepSchedule.fixedAsPrinted(16).step(16)).isEqualTo(0.25);
    assertThat(StepSchedule.fixed(50).step(1) / StepSchedule.fixedAsPrinted(50).step(1))
        .isCloseTo(2 * Math.sqrt(2), within(1e-15));
  }

  @Clause("Theorem B.2")
  @Test
  void theAnytimeStepOfTheoremB2() {
    assertThat(StepSchedule.anytime().step(1)).isEqualTo(2);
    assertThat(StepSchedule.anytime().step(4)).isEqualTo(1);
    assertThat(StepSchedule.anytime().step(10_000)).isEqualTo(0.02);
  }

  @Clause("Input 7")
  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void noRoundsIsNamed(int rounds) {
    String message = "rounds = " + rounds + ": must be at least 1";
    assertThatThrownBy(() -> StepSchedule.fixed(rounds))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> StepSchedule.fixedAsPrinted(rounds))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }
}
