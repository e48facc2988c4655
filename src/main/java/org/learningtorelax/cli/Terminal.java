package org.learningtorelax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person is watching the standard error stream. */
final class Terminal {
  private Terminal() {}

  /** Asks Linux what file descriptor 2 is; elsewhere whether the process has a console at all. */
  static boolean watchesStandardError() {
    Path descriptor = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(descriptor)) {
        String target = Files.readSymbolicLink(descriptor).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return System.console() != null;
  }
}
