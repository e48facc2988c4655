package org.learningtorelax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.learningtorelax.quantity.BadInputException;

/** A folder for results, in which a file appears whole or not at all. */
final class OutputFolder {
  private final Path folder;

  /** What writes one file. */
  interface Writer {
    void write(Path file) throws IOException;
  }

  /** Creates the folder, so that a bad one is found before the work. */
  OutputFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable();
    }
    if (!Files.isWritable(folder)) {
      throw unwritable();
    }
  }

  /** Writes a file beside its place and then moves it there. */
  Path write(String name, Writer writer) {
    Path file = folder.resolve(name);
    Path unfinished = folder.resolve("." + name + ".part");
    try {
      try {
        writer.write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      return file;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  private BadInputException unwritable() {
    return new BadInputException("--out", folder, "must be a folder that can be written");
  }
}
