package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Algorithm 4's input for T rounds, the random numbers with it.
 *
 * @param arms d
 * @param normalization K
 * @param steps η_1, ..., η_T
 * @param uniforms u_1, ..., u_T
 * @param lossTable T rows of d losses
 */
public record EpisodeInput(
    @JsonProperty(required = true) int arms,
    @JsonProperty(required = true) double normalization,
    @JsonProperty(required = true) List<Double> steps,
    @JsonProperty(required = true) List<Double> uniforms,
    @JsonProperty(required = true) List<List<Double>> lossTable) {

  /**
   * Copies the lists.
   *
   * @param arms d
   * @param normalization K
   * @param steps η_1, ..., η_T
   * @param uniforms u_1, ..., u_T
   * @param lossTable T rows of d losses
   */
  public EpisodeInput {
    steps = List.copyOf(steps);
    uniforms = List.copyOf(uniforms);
    lossTable = lossTable.stream().map(List::copyOf).toList();
  }
}
