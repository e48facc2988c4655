package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.figures.OutputFolder;
import org.learningtorelax.quantity.BadInputException;

/** Output that cannot be written is an exit code and one line, and leaves no empty folder. */
class LostOutputTest {
  @TempDir Path folder;

  /** A device that is full. */
  private static final class Full extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "solve --help",
        "tune --rounds 2",
        "tune --rounds 2 --json",
        "tune --rounds 2 --no-comparators",
        "probabilities --losses 1,2 --step 1",
        "clauses 2.1",
        "clauses --json",
        "validate reference --smoke --only young_radius"
      })
  void isOneLine(String commandLine) {
    StringWriter err = new StringWriter();
    int exitCode =
        Relax.execute(
            new PrintWriter(new Full(), true), new PrintWriter(err, true), commandLine.split(" "));
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "relax: stdout = not written: must have room and a reader; output is lost");
  }

  @Test
  void aFolderIsThereOnlyOnceItHoldsAFile() {
    Path inner = folder.resolve("new/inner");
    OutputFolder output = new OutputFolder(inner);
    assertThat(folder).isEmptyDirectory();
    try {
      output.write(
          "file",
          part -> {
            Files.writeString(part, "half");
            throw new IOException("No space left on device");
          });
      throw new AssertionError("a failed write must be an exception");
    } catch (BadInputException e) {
      assertThat(e).hasMessage("--out = " + inner + ": must be a folder that can be written");
    }
    assertThat(folder).isEmptyDirectory();
    output.write("file", part -> Files.writeString(part, "whole"));
    assertThat(inner.toFile().list()).containsExactly("file");
  }

  @Test
  void aFailingTuneLeavesNoFolder() {
    Path out = folder.resolve("out");
    List<String> bad = List.of("tune", "--rounds", "2", "--grid", "1:3:2", "--out", out.toString());
    assertThat(CommandRun.of(bad.toArray(String[]::new)).exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void helpIsAsWideAsColumnsSay() {
    assertThat(HelpWidth.columns("70")).isEqualTo(70);
    assertThat(HelpWidth.columns("3")).isEqualTo(55);
    assertThat(HelpWidth.columns("100000")).isEqualTo(200);
    assertThat(HelpWidth.columns("wide")).isNull();
    assertThat(HelpWidth.columns(null)).isNull();
  }
}
