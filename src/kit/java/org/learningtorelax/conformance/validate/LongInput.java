package org.learningtorelax.conformance.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An input that is too long for a command line. Its file is named after what it holds, so that the
 * same validation names the same file.
 *
 * @param operation the operation
 * @param json the input
 */
record LongInput(String operation, String json) {

  /**
   * Writes it, if that file is not there yet; returns its path, or null if it cannot be written.
   */
  @Nullable String write(Path folder) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Path file =
        folder.resolve("relax-" + operation + "-" + UUID.nameUUIDFromBytes(bytes) + ".json");
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return file.toString();
    } catch (FileAlreadyExistsException e) {
      return holds(file, bytes) ? file.toString() : null;
    } catch (IOException e) {
      file.toFile().delete(); // no half file
      return null;
    }
  }

  private static boolean holds(Path file, byte[] bytes) {
    try {
      return Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException e) {
      return false;
    }
  }
}
