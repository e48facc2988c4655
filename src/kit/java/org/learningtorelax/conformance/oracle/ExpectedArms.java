package org.learningtorelax.conformance.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The arms of an episode in 40 digits.
 *
 * @param armsDrawn i_1, ..., i_T
 * @param margins how far each uniform number lies from where the arm would change
 */
public record ExpectedArms(
    @JsonProperty(required = true) List<Integer> armsDrawn,
    @JsonProperty(required = true) List<Double> margins) {

  /**
   * Copies the lists.
   *
   * @param armsDrawn the arms
   * @param margins the margins
   */
  public ExpectedArms {
    armsDrawn = List.copyOf(armsDrawn);
    margins = List.copyOf(margins);
  }
}
