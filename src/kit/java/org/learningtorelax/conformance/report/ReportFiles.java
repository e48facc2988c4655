package org.learningtorelax.conformance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/** The folder of reports: every writer's file. */
public final class ReportFiles {
  /** All writers. */
  private static final List<ReportWriter> WRITERS =
      List.of(new JUnitReport(), new JsonReport(), new MarkdownReport(), new HtmlReport());

  private ReportFiles() {}

  /**
   * Makes sure of the folder before any work.
   *
   * @param folder the folder
   * @throws BadInputException if it cannot be made
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInputException("--report", folder, "must be a folder that can be written to");
    }
  }

  /**
   * Writes all files.
   *
   * @param report the report
   * @param folder the folder
   */
  public static void write(Report report, Path folder) {
    try {
      for (ReportWriter writer : WRITERS) {
        // An input given by hand may hold half of a surrogate pair: "?" in the file.
        byte[] text = writer.write(report).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(writer.fileName()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
