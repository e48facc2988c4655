package org.learningtorelax.conformance.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A fixed case.
 *
 * @param id its id, unique in its file
 * @param flags ids of flags, each of which the file's dictionary explains
 * @param input the input
 * @param expected what is expected, with margins or tolerances
 */
public record VectorCase(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) List<String> flags,
    @JsonProperty(required = true) JsonNode input,
    @JsonProperty(required = true) JsonNode expected) {

  /**
   * Copies the flags.
   *
   * @param id its id
   * @param flags ids of flags
   * @param input the input
   * @param expected what is expected
   */
  public VectorCase {
    flags = List.copyOf(flags);
  }
}
