package org.learningtorelax.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.learningtorelax.figures.ExperimentSize;
import org.learningtorelax.figures.Reproduction;
import org.learningtorelax.quantity.BadInputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that draw figures have in common: which figures, how large, and where. */
abstract class FigureCommand extends SubCommand {
  private static final int LAST_FIGURE = 6;

  @Parameters(paramLabel = "FIGURE", description = "1, 2, 3, 4, 5, 6 or all.")
  private String figure = "all";

  @Option(names = "--quick", description = "Fewer and shorter runs: two minutes on two cores.")
  private boolean quick;

  @Option(
      names = "--meshes",
      split = ",",
      paramLabel = "NX",
      description =
          "Meshes of the heat equation, increasing (default: 25,50,100,200,400, with --quick 25,50). The "
              + "larger ones take hours.")
  private List<Integer> meshes = List.of();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides all random numbers (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("relax-out");

  final Path folder() {
    return folder;
  }

  final Reproduction reproduction() {
    ExperimentSize size = quick ? ExperimentSize.quick(seed) : ExperimentSize.full(seed);
    return new Reproduction(numbers(), meshes.isEmpty() ? size : size.withMeshes(meshes), folder);
  }

  final void draw(Reproduction reproduction) {
    reproduction.draw().forEach(out()::println);
    out().println("written: PNG, SVG and CSV of each panel in " + folder);
  }

  private List<Integer> numbers() {
    if (figure.equals("all")) {
      return IntStream.rangeClosed(1, LAST_FIGURE).boxed().toList();
    }
    if (figure.matches("[1-" + LAST_FIGURE + "]")) {
      return List.of(Integer.valueOf(figure));
    }
    throw new BadInputException("FIGURE", figure, "must be one of 1..6 or all");
  }
}
