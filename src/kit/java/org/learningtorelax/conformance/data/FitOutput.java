package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Coefficients.
 *
 * @param theta θ_0, ..., θ_m
 */
public record FitOutput(@JsonProperty(required = true) List<Double> theta) {

  /**
   * Copies the lists.
   *
   * @param theta θ_0, ..., θ_m
   */
  public FitOutput {
    theta = List.copyOf(theta);
  }
}
