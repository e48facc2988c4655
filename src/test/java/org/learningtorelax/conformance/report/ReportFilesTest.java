package org.learningtorelax.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.quantity.BadInputException;

/** The files of a report appear whole and together, or not at all. */
class ReportFilesTest {
  private static final String[] FILES = {"index.html", "junit.xml", "report.json", "summary.md"};

  @TempDir Path folder;

  @Test
  void allAreWrittenOverThoseBefore() throws IOException {
    Files.writeString(folder.resolve("summary.md"), "old");
    ReportFiles.write(ReportSamples.hard(), folder);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(FILES);
    assertThat(folder.resolve("summary.md")).content().startsWith("# relax validate");
  }

  /** The file that is being written is a device that is full. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "junit.xml", "report.json", "summary.md"})
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesNoFileAndTheOldOnes(String full) throws IOException {
    Files.writeString(folder.resolve("summary.md"), "old");
    Files.createSymbolicLink(folder.resolve("." + full + ".part"), Path.of("/dev/full"));
    assertThatThrownBy(() -> ReportFiles.write(ReportSamples.hard(), folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--report = " + folder + ": must be a folder that can be written")
        .hasMessageContaining("No space left on device");
    assertThat(folder.toFile().list()).containsExactly("summary.md");
    assertThat(folder.resolve("summary.md")).hasContent("old");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsFoundBeforeTheWork() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path bad : new Path[] {Path.of("/proc"), Path.of("/proc/none"), file}) {
      assertThatThrownBy(() -> ReportFiles.prepare(bad))
          .as("%s", bad)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("must be a folder that can be written");
    }
    Path inner = folder.resolve("a/b");
    ReportFiles.prepare(inner);
    assertThat(inner).isEmptyDirectory();
  }
}
