package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** The generators' seeds, by the JDK's own SplitMix64. */
@Clause("Input 18")
class SeedsTest {
  /** The JDK's generator adds the same constant to its state and scatters the sum. */
  private static long mix(long state) {
    return new SplittableRandom(state).nextLong();
  }

  @Test
  void seedTrialAndPurposeAreMixedInThisOrder() {
    assertThat(mix(0)).as("SplitMix64's first number").isEqualTo(0xe220a8397b1dcdafL);
    for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
      for (int trial : new int[] {0, 1, 40}) {
        for (int purpose : new int[] {0, 1, 3}) {
          Well19937c expected = new Well19937c(mix(mix(mix(seed) + trial) + purpose));
          assertThat(Seeds.generator(seed, trial, purpose).nextLong())
              .isEqualTo(expected.nextLong());
        }
      }
    }
  }

  @Test
  void thePurposesAreNumbered() {
    assertThat(Seeds.INSTANCES).isZero();
    assertThat(Seeds.DRAWS).isEqualTo(1);
  }
}
