package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a solver found.
 *
 * @param iterations the k at which the run ended
 * @param converged whether |r_k| ≤ ε |r_0|
 * @param x x_k, or null
 */
public record SolveOutput(
    @JsonProperty(required = true) int iterations,
    @JsonProperty(required = true) boolean converged,
    @Nullable List<Double> x) {

  /**
   * Copies the lists.
   *
   * @param iterations the k at which the run ended
   * @param converged whether |r_k| ≤ ε |r_0|
   * @param x x_k, or null
   */
  public SolveOutput {
    x = x == null ? null : List.copyOf(x);
  }
}
