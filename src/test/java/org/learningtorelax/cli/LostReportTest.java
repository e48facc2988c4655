package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.data.ValueOutput;

/**
 * What keeps the kit from its work is exit code 2, and never 1, which says that a clause is broken.
 */
class LostReportTest {
  private static final String ONLY = "--only=optimal_omega";

  @TempDir Path folder;

  /** Breaks the kit and not its own answer. */
  public static final class Breaks extends JvmImplementation {
    /** The implementation. */
    public Breaks() {
      super("breaks", "1");
      offer(Operation.OPTIMAL_OMEGA, in -> new ValueOutput(1));
    }

    @Override
    public List<Reply.NoAnswer> stop() {
      throw new IllegalStateException("the kit itself breaks");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reference", "--class org.learningtorelax.cli.ValidateCommandTest$WrongOmega"})
  @EnabledOnOs(OS.LINUX)
  void whatWasFoundIsStillPrinted(String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(".summary.md.part"), Path.of("/dev/full"));
    String command = "validate " + target + " --only optimal_omega --smoke --report " + folder;
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("relax: --report = ").contains("No space left on device");
    assertThat(run.out()).contains("(seed 1)");
    assertThat(folder).isEmptyDirectory();
  }

  /** A defect: the trace is for who mends it. */
  @Test
  void anErrorOfTheKitIsNoBrokenClause() {
    CommandRun run =
        CommandRun.of("validate", "--class", Breaks.class.getName(), "--case", "beta-0.5", ONLY);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the kit itself breaks");
  }
}
