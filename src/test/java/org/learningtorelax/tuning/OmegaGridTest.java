package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** Grids that a person can write down. */
@Clause("Input 15")
class OmegaGridTest {

  @Test
  void theExperimentsGridPrintsInTwentiethsAndHasBothEnds() {
    assertThat(OmegaGrid.evenlySpaced(1, 1.95, 20).omegas().toString())
        .isEqualTo(
            "[1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45,"
                + " 1.5, 1.55, 1.6, 1.65, 1.7, 1.75, 1.8, 1.85, 1.9, 1.95]");
  }

  @Test
  void thirdsAreRounded() {
    assertThat(OmegaGrid.evenlySpaced(1, 1.5, 4).omegas())
        .containsExactly(1.0, 7.0 / 6, 4.0 / 3, 1.5);
  }

  @Test
  void middlesOfEqualPartsPrintAsShortAsTheyAre() {
    assertThat(OmegaGrid.midpoints(1.8, 4).omegas().toString()).isEqualTo("[1.1, 1.3, 1.5, 1.7]");
  }
}
