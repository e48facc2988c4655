package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Predicted losses to be weighted by their gaps.
 *
 * @param scores the predicted losses s
 * @param learningRate η
 */
public record ScoresInput(
    @JsonProperty(required = true) List<Double> scores,
    @JsonProperty(required = true) double learningRate) {

  /**
   * Copies the lists.
   *
   * @param scores the predicted losses s
   * @param learningRate η
   */
  public ScoresInput {
    scores = List.copyOf(scores);
  }
}
