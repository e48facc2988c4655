package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.ValueOutput;

/** The command that checks another implementation: exit codes, output and files. */
@Clause({"Protocol 3", "Input 7"})
class ValidateCommandTest {

  /** ω* without its square, which rejects nothing. */
  public static final class WrongOmega extends JvmImplementation {
    /** The implementation. */
    public WrongOmega() {
      super("wrong-omega", "1");
      offer(
          Operation.OPTIMAL_OMEGA,
          in -> new ValueOutput(1 + in.beta() / (1 + Math.sqrt(Math.abs(1 - in.beta())))));
    }
  }

  private static final String[] WRONG = {"validate", "--class", WrongOmega.class.getName()};

  @Test
  void theReferenceIsRight() {
    CommandRun run = CommandRun.of("validate", "reference", "--only", "optimal_omega,cheb_cb_fit");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("nothing is wrong (seed 1)");
  }

  @Test
  void aBrokenClauseHasExitCode1AndACommandThatReplaysIt() {
    CommandRun run = CommandRun.of(WRONG);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("Young's radius  (specs/near-asymptotic.md#youngs-radius)")
        .contains("input     {\"beta\":0.1}")
        .contains("WrongOmega' --only optimal_omega --case beta-0.1")
        .contains("Input 7")
        .contains("not offered, so not run: sor,");
    CommandRun replay =
        CommandRun.of(
            "validate",
            "--class",
            WrongOmega.class.getName(),
            "--only",
            "optimal_omega",
            "--replay",
            "{\"beta\":0.001}");
    assertThat(replay.exitCode()).isEqualTo(1);
    assertThat(replay.out()).contains("optimal_omega/replay/input");
  }

  /** ω* = 1 for every β, by a few lines of shell. */
  @Test
  void aFailureIsMadeSmallerAcrossAProcess() {
    String script =
        "i=0; while read -r line; do case $line in *start*) echo"
            + " {\\\"implementation\\\":{\\\"name\\\":\\\"sh\\\",\\\"version\\\":\\\"1\\\","
            + "\\\"language\\\":\\\"sh\\\"},\\\"operations\\\":[\\\"optimal_omega\\\"]};;"
            + " *stop*) exit;; *) i=$((i+1));"
            + " echo {\\\"seq\\\":$i,\\\"output\\\":{\\\"value\\\":1}};; esac; done";
    String command = "sh -c '" + script + "'";
    CommandRun run =
        CommandRun.of("validate", "--implementation", command, "--timeout", "30", "--json");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    List<JsonNode> random = new ArrayList<>();
    for (JsonNode one : Wire.parse(run.out().strip()).at("/operations/1/cases")) {
      if (one.path("phase").asText().equals("random") && one.has("shrinks")) {
        random.add(one);
      }
    }
    assertThat(random).hasSize(1);
    assertThat(random.get(0).path("input")).isEqualTo(Wire.parse("{\"beta\":0.001}"));
    assertThat(random.get(0).path("shrinks").asInt()).isPositive();
    assertThat(random.get(0).path("replay").asText())
        .startsWith("relax validate --implementation 'sh -c '\\''i=0;")
        .endsWith(" --timeout 30.0 --only optimal_omega --replay '{\"beta\":0.001}'");
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    String[] command = {"validate", "--class", WrongOmega.class.getName(), "--json"};
    assertThat(CommandRun.of(command).out()).isEqualTo(CommandRun.of(command).out());
  }

  @Test
  void oneClauseAlone() {
    CommandRun run =
        CommandRun.of(
            "validate", "--class", WrongOmega.class.getName(), "--clause", "Input 7", "--json");
    JsonNode report = Wire.parse(run.out().strip());
    for (JsonNode operation : report.path("operations")) {
      for (JsonNode one : operation.path("cases")) {
        if (one.path("status").asText().equals("failed")) {
          assertThat(one.path("clause").asText()).isEqualTo("Input 7");
        }
      }
    }
    assertThat(report.path("totals").path("failed").asInt()).isPositive();
  }

  @Test
  void reportsAreWritten(@TempDir Path folder) throws IOException {
    CommandRun.of("validate", "--class", WrongOmega.class.getName(), "--report", folder.toString());
    assertThat(Files.readString(folder.resolve("junit.xml")))
        .contains("<testsuite name=\"optimal_omega\"", "<failure type=\"Input 7\"");
    assertThat(
            Wire.parse(Files.readString(folder.resolve("report.json")))
                .path("totals")
                .path("failed")
                .asInt())
        .isPositive();
    assertThat(Files.readString(folder.resolve("summary.md")))
        .contains("| `optimal_omega` | Young's radius |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--implementation no-such-command; must be a command that can be started",
        "--implementation true; must answer start",
        "--class no.such.Class; must be on the class path",
        "--class java.lang.Object; must implement ImplementationUnderTest",
        "other; must be reference",
        "reference --only sir; must be one of",
        "reference --clause Input_99; must be one of",
        "reference --replay {}; must name one operation",
        "reference --cases -1; must be at least 0",
        "reference --timeout 0; must be positive"
      })
  void whatCannotRunHasExitCode2(String arguments, String rule) {
    CommandRun run = CommandRun.of(("validate " + arguments).split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("relax: ").contains(rule);
  }
}
