package org.learningtorelax.cli;

import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine;

/** How wide a line of help may be: COLUMNS, or else what the terminal says, or else 80. */
final class HelpWidth {
  /** What picocli needs for a column of options and one of text. */
  private static final int LEAST = 55;

  private static final int LARGEST = 200;

  private HelpWidth() {}

  static void set(CommandLine commandLine) {
    Integer columns = columns(System.getenv("COLUMNS"));
    if (columns != null) {
      commandLine.setUsageHelpWidth(columns);
    } else if (System.console() != null) {
      commandLine.setUsageHelpAutoWidth(true);
    }
  }

  /** The width that COLUMNS asks for, kept within what is legible; null where it is no number. */
  static @Nullable Integer columns(@Nullable String variable) {
    if (variable == null || !variable.matches("[0-9]{1,6}")) {
      return null;
    }
    return Math.max(LEAST, Math.min(LARGEST, Integer.parseInt(variable)));
  }
}
