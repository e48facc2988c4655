package org.learningtorelax.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.tuning.Learner;
import org.learningtorelax.tuning.Step;
import picocli.CommandLine.Option;

/** The options of {@code relax tune} that choose the learner. */
final class LearnerOptions {
  /** The learners by the names they have on the command line. */
  private enum Choice {
    TSALLIS_INF,
    TSALLIS_INF_CB,
    CHEB_CB,
    EXP3,
    GREEDY,
    UNIFORM;

    /** The name in lower case, with hyphens. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int PAPER_BINS = 5;
  private static final int PAPER_COEFFICIENTS = 6;
  private static final int LEAST_COEFFICIENTS = 2;

  /** A normalisation that a running mean does not look at. */
  private static final double UNUSED = 1;

  @Option(
      names = "--learner",
      paramLabel = "L",
      description =
          "tsallis-inf (Algorithm 2); with contexts, which --variance has, tsallis-inf-cb (Algorithm 5) or "
              + "cheb-cb (Algorithm 3); or a baseline, exp3, greedy or uniform (default: ${DEFAULT-VALUE}).")
  private Choice choice = Choice.TSALLIS_INF;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "How tsallis-inf and tsallis-inf-cb step: fixed (eta = 2 sqrt(2/T), not for bins), anytime "
              + "(eta_t = 2/sqrt(t)), or running-mean (anytime, normalised by the mean loss so far) (default: "
              + "running-mean).")
  private @Nullable Step step;

  @Option(
      names = "--normalization",
      paramLabel = "K",
      description =
          "A bound on each count less 1, for fixed, anytime and exp3 (default for the paper's sequences "
              + "with sor: Theorem 2.1's K at tau = 0.2 and the least shift).")
  private @Nullable Double normalization;

  @Option(
      names = "--bins",
      paramLabel = "M",
      description = "Bins of tsallis-inf-cb (default: 5, the paper's).")
  private @Nullable Integer bins;

  @Option(
      names = "--coefficients",
      paramLabel = "M",
      description = "Chebyshev coefficients of cheb-cb, at least 2 (default: 6, the paper's).")
  private @Nullable Integer coefficients;

  /**
   * The learner that was asked for.
   *
   * @param contexts where the contexts lie, empty if the systems have none
   * @param knownBound a bound on the counts, empty if none is known
   */
  Learner learner(Optional<ContextInterval> contexts, OptionalDouble knownBound) {
    refuse("--step", step, isTsallis());
    refuse("--bins", bins, choice == Choice.TSALLIS_INF_CB);
    refuse("--coefficients", coefficients, choice == Choice.CHEB_CB);
    Step chosen = step != null ? step : Step.RUNNING_MEAN;
    if (isTsallis() && !chosen.usesNormalization() && normalization != null) {
      throw new BadInputException(
          "--normalization", normalization, "must not be given with --step " + chosen);
    }
    refuse("--normalization", normalization, isTsallis() || choice == Choice.EXP3);
    return switch (choice) {
      case TSALLIS_INF -> Learner.tsallisInf(chosen, scale(chosen, knownBound));
      case TSALLIS_INF_CB ->
          Learner.tsallisInfCb(
              require(contexts),
              bins == null ? PAPER_BINS : Require.atLeastOne("--bins", bins),
              requireAnytime(chosen),
              scale(chosen, knownBound));
      case CHEB_CB -> Learner.chebCb(require(contexts), chosenCoefficients());
      case EXP3 -> Learner.exp3(scale(knownBound));
      case GREEDY -> Learner.greedy();
      case UNIFORM -> Learner.uniform();
    };
  }

  private boolean isTsallis() {
    return choice == Choice.TSALLIS_INF || choice == Choice.TSALLIS_INF_CB;
  }

  private void refuse(String option, @Nullable Object value, boolean used) {
    if (value != null && !used) {
      throw new BadInputException(option, value, "must not be given with --learner " + choice);
    }
  }

  private ContextInterval require(Optional<ContextInterval> contexts) {
    return contexts.orElseThrow(
        () ->
            new BadInputException(
                "--learner", choice, "needs contexts, which the systems of --instances have not"));
  }

  private static Step requireAnytime(Step step) {
    if (step == Step.FIXED) {
      throw new BadInputException(
          "--step", step, "must be anytime or running-mean with --learner tsallis-inf-cb");
    }
    return step;
  }

  private int chosenCoefficients() {
    if (coefficients == null) {
      return PAPER_COEFFICIENTS;
    }
    if (coefficients < LEAST_COEFFICIENTS) {
      throw new BadInputException("--coefficients", coefficients, "must be at least 2");
    }
    return coefficients;
  }

  private double scale(Step chosen, OptionalDouble knownBound) {
    return chosen.usesNormalization() ? scale(knownBound) : UNUSED;
  }

  private double scale(OptionalDouble knownBound) {
    if (normalization != null) {
      return Require.positive("--normalization", normalization);
    }
    if (knownBound.isEmpty()) {
      throw new BadInputException(
          "--normalization", "missing", "must be given with this learner: it bounds the counts");
    }
    return knownBound.getAsDouble();
  }
}
