package org.learningtorelax.cli;

import org.learningtorelax.figures.Reproduction;
import org.learningtorelax.figures.Reproduction.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relax reproduce}: the paper's figures. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Computes and draws figures of the paper: for each panel a PNG, an SVG, a CSV of what is drawn, and "
            + "a line that says what the paper claims there and what was found. What an earlier, interrupted run "
            + "has computed in the same folder is used.",
    footer = {
      "",
      "Examples:",
      "  relax reproduce all --quick",
      "  relax reproduce 5 --out results --shard 1/2   then 2/2 elsewhere, then relax merge"
    })
final class ReproduceCommand extends FigureCommand {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result does not depend on them (default: one a core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shard",
      paramLabel = "i/n",
      converter = ShardConverter.class,
      description = "Compute only the i-th of n parts, and draw nothing (see relax merge).")
  private Shard shard = Shard.ALL;

  @Override
  public void run() {
    Reproduction reproduction = reproduction();
    try (Progress progress = Progress.of("reproducing", reproduction.remainingWeight(shard))) {
      reproduction.compute(shard, threads, progress::advanceBy);
    }
    if (shard.count() == 1) {
      draw(reproduction);
    } else {
      out().println("computed: shard " + shard.index() + "/" + shard.count() + " in " + folder());
    }
  }
}
