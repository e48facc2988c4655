package org.learningtorelax.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What came back for one input. */
public sealed interface Reply {

  /**
   * An output.
   *
   * @param output the output, not yet judged nor read
   */
  record Output(JsonNode output) implements Reply {}

  /**
   * The input was refused.
   *
   * @param message which rule it breaks
   */
  record Rejected(String message) implements Reply {}

  /**
   * The implementation could not be expected to do this.
   *
   * @param reason why
   */
  record Skipped(String reason) implements Reply {}

  /**
   * The implementation broke.
   *
   * @param message how
   */
  record Errored(String message) implements Reply {}

  /**
   * There is no answer, or one that is not to the protocol.
   *
   * @param clause the clause broken
   * @param message what happened
   */
  record NoAnswer(KitClause clause, String message) implements Reply {}
}
