package org.learningtorelax.cli;

import java.nio.file.Path;
import java.util.List;
import org.learningtorelax.figures.Reproduction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relax merge}: joins what shards of {@code relax reproduce} have computed. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Joins what the shards of one 'relax reproduce' have computed, and draws: the same bytes as one "
            + "run. Give the same FIGURE, --quick and --seed as to the shards.",
    footer = {"", "Example: relax merge 5 --from a --from b --out results"})
final class MergeCommand extends FigureCommand {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "The --out of a shard, once for each.")
  private List<Path> sources = List.of();

  @Override
  public void run() {
    Reproduction reproduction = reproduction();
    sources.forEach(reproduction::merge);
    draw(reproduction);
  }
}
