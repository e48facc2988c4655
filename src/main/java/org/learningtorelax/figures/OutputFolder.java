package org.learningtorelax.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.learningtorelax.quantity.BadInputException;

/** A folder for results, in which a file appears whole or not at all. */
public final class OutputFolder {
  private final Path folder;

  /** What writes one file. */
  @FunctionalInterface
  public interface Writer {

    /**
     * Writes the file.
     *
     * @param file where
     * @throws IOException if it cannot be written
     */
    void write(Path file) throws IOException;
  }

  /**
   * Creates the folder, so that a bad one is found before the work.
   *
   * @param folder where
   * @throws BadInputException if it cannot be created or written
   */
  public OutputFolder(Path folder) {
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

  /**
   * Writes a file beside its place and then moves it there.
   *
   * @param name the file's name
   * @param writer writes it
   * @return where it is
   * @throws BadInputException if it cannot be written
   */
  public Path write(String name, Writer writer) {
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

  /**
   * Where a file of the folder is, or would be.
   *
   * @param name the file's name
   * @return its path
   */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * A folder inside this one, created.
   *
   * @param name its name
   * @return the folder
   */
  public OutputFolder inner(String name) {
    return new OutputFolder(folder.resolve(name));
  }

  private BadInputException unwritable() {
    return new BadInputException("--out", folder, "must be a folder that can be written");
  }
}
