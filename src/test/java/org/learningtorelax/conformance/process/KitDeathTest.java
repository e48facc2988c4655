package org.learningtorelax.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.cli.Relax;

/** A program under test that does not look at its input dies with the kit, however the kit ends. */
@Clause("Protocol 4")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs under test are scripts of sh")
class KitDeathTest {
  /** Greets, and then hangs in a program of its own. */
  private static final String HANGS =
      "sh -c 'read line; echo {\\\"implementation\\\":{\\\"name\\\":\\\"h\\\",\\\"version\\\":\\\"1\\\","
          + "\\\"language\\\":\\\"sh\\\"},\\\"operations\\\":[\\\"sor\\\"]};"
          + " echo $$ > \"$0/shell\"; sleep 600 & echo $! > \"$0/sleep\"; wait' ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void theProgramDiesToo(String signal) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Relax.class.getName()));
    command.addAll(List.of("validate", "--only", "sor", "--implementation"));
    command.add(HANGS + "'" + folder + "'");
    Process kit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    ProcessHandle sleep = written("sleep");
    try {
      ProcessHandle shell = written("shell");
      assertThat(sleep.isAlive() && shell.isAlive()).isTrue();
      TimeUnit.SECONDS.sleep(1); // the warden has been told
      signal(signal, kit.pid());
      assertThat(kit.waitFor(30, TimeUnit.SECONDS)).isTrue();
      sleep.onExit().get(30, TimeUnit.SECONDS);
      shell.onExit().get(30, TimeUnit.SECONDS);
    } finally {
      kit.descendants().forEach(ProcessHandle::destroyForcibly);
      kit.destroyForcibly();
      sleep.destroyForcibly();
    }
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    String[] kill = {"sh", "-c", "kill -" + name + " " + pid};
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }

  private ProcessHandle written(String name) throws Exception {
    Path file = folder.resolve(name);
    for (int i = 0; i < 600; i++) {
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (text.endsWith("\n")) {
        return ProcessHandle.of(Long.parseLong(text.strip())).orElseThrow();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not started: " + Files.readString(folder.resolve("output")));
  }
}
