package org.learningtorelax.cli;

import java.io.PrintWriter;
import org.checkerframework.checker.nullness.qual.MonotonicNonNull;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A subcommand that ends in a report: text for people, or with {@code --json} one JSON object. */
abstract class ReportingCommand implements Runnable {
  @Spec private @MonotonicNonNull CommandSpec spec;

  @Option(
      names = "--json",
      description = "Print one JSON object on stdout, and nothing else there.")
  boolean json;

  final PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("a command runs only after its specification is injected");
    }
    return spec.commandLine().getOut();
  }

  /** Whether an option stands on the command line. */
  final boolean isGiven(String option) {
    return spec != null
        && spec.commandLine().getParseResult() != null
        && spec.commandLine().getParseResult().hasMatchedOption(option);
  }
}
