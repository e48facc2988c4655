package org.learningtorelax.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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
   * Checks that the folder can be written, so that a bad one is found before the work. The first
   * file creates it, so that a run that fails or is interrupted leaves no empty folder.
   *
   * @param folder where
   * @throws BadInputException if it cannot be created or written
   */
  public OutputFolder(Path folder) {
    this.folder = folder;
    Path existing = folder.toAbsolutePath();
    Path parent = existing.getParent();
    while (parent != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = parent;
      parent = existing.getParent();
    }
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
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
    List<Path> created = missingFolders();
    try {
      try {
        Files.createDirectories(folder);
        writer.write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(unfinished);
        for (Path empty : created) {
          Files.deleteIfExists(empty);
        }
        throw e;
      }
      return file;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /** The folder and those around it that are not there yet, the innermost first. */
  private List<Path> missingFolders() {
    List<Path> missing = new ArrayList<>();
    Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      missing.add(path);
      path = path.getParent();
    }
    return missing;
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
   * A folder inside this one.
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
