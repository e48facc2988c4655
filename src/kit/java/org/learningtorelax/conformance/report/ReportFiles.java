package org.learningtorelax.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/** The folder of reports: every writer's file, whole, or none. */
public final class ReportFiles {
  /** All writers. */
  private static final List<ReportWriter> WRITERS =
      List.of(new JUnitReport(), new JsonReport(), new MarkdownReport(), new HtmlReport());

  private ReportFiles() {}

  /**
   * Makes sure of the folder before any work.
   *
   * @param folder the folder
   * @throws BadInputException if it cannot be made, or no file be made in it
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(Files.createTempFile(folder, ".relax", ".part"));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Writes all files beside their places, and then moves them there.
   *
   * @param report the report
   * @param folder the folder
   * @throws BadInputException if one cannot be written; none is left then
   */
  public static void write(Report report, Path folder) {
    try {
      for (ReportWriter writer : WRITERS) {
        // An input given by hand may hold half of a surrogate pair: "?" in the file.
        byte[] text = writer.write(report).getBytes(StandardCharsets.UTF_8);
        Files.write(unfinished(folder, writer), text);
      }
      for (ReportWriter writer : WRITERS) {
        Files.move(
            unfinished(folder, writer),
            folder.resolve(writer.fileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      WRITERS.forEach(writer -> unfinished(folder, writer).toFile().delete());
      throw unwritable(folder, e);
    }
  }

  private static Path unfinished(Path folder, ReportWriter writer) {
    return folder.resolve("." + writer.fileName() + ".part");
  }

  private static BadInputException unwritable(Path folder, IOException e) {
    return new BadInputException(
        "--report",
        folder,
        "must be a folder that can be written to, and have room: " + e.getMessage());
  }
}
