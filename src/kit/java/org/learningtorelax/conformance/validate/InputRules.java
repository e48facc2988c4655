package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;

/** Which rule an input breaks, for inputs that the kit has not made itself. */
final class InputRules {
  private InputRules() {}

  /** The rule, in the reference's words, or null if the input keeps all. */
  static @Nullable String broken(Operation<?, ?> operation, JsonNode input) {
    JsonNode used = used(operation, input);
    String infinite = infinite("input", used);
    if (infinite != null) {
      return "numbers are finite: " + infinite;
    }
    Reply reply = new ReferenceImplementation().run(operation, used);
    return reply instanceof Reply.Rejected rejected ? rejected.message() : null;
  }

  /** cg need not check its omega. */
  private static JsonNode used(Operation<?, ?> operation, JsonNode input) {
    boolean unused = operation.equals(Operation.CG) && input.path("omega").isNumber();
    return unused ? ((ObjectNode) input.deepCopy()).put("omega", 1) : input;
  }

  /** The first number outside the range of doubles and its place, or null. */
  static @Nullable String infinite(String place, JsonNode node) {
    if (node.isNumber()) {
      boolean finite = Double.isFinite(node.doubleValue());
      return finite ? null : place + " = " + Wire.shortened(node.toString());
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String found = infinite(place + "." + member.getKey(), member.getValue());
      if (found != null) {
        return found;
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      String found = infinite(place + "[" + i + "]", node.path(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
