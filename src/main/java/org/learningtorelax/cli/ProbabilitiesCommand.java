package org.learningtorelax.cli;

import java.util.Arrays;
import java.util.Locale;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.quantity.Probability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relax probabilities}: Tsallis-INF's distribution for given loss estimates. */
@Command(
    name = "probabilities",
    mixinStandardHelpOptions = true,
    description = "Tsallis-INF's distribution: the argmin of <k,p> - (4K/ETA) sum sqrt(p_i).",
    footer = {"", "Example: relax probabilities --losses 3,5,9 --step 0.1 --json"})
final class ProbabilitiesCommand extends ReportingCommand {
  @Option(
      names = "--losses",
      required = true,
      split = ",",
      paramLabel = "K1,K2,..",
      description = "Cumulative loss estimates k, finite.")
  private double[] losses = {};

  @Option(
      names = "--step",
      required = true,
      paramLabel = "ETA",
      description = "Step size eta, positive.")
  private double step;

  @Option(
      names = "--normalization",
      paramLabel = "K",
      description = "Normalisation K, positive (default: ${DEFAULT-VALUE}).")
  private double normalization = 1;

  private record Output(@Probability double[] probabilities) {}

  @Override
  public void run() {
    @Probability double[] probabilities = TsallisProbabilities.of(losses, normalization, step);
    if (json) {
      out().println(Json.line(new Output(probabilities)));
      return;
    }
    out().println("arm           loss estimate           probability");
    for (int i = 0; i < losses.length && i < probabilities.length; i++) {
      out()
          .println(
              String.format(Locale.ROOT, "%3d %23.10g %21.16f", i, losses[i], probabilities[i]));
    }
    out().println("sum of probabilities - 1: " + (Arrays.stream(probabilities).sum() - 1));
  }
}
