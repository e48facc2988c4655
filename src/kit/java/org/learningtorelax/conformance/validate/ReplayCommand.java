package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The commands that ask again what has been asked.
 *
 * @param operation the operation
 * @param settings what was asked for
 */
record ReplayCommand(String operation, Settings settings) {
  private static final int LONGEST = 4000;

  /** One vector. */
  String ofVector(String id) {
    return command() + " --case " + id;
  }

  /** One input, or all of them if it is too long for a command. */
  String ofInput(JsonNode input) {
    String json = input.toString();
    return json.length() <= LONGEST
        ? command() + " --replay '" + json.replace("'", "'\\''") + "'"
        : ofAll();
  }

  /** For what one input alone does not show. */
  String ofAll() {
    return command()
        + (settings.smoke() ? " --smoke" : "")
        + " --seed "
        + settings.seed()
        + " --cases "
        + settings.cases();
  }

  private String command() {
    return "relax validate " + settings.target() + " --only " + operation;
  }
}
