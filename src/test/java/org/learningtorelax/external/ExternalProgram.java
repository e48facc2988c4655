package org.learningtorelax.external;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that some tests need besides Java. On a machine without one these tests are left out,
 * and {@link LeftOutListener} lists them; in CI, where the variable CI is {@code true}, they fail.
 */
public final class ExternalProgram {
  private ExternalProgram() {}

  /**
   * The program, or the end of the test.
   *
   * @param program its name, looked for in the folders of PATH
   * @param debianPackage the package that has it
   * @return its file
   */
  public static Path require(String program, String debianPackage) {
    return require(program, debianPackage, System.getenv());
  }

  static Path require(String program, String debianPackage, Map<String, String> environment) {
    Optional<Path> found = find(program, environment.getOrDefault("PATH", ""));
    if (found.isEmpty()) {
      String reason =
          program + " is not on the PATH (Debian: apt-get install " + debianPackage + ")";
      if (environment.getOrDefault("CI", "").equals("true")) {
        Assertions.fail(reason + ", and in CI nothing is left out");
      }
      Assumptions.abort(reason);
    }
    return found.get();
  }

  private static Optional<Path> find(String program, String path) {
    for (String folder : path.split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
