package org.learningtorelax.cli;

import java.util.Locale;

/** The learners by the names they have on the command line. */
enum LearnerChoice {
  TSALLIS_INF,
  TSALLIS_INF_CB,
  CHEB_CB,
  EXP3,
  GREEDY,
  UNIFORM;

  /** Whether it steps as Tsallis-INF does. */
  boolean isTsallis() {
    return this == TSALLIS_INF || this == TSALLIS_INF_CB;
  }

  /** Whether it looks at contexts. */
  boolean isContextual() {
    return this == TSALLIS_INF_CB || this == CHEB_CB;
  }

  /** The name in lower case, with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
