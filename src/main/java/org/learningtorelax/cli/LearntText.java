package org.learningtorelax.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.Trial.Learnt;
import org.learningtorelax.tuning.TuningSettings;

/** What the learner has learnt in a trial, and on what. */
final class LearntText {
  private static final int MOST_LIKELY_SHOWN = 3;

  private final TuningSettings settings;
  private final Trial trial;

  LearntText(TuningSettings settings, Trial trial) {
    this.settings = settings;
    this.trial = trial;
  }

  /** The most likely ω after the trial, at a context if the learner looks at one. */
  record MostLikely(@Nullable Double context, double omega, double probability) {}

  static void printHead(PrintWriter out, TuningSettings settings, int trials, String title) {
    out.println(settings.learner().label() + " on " + title);
    out.println(
        String.format(
            Locale.ROOT,
            "%d rounds, trials: %d, seed %d; grid of %d on [%s, %s]",
            settings.rounds(),
            trials,
            settings.seed(),
            settings.grid().size(),
            omega(settings, 0),
            omega(settings, settings.grid().size() - 1)));
  }

  static String omega(TuningSettings settings, int arm) {
    return new DecimalFormat("0.0###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(settings.grid().omegas().get(arm));
  }

  void print(PrintWriter out) {
    out.println("learnt (after the last round of the first trial):");
    for (Learnt learnt : trial.learnt()) {
      String context =
          learnt.context().isPresent() ? "at c = " + learnt.context().getAsDouble() + ": " : "";
      out.println("  " + context + mostLikely(learnt.probabilities()));
    }
  }

  List<MostLikely> mostLikely() {
    List<MostLikely> lines = new ArrayList<>();
    for (Learnt learnt : trial.learnt()) {
      int arm = mostLikelyArms(learnt.probabilities()).findFirst().orElse(0);
      lines.add(
          new MostLikely(
              learnt.context().isPresent() ? learnt.context().getAsDouble() : null,
              settings.grid().omegas().get(arm),
              learnt.probabilities().get(arm)));
    }
    return lines;
  }

  private String mostLikely(List<Double> p) {
    return String.join(
        ", ",
        mostLikelyArms(p)
            .limit(MOST_LIKELY_SHOWN)
            .map(
                arm ->
                    String.format(
                        Locale.ROOT, "%s with probability %.3f", omega(settings, arm), p.get(arm)))
            .toList());
  }

  private static Stream<Integer> mostLikelyArms(List<Double> p) {
    return IntStream.range(0, p.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer arm) -> -p.get(arm)));
  }
}
