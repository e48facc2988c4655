package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Legible;

/** No character that a terminal obeys is printed, wherever it comes from. */
@Clause("Protocol 1")
class ControlCharactersTest {
  /** ESC and the one-character form of ESC [, as they are. */
  private static final String OBEYED = "\u001b[31m\u009b31m";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate reference --only %s",
        "validate reference --only sor --case %s",
        "validate reference --clause %s",
        "validate reference --only optimal_omega --replay %s",
        "validate reference --only optimal_omega --replay {\"%s\"",
        "validate reference --only optimal_omega --replay @%s",
        "validate --class %s",
        "validate --implementation %s",
        "validate %s",
        "validate reference --seed %s",
        "solve %s",
        "%s"
      })
  void ofTheCommandLine(String command) {
    legible(CommandRun.of(command.replace("%s", OBEYED).split(" ")), 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%%MatrixMarket matrix coordinate real symmetric %s",
        "%%MatrixMarket matrix coordinate real symmetric\n%s 1 1\n",
        "%%MatrixMarket matrix coordinate real symmetric\n1 1 1\n1 1 %s\n"
      })
  void ofAFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("A.mtx"), text.replace("%s", OBEYED));
    legible(CommandRun.of("solve", file.toString()), 2);
  }

  @Test
  void ofAReplay() throws IOException {
    String escaped = "{\"beta\":\"\u009b31m\u007f\\u001b\"}";
    for (String form : List.of("--json", "--smoke")) {
      CommandRun run =
          CommandRun.of(
              "validate",
              "--implementation",
              ShellAnswers.command(folder, "{\"seq\":SEQ,\"output\":{\"value\":1}}"),
              "--only",
              "optimal_omega",
              "--replay",
              escaped,
              form,
              "--report",
              folder.toString());
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("\\u009B31m\\u007F\\u001B");
      assertThat(Legible.of(run.out())).isEqualTo(run.out());
    }
    for (String file : List.of("report.json", "index.html", "junit.xml", "summary.md")) {
      String text = Files.readString(folder.resolve(file));
      assertThat(Legible.of(text)).as(file).isEqualTo(text);
    }
    assertThat(
            new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at("/operations/1/cases/0/input/beta")
                .asText())
        .as("the same text")
        .isEqualTo("\u009b31m\u007f\u001b");
  }

  @Test
  void ofAProgramThatDoesNotGreet() throws IOException {
    Path greeting = Files.writeString(folder.resolve("greeting"), OBEYED + "\n");
    legible(CommandRun.of("validate", "--implementation", "cat '" + greeting + "'"), 2);
  }

  private static void legible(CommandRun run, int exitCode) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    assertThat(run.err()).isNotEmpty();
    assertThat(Legible.of(run.err())).isEqualTo(run.err());
    assertThat(Legible.of(run.out())).isEqualTo(run.out());
  }
}
