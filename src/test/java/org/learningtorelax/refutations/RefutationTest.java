package org.learningtorelax.refutations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sound refutation has no gap, and each gap that is planted is found. */
class RefutationTest {
  private static Refutation sound() {
    return Refutation.of("Theorem X.1", "x = 2")
        .given(1, "x", 2, ">", 0)
        .given(2, "x is even", 2 % 2 == 0)
        .fails("x²", 4, "x", 2);
  }

  @Test
  void aSoundRefutationStands() {
    assertThat(sound().gaps(2)).isEmpty();
    assertThat(sound())
        .hasToString(
            """
            Theorem X.1: x = 2
              (1) x = 2.0 > 0.0
              (2) x is even
              fails: x² = 4.0, x = 2.0
            """);
  }

  @Test
  void aBrokenHypothesisIsFound() {
    assertThat(sound().given(2, "x", 2, "<", 2).gaps(2))
        .containsExactly("breaks (2): x = 2.0 < 2.0");
  }

  @Test
  void aHypothesisWithoutACheckIsFound() {
    assertThat(sound().gaps(3)).containsExactly("does not check (3)");
    assertThat(sound().gaps(1)).containsExactly("checks (2), which Given does not list");
  }

  @Test
  void aConclusionThatHoldsIsFound() {
    assertThat(sound().fails("x", 2, "x", 2).gaps(2))
        .containsExactly("the printed conclusion holds: x = 2.0, x = 2.0");
    assertThat(Refutation.of("Theorem X.1", "").gaps(0)).containsExactly("has no conclusion");
  }
}
