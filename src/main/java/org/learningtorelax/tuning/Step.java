package org.learningtorelax.tuning;

import java.util.Locale;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.TsallisInf;

/** The three named choices of Tsallis-INF's step and normalisation. */
public enum Step {
  /** η = 2√(2/T) and K given: Theorem B.1 with its step corrected. */
  FIXED(true) {
    @Override
    public Bandit create(int arms, int rounds, double normalization) {
      return TsallisInf.fixedStep(arms, normalization, rounds);
    }
  },

  /** η_t = 2/√t and K given: Theorem B.2. */
  ANYTIME(true) {
    @Override
    public Bandit create(int arms, int rounds, double normalization) {
      return TsallisInf.anytime(arms, normalization);
    }
  },

  /** η_t = 2/√t and the running mean of the losses for K: the paper's experiments. */
  RUNNING_MEAN(false) {
    @Override
    public Bandit create(int arms, int rounds, double normalization) {
      return TsallisInf.runningMean(arms);
    }
  };

  private final boolean usesNormalization;

  Step(boolean usesNormalization) {
    this.usesNormalization = usesNormalization;
  }

  /** The name in lower case, with a hyphen: as the command line has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether K has to be given.
   *
   * @return whether {@link #create} looks at its normalisation
   */
  public boolean usesNormalization() {
    return usesNormalization;
  }

  /**
   * A new learner.
   *
   * @param arms the number of arms d
   * @param rounds the horizon T
   * @param normalization K, ignored unless {@link #usesNormalization()}
   * @return the learner, before its first round
   */
  public abstract Bandit create(int arms, int rounds, double normalization);
}
