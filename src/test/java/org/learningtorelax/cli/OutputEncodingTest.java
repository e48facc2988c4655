package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Output is UTF-8 whatever the locale. */
class OutputEncodingTest {
  @Test
  void aLocaleWithoutLettersBeyondAsciiLosesNone() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dfile.encoding=US-ASCII",
            Relax.class.getName(),
            "clauses",
            "Theorem B.1 corrected");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    byte[] bytes = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("2√(2/T)").doesNotContain("2?(");
  }
}
