package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.generate.Hostile;
import org.learningtorelax.conformance.generate.HostileInputs;
import org.learningtorelax.conformance.process.CommandLineWords;

/** One input asked alone: judged as among all others, and named by a command that asks it again. */
@Clause({"Protocol 7", "Protocol 9"})
class ReplayTest {
  private static final String MOTLEY = Motley.class.getName();

  @TempDir Path folder;

  static List<Operation<?, ?>> operations() {
    return Operation.ALL;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatMustBeRejectedIsJudgedAsSuch(Operation<?, ?> operation) {
    for (Hostile hostile : HostileInputs.of(operation)) {
      JsonNode one = replayed("reference", operation, hostile.input().toString());
      assertThat(one.path("status").asText()).as("%s %s", hostile, one).isEqualTo("passed");
      assertThat(one.path("clause").asText()).isEqualTo("Input 7");
    }
  }

  /** The program lets all of them through. */
  @ParameterizedTest
  @CsvSource({"1e999", "-1e999", "1e99999", "1e2147483648", "-1.5E+99999999999", "-0.5", "1"})
  void aNumberOutsideTheRangeMustBeRejected(String beta) {
    JsonNode one =
        replayed(Motley.Lax.class.getName(), Operation.OPTIMAL_OMEGA, "{\"beta\":" + beta + "}");
    assertThat(one.path("status").asText()).as("%s", one).isEqualTo("failed");
    assertThat(one.path("clause").asText()).isEqualTo("Input 7");
    assertThat(one.path("expected").asText())
        .contains(beta.matches(".*[eE].*") ? "numbers are finite: input.beta = " : "beta = ");
  }

  @ParameterizedTest
  @CsvSource({"1e-999", "0.5e0", "1e-99999999999", "0.50000000000000000000000000000000001"})
  void aNumberInsideTheRangeNeedNot(String beta) {
    JsonNode one = replayed("reference", Operation.OPTIMAL_OMEGA, "{\"beta\":" + beta + "}");
    assertThat(one.path("status").asText()).as("%s", one).isEqualTo("passed");
    assertThat(one.path("clause").asText()).isEqualTo("Young's radius");
  }

  @ParameterizedTest
  @CsvSource({"2.5", "1e999"})
  void cgNeedNotCheckItsOmega(String omega) {
    String input =
        "{\"matrix\":{\"n\":1,\"rows\":[0],\"columns\":[0],\"values\":[2]},\"b\":[1],\"omega\":"
            + omega
            + ",\"tolerance\":0.5,\"max_iterations\":9}";
    JsonNode one = replayed(Motley.Lax.class.getName(), Operation.CG, input);
    assertThat(one.path("status").asText()).as("%s", one).isEqualTo("passed");
    assertThat(one.path("clause").asText()).isEqualTo("Protocol 10");
  }

  @Test
  void aLongInputIsWrittenToAFileThatTheCommandNames() throws IOException {
    String scores = String.join(",", Collections.nCopies(5000, "1"));
    String input = "{\"scores\":[" + scores + "],\"learning_rate\":0}";
    Path given = Files.writeString(folder.resolve("given.json"), input);
    List<String> words = new ArrayList<>(List.of("validate", "--class"));
    words.add(WrongProbabilities.class.getName());
    words.addAll(List.of("--only", "square_cb_probabilities", "--replay", "@" + given, "--json"));
    Path report = folder.resolve("the report");
    words.addAll(List.of("--report", report.toString()));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    String replay = Wire.parse(run.out()).at("/operations/1/cases/0/replay").asText();
    List<String> again = CommandLineWords.of(replay);
    String file = again.get(again.size() - 1);
    assertThat(again.get(again.size() - 2)).isEqualTo("--replay");
    assertThat(file).startsWith("@" + report);
    assertThat(Wire.parse(Files.readString(Path.of(file.substring(1)))))
        .isEqualTo(Wire.parse(input));
    CommandRun second = CommandRun.of(again.subList(1, again.size()).toArray(String[]::new));
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.out()).contains("got       4 numbers");
    assertThat(CommandRun.of(words.toArray(String[]::new)).out()).isEqualTo(run.out());
  }

  private static JsonNode replayed(String implementation, Operation<?, ?> operation, String input) {
    List<String> words = new ArrayList<>(List.of("validate"));
    words.addAll(
        implementation.equals("reference")
            ? List.of("reference")
            : List.of("--class", implementation));
    words.addAll(List.of("--only", operation.name(), "--replay", input, "--json"));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return Wire.parse(run.out()).at("/operations/1/cases/0");
  }
}
