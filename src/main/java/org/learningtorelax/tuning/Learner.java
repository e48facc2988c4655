package org.learningtorelax.tuning;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ChebCb;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.Exp3;
import org.learningtorelax.bandit.GreedyBandit;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.UniformBandit;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * A learner of ω with all that it needs, but for the grid and the horizon: the paper's three, and
 * baselines.
 *
 * @param label what to call it in a report
 * @param shownContexts contexts at which a report shows what it has learnt; empty for a learner
 *     that looks at no context
 * @param factory makes it
 */
public record Learner(String label, List<Double> shownContexts, Factory factory) {
  private static final int SHOWN_CONTEXTS = 5;

  /** A normalisation that a running mean does not look at. */
  private static final double UNUSED = 1;

  /** Makes learners of one kind. */
  @FunctionalInterface
  public interface Factory {

    /**
     * A new learner.
     *
     * @param arms the number of arms d
     * @param rounds the horizon T
     * @return the learner, before its first round
     */
    ContextualBandit create(int arms, int rounds);
  }

  /**
   * Copies the list.
   *
   * @param label what to call it
   * @param shownContexts contexts at which to show what it has learnt
   * @param factory makes it
   */
  public Learner {
    shownContexts = List.copyOf(shownContexts);
  }

  /**
   * A new learner.
   *
   * @param arms the number of arms d
   * @param rounds the horizon T
   * @return the learner, before its first round
   */
  public ContextualBandit create(int arms, int rounds) {
    return factory.create(arms, rounds);
  }

  /**
   * The learners of the paper's experiments: Tsallis-INF, Tsallis-INF-CB and ChebCB, in their
   * practical settings.
   *
   * @param contexts where contexts lie
   * @param bins the number of bins of Tsallis-INF-CB
   * @param coefficients the number of coefficients of ChebCB
   * @return the three
   */
  @Clause("Appendix G settings")
  public static List<Learner> ofTheExperiments(
      ContextInterval contexts, int bins, int coefficients) {
    return List.of(
        tsallisInf(Step.RUNNING_MEAN, UNUSED),
        tsallisInfCb(contexts, bins, Step.RUNNING_MEAN, UNUSED),
        chebCb(contexts, coefficients));
  }

  /**
   * Tsallis-INF, Algorithm 2.
   *
   * @param step its step and normalisation
   * @param normalization K, ignored unless {@link Step#usesNormalization()}
   * @return the learner
   */
  public static Learner tsallisInf(Step step, double normalization) {
    requireNormalization(step, normalization);
    return contextFree(
        "Tsallis-INF (" + step + ")",
        (d, rounds) ->
            switch (step) {
              case FIXED -> TsallisInf.fixedStep(d, normalization, rounds);
              case ANYTIME -> TsallisInf.anytime(d, normalization);
              case RUNNING_MEAN -> TsallisInf.runningMean(d);
            });
  }

  /**
   * Tsallis-INF in bins of the context, Algorithm 5.
   *
   * @param contexts where contexts lie
   * @param bins the number of bins m, at least 1
   * @param step anytime or running mean, the same in every bin
   * @param normalization K, ignored unless {@link Step#usesNormalization()}
   * @return the learner
   * @throws BadInputException if the step is that of a known horizon: how many rounds a bin will
   *     have is not known
   */
  public static Learner tsallisInfCb(
      ContextInterval contexts, int bins, Step step, double normalization) {
    ContextBins cut = new ContextBins(contexts, bins);
    if (step == Step.FIXED) {
      throw new BadInputException(
          "step", step, "must be anytime or running-mean for Tsallis-INF-CB: bins have no horizon");
    }
    requireNormalization(step, normalization);
    return new Learner(
        "Tsallis-INF-CB (" + step + ", bins: " + bins + ")",
        IntStream.range(0, bins)
            .mapToObj(j -> EvenSpacing.point(contexts.low(), contexts.high(), 2 * j + 1, 2 * bins))
            .toList(),
        (d, rounds) ->
            step == Step.ANYTIME
                ? BinnedTsallisInf.anytime(cut, d, normalization)
                : BinnedTsallisInf.runningMean(cut, d));
  }

  /**
   * ChebCB, Algorithm 3, with the running estimates of the experiments.
   *
   * @param contexts where contexts lie
   * @param coefficients the number of Chebyshev coefficients, m + 1, at least 2
   * @return the learner
   */
  public static Learner chebCb(ContextInterval contexts, int coefficients) {
    ChebyshevFeatures features =
        new ChebyshevFeatures(contexts, Require.atLeastOne("degree", coefficients - 1));
    int parts = SHOWN_CONTEXTS - 1;
    return new Learner(
        "ChebCB (coefficients: " + coefficients + ")",
        IntStream.rangeClosed(0, parts)
            .mapToObj(k -> EvenSpacing.point(contexts.low(), contexts.high(), k, parts))
            .toList(),
        (d, rounds) -> ChebCb.runningEstimates(features, d));
  }

  /**
   * The classical baseline Exp3.
   *
   * @param normalization K, a bound on every loss, positive
   * @return the learner
   */
  public static Learner exp3(double normalization) {
    Require.positive("normalization", normalization);
    return contextFree("Exp3", (d, rounds) -> new Exp3(d, normalization, rounds));
  }

  /**
   * Follow the leader, a baseline that never explores.
   *
   * @return the learner
   */
  public static Learner greedy() {
    return contextFree("greedy", (d, rounds) -> new GreedyBandit(d));
  }

  /**
   * A baseline that learns nothing.
   *
   * @return the learner
   */
  public static Learner uniform() {
    return contextFree("uniform", (d, rounds) -> new UniformBandit(d));
  }

  private static Learner contextFree(String label, BiFunction<Integer, Integer, Bandit> factory) {
    return new Learner(
        label,
        List.of(),
        (d, rounds) -> ContextualBandit.ignoringContext(factory.apply(d, rounds)));
  }

  private static void requireNormalization(Step step, double normalization) {
    if (step.usesNormalization()) {
      Require.positive("normalization", normalization);
    }
  }
}
