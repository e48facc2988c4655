package org.learningtorelax.conformance.vectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.oracle.DeepStates;
import org.learningtorelax.conformance.oracle.ExpectedArms;
import org.learningtorelax.conformance.oracle.ExpectedVector;
import org.learningtorelax.conformance.oracle.Oracles;

/** The vectors of the learners without contexts. */
final class BanditVectors {
  private static final List<Integer> ROUNDS = List.of(100, 1000, 10_000);

  private BanditVectors() {}

  static VectorFile tsallis() {
    VectorBook<TsallisInput, ExpectedVector, ProbabilitiesOutput> book =
        new VectorBook<>(Operation.TSALLIS_INF_PROBABILITIES, Oracles.TSALLIS_INF_PROBABILITIES);
    book.add("three-arms", new TsallisInput(List.of(3.0, 5.0, 9.0), 1, 0.5));
    book.add("large-scale", new TsallisInput(List.of(0.0, 250.0, 1000.0, 4000.0), 500, 0.25));
    book.add("small-step", new TsallisInput(List.of(12.0, 40.0, 41.0), 1, 0.02));
    book.add("large-step", new TsallisInput(List.of(0.0, 1.0, 2.0), 1, 200));
    book.group("values", KitClause.TSALLIS_INF, "states as after a few rounds");
    book.add("one-arm", new TsallisInput(List.of(7.0), 2, 0.5), Flag.SMALLEST);
    book.add("all-zero", new TsallisInput(Collections.nCopies(6, 0.0), 1, 1), Flag.TIES);
    book.add(
        "all-equal", new TsallisInput(Collections.nCopies(5, 123_456.75), 3, 0.125), Flag.TIES);
    book.add("two-tied", new TsallisInput(List.of(4.0, 4.0, 8.0), 1, 1), Flag.TIES);
    book.add("two-arms-apart", new TsallisInput(List.of(0.0, 1e6), 1, 1), Flag.EXTREME_MAGNITUDE);
    book.add("huge", new TsallisInput(List.of(0.0, 1e300, 1e250), 1, 1), Flag.EXTREME_MAGNITUDE);
    book.add(
        "tiny", new TsallisInput(List.of(0.0, 1e-300, 3e-300), 1e-300, 1), Flag.EXTREME_MAGNITUDE);
    book.add("negative", new TsallisInput(List.of(-3.0, 2.0, -1.0), 1, 0.5));
    book.add(
        "far-base", new TsallisInput(List.of(1e9, 1e9 + 1, 1e9 + 5), 1, 1), Flag.EXTREME_MAGNITUDE);
    book.add("many-arms", new TsallisInput(ramp(200), 2, 0.0625), Flag.EXTREME_MAGNITUDE);
    book.group("edges", KitClause.TSALLIS_INF, "one arm, ties, and sizes far from 1");
    for (int rounds : ROUNDS) {
      EpisodeInput episode = episode(5, rounds, 8);
      List<Double> losses = DeepStates.losses(episode);
      double step = 2 / Math.sqrt(rounds + 1.0);
      book.add("after-" + rounds, new TsallisInput(losses, 1, step), Flag.DEEP_STATE);
    }
    book.group("deep", KitClause.TSALLIS_INF, "states that Algorithm 4 reaches, step 2/sqrt(t)");
    return book.file();
  }

  static VectorFile episodes() {
    VectorBook<EpisodeInput, ExpectedArms, EpisodeOutput> book =
        new VectorBook<>(Operation.TSALLIS_INF_EPISODE, Oracles.TSALLIS_INF_EPISODE);
    book.add(
        "one-round",
        new EpisodeInput(2, 1, List.of(1.0), List.of(0.75), List.of(List.of(0.0, 1.0))),
        Flag.SMALLEST);
    book.add(
        "one-arm",
        new EpisodeInput(
            1, 1, List.of(1.0, 1.0), List.of(0.25, 0.875), List.of(List.of(1.0), List.of(0.5))),
        Flag.SMALLEST);
    book.add(
        "first-arm",
        new EpisodeInput(3, 1, List.of(1.0), List.of(0.0), List.of(List.of(1.0, 1.0, 1.0))),
        Flag.INTERVAL_END);
    book.add(
        "last-arm",
        new EpisodeInput(3, 1, List.of(1.0), List.of(1 - 0x1p-53), List.of(List.of(1.0, 1.0, 1.0))),
        Flag.INTERVAL_END);
    book.add(
        "no-loss",
        new EpisodeInput(
            4,
            1,
            List.of(1.0, 0.5, 0.25),
            List.of(0.125, 0.375, 0.9375),
            Collections.nCopies(3, Collections.nCopies(4, 0.0))),
        Flag.TIES);
    book.add("ten-rounds", episode(3, 10, 8));
    book.group("short", KitClause.TSALLIS_INF, "few rounds");
    book.add("rounds-100", episode(4, 100, 8), Flag.DEEP_STATE);
    book.add("rounds-1000", episode(3, 1000, 64), Flag.DEEP_STATE);
    book.add("rounds-10000", episode(2, 10_000, 64), Flag.DEEP_STATE, Flag.LONG);
    book.group("deep", KitClause.TSALLIS_INF, "the step 2/sqrt(t), in thousandths");
    return book.file();
  }

  static VectorFile scores() {
    VectorBook<ScoresInput, ExpectedVector, ProbabilitiesOutput> book =
        new VectorBook<>(Operation.SQUARE_CB_PROBABILITIES, Oracles.SQUARE_CB_PROBABILITIES);
    book.add("three-arms", new ScoresInput(List.of(0.25, 0.5, 1.0), 10));
    book.add("best-last", new ScoresInput(List.of(0.75, 0.5, 0.125), 100));
    book.add("negative", new ScoresInput(List.of(-0.5, -1.5, 0.25, 0.0), 4));
    book.group("values", KitClause.SQUARE_CB, "no ties");
    book.add("two-least", new ScoresInput(List.of(1.0, 0.25, 0.25, 0.5), 8), Flag.TIES);
    book.add("least-at-the-ends", new ScoresInput(List.of(0.0, 1.0, 0.0), 16), Flag.TIES);
    book.add("all-equal", new ScoresInput(List.of(0.5, 0.5, 0.5, 0.5), 2), Flag.TIES);
    book.group("ties", KitClause.TIES, "several least scores: the first is the best arm");
    book.add("one-arm", new ScoresInput(List.of(0.25), 5), Flag.SMALLEST);
    book.add("rate-0", new ScoresInput(List.of(0.0, 1.0, 2.0), 0), Flag.INTERVAL_END);
    book.add("rate-1e12", new ScoresInput(List.of(0.0, 1.0, 1e-6), 1e12), Flag.EXTREME_MAGNITUDE);
    book.add("huge", new ScoresInput(List.of(0.0, 1e300, 1e150), 1), Flag.EXTREME_MAGNITUDE);
    book.group("edges", KitClause.SQUARE_CB, "one arm, no rate, sizes far from 1");
    return book.file();
  }

  /**
   * Losses of arms that differ a little in the mean, uniform numbers in odd 2048ths. Small losses,
   * in 64ths, keep the probabilities from becoming tiny, so that rounding grows little and all
   * rounds can be judged; larger ones, in eighths, lead to states far from the uniform
   * distribution.
   */
  private static EpisodeInput episode(int arms, int rounds, double divisor) {
    RandomGenerator random = new Well19937c(VectorBook.SEED + rounds);
    List<Double> steps = new ArrayList<>();
    List<Double> uniforms = new ArrayList<>();
    List<List<Double>> table = new ArrayList<>();
    for (int t = 1; t <= rounds; t++) {
      steps.add(Math.rint(2000 / Math.sqrt(t)) / 1000);
      uniforms.add((2 * random.nextInt(1024) + 1) / 2048.0);
      List<Double> losses = new ArrayList<>();
      for (int i = 0; i < arms; i++) {
        losses.add(Math.min(8, random.nextInt(7) + i) / divisor);
      }
      table.add(losses);
    }
    return new EpisodeInput(arms, 1, steps, uniforms, table);
  }

  private static List<Double> ramp(int arms) {
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i < arms; i++) {
      losses.add(i * 0.75);
    }
    return losses;
  }
}
