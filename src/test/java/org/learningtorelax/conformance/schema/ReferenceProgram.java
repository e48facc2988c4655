package org.learningtorelax.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;

/** The reference as a program of its own, which keeps a transcript of what is said. */
public final class ReferenceProgram {
  private ReferenceProgram() {}

  /** The command that starts it. */
  static List<String> command(Path transcript) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        ReferenceProgram.class.getName(),
        transcript.toString());
  }

  /**
   * Answers until it is told to stop.
   *
   * @param args the file of the transcript
   * @throws IOException if it cannot be written, or nothing more can be read
   */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ImplementationUnderTest reference = new ReferenceImplementation();
    try (PrintStream transcript = new PrintStream(args[0], StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        transcript.println(line);
        JsonNode message = Wire.parse(line);
        if (message.path("cmd").asText().equals("stop")) {
          return;
        }
        String answer = Wire.line(answer(reference, message));
        transcript.println(answer);
        out.println(answer);
      }
    }
  }

  private static Map<String, Object> answer(ImplementationUnderTest reference, JsonNode message) {
    if (message.path("cmd").asText().equals("start")) {
      return Map.of(
          "implementation", reference.description(), "operations", reference.operations());
    }
    int seq = message.path("seq").asInt();
    Operation<?, ?> operation = Operation.named(message.path("operation").asText()).orElseThrow();
    Reply reply = reference.run(operation, message.path("input"));
    if (reply instanceof Reply.Output output) {
      return Map.of("seq", seq, "output", output.output());
    }
    if (reply instanceof Reply.Rejected rejected) {
      return Map.of("seq", seq, "rejected", rejected);
    }
    if (reply instanceof Reply.Skipped skipped) {
      return Map.of("seq", seq, "skipped", skipped);
    }
    return Map.of("seq", seq, "errored", Map.of("message", reply.toString()));
  }
}
