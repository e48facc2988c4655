package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A state of Algorithm 4.
 *
 * @param losses the cumulative loss estimates k
 * @param normalization K
 * @param step η
 */
public record TsallisInput(
    @JsonProperty(required = true) List<Double> losses,
    @JsonProperty(required = true) double normalization,
    @JsonProperty(required = true) double step) {

  /**
   * Copies the lists.
   *
   * @param losses the cumulative loss estimates k
   * @param normalization K
   * @param step η
   */
  public TsallisInput {
    losses = List.copyOf(losses);
  }
}
