package org.learningtorelax.conformance.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Fixed cases that try one thing.
 *
 * @param name the group's name
 * @param clause the id of the clause that a wrong output breaks
 * @param description what is tried
 * @param cases the cases
 */
public record VectorGroup(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String clause,
    @JsonProperty(required = true) String description,
    @JsonProperty(required = true) List<VectorCase> cases) {

  /**
   * Copies the cases.
   *
   * @param name the name
   * @param clause the clause
   * @param description what is tried
   * @param cases the cases
   */
  public VectorGroup {
    cases = List.copyOf(cases);
  }
}
