package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A distribution.
 *
 * @param probabilities one for each arm
 */
public record ProbabilitiesOutput(@JsonProperty(required = true) List<Double> probabilities) {

  /**
   * Copies the lists.
   *
   * @param probabilities one for each arm
   */
  public ProbabilitiesOutput {
    probabilities = List.copyOf(probabilities);
  }
}
