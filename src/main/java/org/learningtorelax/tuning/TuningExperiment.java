package org.learningtorelax.tuning;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/** Trials of one setting, run in parallel. */
@Clause("Input 18")
public final class TuningExperiment {
  private TuningExperiment() {}

  /**
   * Runs trials 0, ..., trials - 1. The result does not depend on the number of threads.
   *
   * @param settings what to run
   * @param trials how many trials, at least 1
   * @param threads how many threads, at least 1
   * @param progress told once a round, from any thread
   * @return the trials in the order of their numbers
   */
  public static List<Trial> run(
      TuningSettings settings, int trials, int threads, Runnable progress) {
    return run(trials, threads, index -> Trial.run(settings, index, progress));
  }

  /**
   * Runs the learner alone, without comparators: the same plays as {@link #run}.
   *
   * @param settings what to run
   * @param trials how many trials, at least 1
   * @param threads how many threads, at least 1
   * @param progress told once a round, from any thread
   * @return the trials in the order of their numbers
   */
  public static List<Trial> runLearnerOnly(
      TuningSettings settings, int trials, int threads, Runnable progress) {
    return run(trials, threads, index -> Trial.runLearnerOnly(settings, index, progress));
  }

  private static List<Trial> run(int trials, int threads, IntFunction<Trial> trial) {
    Require.atLeastOne("trials", trials);
    ForkJoinPool pool = new ForkJoinPool(Require.atLeastOne("threads", threads));
    try {
      return pool.submit(() -> IntStream.range(0, trials).parallel().mapToObj(trial).toList())
          .join();
    } finally {
      pool.shutdownNow();
    }
  }
}
