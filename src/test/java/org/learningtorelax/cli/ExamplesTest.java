package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.external.ExternalProgram;

/** The examples in other languages, written against the protocol's page, pass with no alarm. */
@Clause({"Protocol 1", "Protocol 2", "Protocol 3", "Protocol 4", "Protocol 9"})
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("specs/examples").toAbsolutePath();

  @Test
  void python() {
    Path python = ExternalProgram.require("python3", "python3");
    passes(python + " '" + EXAMPLES.resolve("relax_example.py") + "'");
  }

  @Test
  void javaScript() {
    Path node = ExternalProgram.require("node", "nodejs");
    passes(node + " '" + EXAMPLES.resolve("relax_example.js") + "'");
  }

  @Test
  void c(@TempDir Path folder) throws IOException, InterruptedException {
    Path gcc = ExternalProgram.require("gcc", "gcc libc6-dev");
    Path program = folder.resolve("relax_example");
    List<String> compiler =
        List.of(
            gcc.toString(),
            "-std=c11",
            "-O2",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-o",
            program.toString(),
            EXAMPLES.resolve("relax_example.c").toString(),
            "-lm");
    assertThat(new ProcessBuilder(compiler).inheritIO().start().waitFor()).isZero();
    passes("'" + program + "'");
  }

  private static void passes(String command) {
    CommandRun run = CommandRun.of("validate", "--smoke", "--json", "--implementation", command);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode report = Wire.parse(run.out().strip());
    assertThat(report.path("not_offered")).isEmpty();
    assertThat(report.path("operations")).hasSize(1 + Operation.ALL.size());
    assertThat(report.at("/totals/allowed").asInt()).isZero();
    for (JsonNode operation : report.path("operations")) {
      for (JsonNode one : operation.path("cases")) {
        if (!one.path("status").asText().equals("passed")) {
          assertThat(one.path("reason").asText()).isEqualTo("left out by --smoke");
        }
      }
    }
  }
}
