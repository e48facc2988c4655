package org.learningtorelax.conformance.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Numbers and how far off each may be.
 *
 * @param values the numbers
 * @param tolerances the tolerances, absolute
 */
public record ExpectedVector(
    @JsonProperty(required = true) List<Double> values,
    @JsonProperty(required = true) List<Double> tolerances) {

  /**
   * Copies the lists.
   *
   * @param values the numbers
   * @param tolerances the tolerances
   */
  public ExpectedVector {
    values = List.copyOf(values);
    tolerances = List.copyOf(tolerances);
  }

  ExpectedValue at(int i) {
    return new ExpectedValue(values.get(i), tolerances.get(i));
  }
}
