package org.learningtorelax.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.quantity.BadInputException;

/**
 * Which files of a folder make one system: its matrix and perhaps its right-hand side.
 *
 * @param name the system's name
 * @param matrix the file of the matrix
 * @param rightHandSide the file of the right-hand side, if there is one
 */
record SystemFiles(String name, Path matrix, Optional<Path> rightHandSide) {
  private static final String RIGHT_HAND_SIDE = "_b";

  /**
   * The systems of a folder in the natural order of their names. NAME stands for NAME.mtx or else
   * NAME.mtx.gz; a folder NAME with such a file in it is the system NAME unless the outer folder
   * has that file itself. NAME_b is a right-hand side where NAME is a matrix, and otherwise a
   * matrix.
   */
  static List<SystemFiles> in(Path folder) {
    Map<String, SystemFiles> systems = new HashMap<>();
    for (Path inner : list(folder)) {
      if (Files.isDirectory(inner)) {
        String name = fileName(inner);
        Map<String, Path> files = matrixMarketFiles(inner);
        Path matrix = files.get(name);
        if (matrix != null) {
          systems.put(name, new SystemFiles(name, matrix, rightHandSide(name, files)));
        }
      }
    }
    Map<String, Path> files = matrixMarketFiles(folder);
    files.forEach(
        (name, matrix) -> {
          if (!isRightHandSide(name, files)) {
            systems.put(name, new SystemFiles(name, matrix, rightHandSide(name, files)));
          }
        });
    NaturalOrder order = new NaturalOrder();
    return systems.values().stream()
        .sorted((one, other) -> order.compare(one.name, other.name))
        .toList();
  }

  private static Optional<Path> rightHandSide(String name, Map<String, Path> files) {
    @Nullable Path file = files.get(name + RIGHT_HAND_SIDE);
    return file == null ? Optional.empty() : Optional.of(file);
  }

  private static boolean isRightHandSide(String name, Map<String, Path> files) {
    return name.endsWith(RIGHT_HAND_SIDE)
        && files.containsKey(name.substring(0, name.length() - RIGHT_HAND_SIDE.length()));
  }

  /** The files by their names without ending; a plain file goes before one in gzip. */
  private static Map<String, Path> matrixMarketFiles(Path folder) {
    Map<String, Path> files = new HashMap<>();
    for (String ending : List.of(".mtx.gz", ".mtx")) {
      for (Path file : list(folder)) {
        String name = fileName(file);
        if (name.endsWith(ending) && !Files.isDirectory(file)) {
          files.put(name.replaceFirst(Pattern.quote(ending) + "$", ""), file);
        }
      }
    }
    return files;
  }

  /** What is in the folder and not hidden: no name that starts with a point. */
  private static List<Path> list(Path folder) {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> content = Files.list(folder)) {
      content.filter(path -> !fileName(path).startsWith(".")).forEach(paths::add);
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException("instances", folder, "must be a readable folder");
    }
    return paths;
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
