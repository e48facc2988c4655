package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/**
 * What N independent runs say of an expectation, at confidence 1 - 10⁻⁹, if each lies in [0, T].
 *
 * <p>If all N runs have R ≥ b, then P(R ≥ b) ≥ α^(1/N) at confidence 1 - α (Clopper and Pearson),
 * so that E R ≥ b α^(1/N); if all have R ≤ b, E R ≤ b + (T - b)(1 - α^(1/N)).
 */
public final class Confidence {
  /** The false-alarm rate α of one claim. */
  public static final double ALPHA = 1e-9;

  private Confidence() {}

  /**
   * A lower bound on E R; fails unless all runs reach the level.
   *
   * @param runs R of each run, at least 0
   * @param level b
   * @return b α^(1/N)
   */
  public static double lower(double[] runs, double level) {
    assertThat(Arrays.stream(runs).min().orElseThrow()).isGreaterThanOrEqualTo(level);
    return level * Math.pow(ALPHA, 1.0 / runs.length);
  }

  /**
   * An upper bound on E R; fails unless all runs stay below the level.
   *
   * @param runs R of each run
   * @param level b
   * @param largest T, above which no R can lie
   * @return b + (T - b)(1 - α^(1/N))
   */
  public static double upper(double[] runs, double level, double largest) {
    assertThat(Arrays.stream(runs).max().orElseThrow()).isLessThanOrEqualTo(level);
    return level + (largest - level) * (1 - Math.pow(ALPHA, 1.0 / runs.length));
  }
}
