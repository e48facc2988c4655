package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** Totals and regret of two rounds that fit on a page. */
class TuningSummaryTest {
  private static Round round(int arm, List<Integer> grid, OptionalInt young) {
    OptionalDouble omega = young.isPresent() ? OptionalDouble.of(1.3) : OptionalDouble.empty();
    return new Round("x", 0, arm, grid.get(arm), grid, omega, young);
  }

  private static TuningSummary summary(Round... rounds) {
    return TuningSummary.of(List.of(new Trial(List.of(rounds), List.of())));
  }

  @Clause({"Eq. 1", "Eq. 2"})
  @Test
  void addsUpAndSubtracts() {
    TuningSummary summary =
        summary(
            round(0, List.of(10, 7, 9), OptionalInt.of(6)),
            round(1, List.of(4, 8, 5), OptionalInt.of(5)));
    assertThat(summary.learned()).isEqualTo(10 + 8);
    assertThat(summary.fixed()).containsExactly(14L, 15L, 14L);
    assertThat(summary.bestFixedArm()).as("the first of equals").isZero();
    assertThat(summary.bestFixed()).isEqualTo(14);
    assertThat(summary.instanceOptimal()).isEqualTo(7 + 4);
    assertThat(summary.young()).isEqualTo(OptionalLong.of(11));
    assertThat(summary.regret(summary.bestFixed())).isEqualTo(4);
    assertThat(summary.regret(summary.instanceOptimal())).isEqualTo(7);
    assertThat(summary.iterationsRun()).isEqualTo(43 + 11);
    assertThat(summary.rounds()).isEqualTo(2);
  }

  @Test
  void youngIsLeftOutUnlessHisTheoryAppliesThroughout() {
    TuningSummary summary =
        summary(
            round(0, List.of(3, 4), OptionalInt.of(2)),
            round(0, List.of(3, 4), OptionalInt.empty()));
    assertThat(summary.young()).isEmpty();
    assertThat(summary.iterationsRun()).as("his one run counts").isEqualTo(14 + 2);
  }

  @Test
  void oneRoundIsEnough() {
    TuningSummary summary = summary(round(1, List.of(3, 4), OptionalInt.empty()));
    assertThat(summary.fixed()).containsExactly(3L, 4L);
    assertThat(summary.learned()).isEqualTo(4);
  }

  @Clause("Input 10")
  @Test
  void instanceOptimalIsTheLeastOmegaAmongEquals() {
    assertThat(round(2, List.of(5, 3, 3), OptionalInt.empty()).instanceOptimalArm()).isEqualTo(1);
  }

  @Test
  void noRoundsAreRefused() {
    assertThatThrownBy(() -> TuningSummary.of(List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("trials = 0");
  }
}
