package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Legible;

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

  /** One input; one that is too long for a command is written to a file. */
  String ofInput(JsonNode input) {
    String json = Legible.json(input.toString());
    if (json.length() <= LONGEST) {
      return command() + " --replay " + quoted(json);
    }
    @Nullable String file = new LongInput(operation, json).write(settings.longInputs());
    return file == null ? ofAll() : command() + " --replay " + quoted("@" + file);
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

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
