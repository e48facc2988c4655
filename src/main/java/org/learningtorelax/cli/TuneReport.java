package org.learningtorelax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.instance.MatrixMarketFolder;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningSettings;
import org.learningtorelax.tuning.TuningSummary;

/** What {@code relax tune} says: a table for people, or one JSON object. */
final class TuneReport implements TuneOutput {
  private final TuningSettings settings;
  private final List<Trial> trials;
  private final double seconds;
  private final TuningSummary summary;

  TuneReport(TuningSettings settings, List<Trial> trials, double seconds) {
    this.settings = settings;
    this.trials = trials;
    this.seconds = seconds;
    this.summary = TuningSummary.of(trials);
  }

  private record Cost(long totalIterations, double meanIterations) {}

  private record FixedCost(double omega, long totalIterations, double meanIterations) {}

  private record Regret(long bestFixed, long instanceOptimal) {}

  private record Output(
      String learner,
      int rounds,
      int trials,
      long seed,
      Cost learned,
      FixedCost bestFixed,
      Cost instanceOptimal,
      @Nullable Cost young,
      Regret regret,
      List<LearntText.MostLikely> learnt,
      long iterationsRun,
      double seconds) {}

  @Override
  public String json() {
    return Json.line(
        new Output(
            settings.learner().label(),
            settings.rounds(),
            trials.size(),
            settings.seed(),
            cost(summary.learned()),
            new FixedCost(bestFixedOmega(), summary.bestFixed(), mean(summary.bestFixed())),
            cost(summary.instanceOptimal()),
            summary.young().isPresent() ? cost(summary.young().getAsLong()) : null,
            new Regret(
                summary.regret(summary.bestFixed()), summary.regret(summary.instanceOptimal())),
            new LearntText(settings, trials.get(0)).mostLikely(),
            summary.iterationsRun(),
            seconds));
  }

  @Override
  public void print(PrintWriter out, String title) {
    LearntText.printHead(out, settings, trials.size(), title);
    out.println();
    out.println("                              omega      iterations       mean         regret");
    row(out, "learned", "", summary.learned());
    row(out, "best fixed", omega(summary.bestFixedArm()), summary.bestFixed());
    row(out, "instance-optimal", "grid", summary.instanceOptimal());
    if (summary.young().isPresent()) {
      row(out, "Young's omega*(A)", "formula", summary.young().getAsLong());
    }
    out.println();
    out.println("each fixed omega, mean iterations:");
    for (int arm = 0; arm < settings.grid().size(); arm++) {
      out.println(
          String.format(Locale.ROOT, "  %-8s %10.1f", omega(arm), mean(summary.fixed().get(arm))));
    }
    new LearntText(settings, trials.get(0)).print(out);
    if (summary.young().isEmpty()) {
      out.println("Young's omega* is left out: his theory does not apply to every matrix");
      describeMatrices(out);
    }
    out.println(
        String.format(
            Locale.ROOT, "%d iterations run in %.1f s", summary.iterationsRun(), seconds));
  }

  private void describeMatrices(PrintWriter out) {
    if (settings.family() instanceof MatrixMarketFolder folder) {
      folder
          .matrices()
          .forEach(
              (name, matrix) -> {
                out.println("  " + name + ", order " + matrix.size());
                MatrixDescription.of(matrix).forEach(line -> out.println("    " + line));
              });
    }
  }

  private void row(PrintWriter out, String name, String omega, long total) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-22s %12s %15d %10.1f %14d",
            name,
            omega,
            total,
            mean(total),
            summary.regret(total)));
  }

  private Cost cost(long total) {
    return new Cost(total, mean(total));
  }

  private double mean(long total) {
    return (double) total / summary.rounds();
  }

  private double bestFixedOmega() {
    return settings.grid().omegas().get(summary.bestFixedArm());
  }

  private String omega(int arm) {
    return LearntText.omega(settings, arm);
  }
}
