package org.learningtorelax.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

@Clause("Algorithm 6")
class InverseGapWeightingTest {

  /** d = 3, η = 4: 1/(3 + 4·1/4) = 1/4, 1/(3 + 4·5/4) = 1/8, and the rest 5/8. */
  @Test
  void threeArmsByHand() {
    assertThat(InverseGapWeighting.of(new double[] {0.75, 0.5, 1.75}, 4))
        .containsExactly(0.25, 0.625, 0.125);
  }

  /** The first of the tied arms has the rest, the other 1/d. */
  @Clause("Input 10")
  @Test
  void theFirstOfTheTiedIsTheBest() {
    assertThat(InverseGapWeighting.of(new double[] {2, 1, 1, 2}, 4))
        .containsExactly(0.125, 0.5, 0.25, 0.125);
  }

  @Test
  void noEtaIsUniform() {
    assertThat(InverseGapWeighting.of(new double[] {-1e308, 1e308, 0, 5}, 0)).containsOnly(0.25);
  }

  @Test
  void oneArmIsAlwaysPlayed() {
    assertThat(InverseGapWeighting.of(new double[] {-7}, 3)).containsExactly(1);
  }

  @Test
  void aGapThatOverflowsHasProbabilityZero() {
    assertThat(InverseGapWeighting.of(new double[] {1e308, -1e308}, 1e10)).containsExactly(0, 1);
  }

  /** 2√(dT/(R_T + 2α²T)) with d = 4, T = 9, R_T = 7, α² = 1/9: 2√(36/9). */
  @Test
  void theEtaOfTheTheoremByHand() {
    assertThat(SquareCb.eta(4, 9, 7, 1 / 3.0)).isCloseTo(4, within(1e-14));
  }
}
