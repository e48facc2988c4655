package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.learningtorelax.clauses.Clause;

/**
 * Bad files, a row each in bad-files.csv: exit code 2, nothing on stdout, one line on stderr that
 * names the file and says the rest of the row. In a row, S, G, V and W stand for the headers
 * coordinate symmetric, coordinate general, array general and array symmetric, and / ends a line.
 */
class BadFileTest {
  private static final int LEAST_ROWS = 60;

  @TempDir Path folder;

  @Clause({"Input 7", "Input 19"})
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "bad-files.csv", delimiter = '|')
  void givesOneLine(String role, String text, String message) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.mtx"), expanded(text));
    Path good = Files.writeString(folder.resolve("good.mtx"), expanded("S 2 2 2/1 1 4/2 2 4"));
    CommandRun run =
        role.equals("A")
            ? CommandRun.of("solve", bad.toString(), "--omega", "1.5")
            : CommandRun.of("solve", good.toString(), "--omega", "1.5", "--rhs", bad.toString());
    assertThat(run.exitCode()).as("exit code").isEqualTo(2);
    assertThat(run.out()).as("stdout").isEmpty();
    assertThat(run.err().lines()).as("lines on stderr").hasSize(1);
    assertThat(run.err()).startsWith("relax: " + bad).contains(message).doesNotContain("xception");
  }

  @Test
  void theTableIsLongEnough() throws IOException {
    try (var stream = BadFileTest.class.getResourceAsStream("bad-files.csv")) {
      assertThat(stream).isNotNull();
      List<String> rows = new String(stream.readAllBytes()).lines().toList();
      assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST_ROWS).doesNotHaveDuplicates();
    }
  }

  private static String expanded(String text) {
    String header =
        switch (text.charAt(0)) {
          case 'S' -> "%%MatrixMarket matrix coordinate real symmetric/";
          case 'G' -> "%%MatrixMarket matrix coordinate real general/";
          case 'V' -> "%%MatrixMarket matrix array real general/";
          case 'W' -> "%%MatrixMarket matrix array real symmetric/";
          default -> "";
        };
    return (header.isEmpty() ? text : header + text.substring(2)).replace('/', '\n') + "\n";
  }
}
