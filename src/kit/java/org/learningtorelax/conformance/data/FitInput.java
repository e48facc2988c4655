package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Observations to be fitted by Chebyshev polynomials under a box.
 *
 * @param contexts c_1, ..., c_S
 * @param targets y_1, ..., y_S
 * @param low where the interval begins
 * @param high where it ends
 * @param degree the greatest degree m
 * @param bounds |θ_j| ≤ B_j
 */
public record FitInput(
    @JsonProperty(required = true) List<Double> contexts,
    @JsonProperty(required = true) List<Double> targets,
    @JsonProperty(required = true) double low,
    @JsonProperty(required = true) double high,
    @JsonProperty(required = true) int degree,
    @JsonProperty(required = true) List<Double> bounds) {

  /**
   * Copies the lists.
   *
   * @param contexts c_1, ..., c_S
   * @param targets y_1, ..., y_S
   * @param low where the interval begins
   * @param high where it ends
   * @param degree the greatest degree m
   * @param bounds |θ_j| ≤ B_j
   */
  public FitInput {
    contexts = List.copyOf(contexts);
    targets = List.copyOf(targets);
    bounds = List.copyOf(bounds);
  }
}
