package org.learningtorelax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.learningtorelax.tuning.Round;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningSettings;

/** What {@code relax tune --no-comparators} says: what the learner paid, and that is all. */
final class LearnerReport implements TuneOutput {
  private final TuningSettings settings;
  private final List<Trial> trials;
  private final double seconds;

  LearnerReport(TuningSettings settings, List<Trial> trials, double seconds) {
    this.settings = settings;
    this.trials = trials;
    this.seconds = seconds;
  }

  private record Learned(long totalIterations, double meanIterations) {}

  private record Output(
      String learner,
      int rounds,
      int trials,
      long seed,
      String comparators,
      Learned learned,
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
            "not run",
            new Learned(total(), mean()),
            new LearntText(settings, trials.get(0)).mostLikely(),
            total(),
            seconds));
  }

  @Override
  public void print(PrintWriter out, String title) {
    LearntText.printHead(out, settings, trials.size(), title);
    out.println();
    out.println(String.format(Locale.ROOT, "learned: %d iterations, mean %.1f", total(), mean()));
    out.println("comparators: not run (--no-comparators), so no regret is known");
    new LearntText(settings, trials.get(0)).print(out);
    out.println(String.format(Locale.ROOT, "%d iterations run in %.1f s", total(), seconds));
  }

  private long total() {
    return trials.stream()
        .flatMap(trial -> trial.rounds().stream())
        .mapToLong(Round::iterations)
        .sum();
  }

  private double mean() {
    return (double) total() / ((long) settings.rounds() * trials.size());
  }
}
