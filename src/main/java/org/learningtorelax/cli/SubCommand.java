package org.learningtorelax.cli;

import java.io.PrintWriter;
import org.checkerframework.checker.nullness.qual.MonotonicNonNull;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A subcommand, which prints where the command was told to. */
abstract class SubCommand implements Runnable {
  @Spec private @MonotonicNonNull CommandSpec spec;

  final PrintWriter out() {
    return specification().commandLine().getOut();
  }

  final PrintWriter err() {
    return specification().commandLine().getErr();
  }

  private CommandSpec specification() {
    if (spec == null) {
      throw new IllegalStateException("a command runs only after its specification is injected");
    }
    return spec;
  }
}
