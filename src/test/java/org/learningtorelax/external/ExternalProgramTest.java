package org.learningtorelax.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ExternalProgramTest {
  @TempDir Path folder;

  /** Not found by the build: they are nested. */
  static class WholeClass {
    @BeforeAll
    static void needs() {
      ExternalProgram.require("no-such-program", "no-such-package", Map.of());
    }

    @Test
    void neverRuns() {
      throw new IllegalStateException();
    }
  }

  static class Methods {
    @Test
    void runs() {}

    @Test
    void needs() {
      ExternalProgram.require("no-such-program", "no-such-package", Map.of());
    }

    @Test
    @Disabled("of its own reason")
    void disabled() {}
  }

  @Test
  void aProgramIsFoundInTheFoldersOfThePath() throws IOException {
    Path program = Files.createFile(folder.resolve("program"));
    Map<String, String> environment = Map.of("PATH", "/nowhere::" + folder, "CI", "true");
    assertThatThrownBy(() -> ExternalProgram.require("program", "package", environment))
        .as("it cannot be executed")
        .isInstanceOf(AssertionFailedError.class);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(ExternalProgram.require("program", "package", environment)).isEqualTo(program);
  }

  @Test
  void withoutItTheTestIsLeftOutExceptInCi() {
    assertThatThrownBy(() -> ExternalProgram.require("chromium", "chromium", Map.of("PATH", "")))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("chromium is not on the PATH");
    assertThatThrownBy(() -> ExternalProgram.require("chromium", "chromium", Map.of("CI", "true")))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("in CI nothing is left out");
  }

  @Test
  void whatIsLeftOutIsListed() {
    String reason = "no-such-program is not on the PATH (Debian: apt-get install no-such-package)";
    assertThat(listed(WholeClass.class)).containsExactly("left out: WholeClass: " + reason);
    assertThat(listed(Methods.class))
        .containsExactlyInAnyOrder(
            "left out: Methods.needs: " + reason, "left out: Methods.disabled: of its own reason");
    assertThat(listed(ListedNothing.class)).isEmpty();
  }

  /** The build has several runs, and prints the file after all of them. */
  @Test
  void theListsOfAllRunsStandInOneFile() throws IOException {
    Path file = folder.resolve("left-out.txt");
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    LeftOutListener listener = new LeftOutListener(Optional.of(file), new PrintStream(nothing));
    for (Class<?> tests : List.of(ListedNothing.class, WholeClass.class, Methods.class)) {
      assertThat(file.toFile().exists()).isEqualTo(tests == Methods.class);
      run(tests, listener);
    }
    assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("left out: "));
    assertThat(nothing.size()).isZero();
  }

  static class ListedNothing {
    @Test
    void runs() {}
  }

  private static List<String> listed(Class<?> tests) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    run(tests, new LeftOutListener(Optional.empty(), out));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void run(Class<?> tests, LeftOutListener listener) {
    LauncherConfig quiet =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(quiet)
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build(),
            listener);
  }
}
