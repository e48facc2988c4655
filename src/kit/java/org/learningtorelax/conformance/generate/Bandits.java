package org.learningtorelax.conformance.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.quantity.Require;

/** Random states and episodes of the learners without contexts. */
public final class Bandits {
  private static final int MOST_ARMS = 8;
  private static final int MOST_ROUNDS = 12;
  private static final int EPISODE_ARMS = 4;

  private Bandits() {}

  /**
   * States of Tsallis-INF: gaps y from 0 to 10 in hundredths, over bases up to 10^4 of the same
   * unit 2K/η; K from 10^-2 to 10^6, η from 10^-3 to 10^3. Some have 64 copies of each arm, from
   * which Newton's method has a long way.
   *
   * @return the arbitrary
   */
  public static Arbitrary<TsallisInput> tsallisStates() {
    Arbitrary<Integer> arms = Draw.between(1, MOST_ARMS);
    Arbitrary<List<Integer>> gaps = Draw.list(MOST_ARMS, 0, 1000);
    Arbitrary<Integer> bases = Draw.of(List.of(0, 0, 1, 100, 10_000));
    Arbitrary<Double> normalizations = scaled(Draw.between(0, 7), 100);
    Arbitrary<Double> steps = scaled(Draw.between(0, 5), 1000);
    Arbitrary<Integer> copies = Draw.of(List.of(1, 1, 1, 1, 1, 64));
    return Combinators.combine(arms, gaps, bases, normalizations, steps, copies)
        .as(Bandits::tsallis);
  }

  /** m 10^e / divisor with m in 1, ..., 9. */
  private static Arbitrary<Double> scaled(Arbitrary<Integer> exponents, double divisor) {
    Arbitrary<Integer> digits = Draw.between(1, 9);
    return Combinators.combine(digits, exponents).as((m, e) -> m * Math.pow(10, e) / divisor);
  }

  private static TsallisInput tsallis(
      int arms, List<Integer> gaps, int base, double normalization, double step, int copies) {
    double unit = 2 * normalization / step;
    List<Double> losses =
        gaps.stream()
            .limit(arms)
            .flatMap(
                gap ->
                    Collections.nCopies(
                        Require.atLeastOne("copies", copies), unit * (base + gap / 100.0))
                        .stream())
            .toList();
    return new TsallisInput(losses, normalization, step);
  }

  /**
   * Episodes of up to 12 rounds and 4 arms. The losses, in eighths of K or of up to 10⁶ K, lead to
   * arms of small probability; among the uniform numbers are 2^-200 and 1 - 2^-53, which draw them.
   *
   * @return the arbitrary
   */
  public static Arbitrary<EpisodeInput> episodes() {
    Arbitrary<Integer> arms = Draw.between(1, EPISODE_ARMS);
    Arbitrary<Integer> rounds = Draw.between(1, MOST_ROUNDS);
    Arbitrary<Double> normalizations = Draw.of(List.of(1.0, 0.5, 20.0));
    Arbitrary<Integer> quarters = Draw.between(1, 8);
    Arbitrary<List<Integer>> draws = Draw.list(MOST_ROUNDS, 0, 1023);
    Arbitrary<List<Integer>> losses = Draw.list(MOST_ROUNDS * EPISODE_ARMS, 0, 8);
    Arbitrary<Double> scales = Draw.of(List.of(1.0, 1.0, 1e3, 1e6));
    return Combinators.combine(arms, rounds, normalizations, quarters, draws, losses, scales)
        .as(Bandits::episode);
  }

  private static EpisodeInput episode(
      int arms,
      int rounds,
      double normalization,
      int quarters,
      List<Integer> draws,
      List<Integer> eighths,
      double scale) {
    List<Double> steps = new ArrayList<>();
    List<Double> uniforms = new ArrayList<>();
    List<List<Double>> table = new ArrayList<>();
    for (int t = 0; t < rounds; t++) {
      // Every second schedule falls as the anytime one, in quarters of its size.
      steps.add(quarters % 2 == 0 ? quarters / 4.0 : quarters / 4.0 * Math.sqrt(1.0 / (t + 1)));
      uniforms.add(uniform(draws.get(t)));
      List<Double> row = new ArrayList<>();
      for (int i = 0; i < arms; i++) {
        row.add(eighths.get(t * EPISODE_ARMS + i) / 8.0 * normalization * scale);
      }
      table.add(row);
    }
    return new EpisodeInput(arms, normalization, steps, uniforms, table);
  }

  /** Of 0, ..., 1023 a fifth lead to 2^-j, a fifth to 1 - 2^-j, the others to odd 2048ths. */
  private static double uniform(int draw) {
    if (draw < 200) {
      return Math.scalb(1.0, -1 - draw);
    }
    return draw < 824 ? draw / 1024.0 + 1 / 2048.0 : 1 - Math.scalb(1.0, -1 - draw % 53);
  }

  /**
   * Scores in eighths of up to 8 arms, so that ties are common; η from 0 to 10^6.
   *
   * @return the arbitrary
   */
  public static Arbitrary<ScoresInput> scores() {
    Arbitrary<Integer> arms = Draw.between(1, MOST_ARMS);
    Arbitrary<List<Integer>> eighths = Draw.list(MOST_ARMS, -16, 16);
    Arbitrary<Double> rates = Draw.of(List.of(1.0, 0.0, 0.5, 10.0, 1000.0, 1e6));
    return Combinators.combine(arms, eighths, rates).as(Bandits::scores);
  }

  private static ScoresInput scores(int arms, List<Integer> eighths, double rate) {
    return new ScoresInput(Draw.parts(eighths, arms, 8), rate);
  }
}
