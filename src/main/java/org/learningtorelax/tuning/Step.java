package org.learningtorelax.tuning;

import java.util.Locale;

/** The three named choices of Tsallis-INF's step and normalisation. */
public enum Step {
  /** η = 2√(2/T) and K given: Theorem B.1 with its step corrected. */
  FIXED(true),

  /** η_t = 2/√t and K given: Theorem B.2. */
  ANYTIME(true),

  /** η_t = 2/√t and the running mean of the losses for K: the paper's experiments. */
  RUNNING_MEAN(false);

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
   * @return whether the step is used with a given K
   */
  public boolean usesNormalization() {
    return usesNormalization;
  }
}
