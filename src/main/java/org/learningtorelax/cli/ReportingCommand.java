package org.learningtorelax.cli;

import picocli.CommandLine.Option;

/** A subcommand that ends in a report: text for people, or with {@code --json} one JSON object. */
abstract class ReportingCommand extends SubCommand {
  @Option(
      names = "--json",
      description = "Print one JSON object on stdout, and nothing else there.")
  boolean json;
}
