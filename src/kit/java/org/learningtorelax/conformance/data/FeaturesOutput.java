package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Chebyshev features.
 *
 * @param features P_0, ..., P_m
 */
public record FeaturesOutput(@JsonProperty(required = true) List<Double> features) {

  /**
   * Copies the lists.
   *
   * @param features P_0, ..., P_m
   */
  public FeaturesOutput {
    features = List.copyOf(features);
  }
}
