package org.learningtorelax.tuning;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;

/** Independent generators from one seed: one for each trial and purpose. */
@Clause("Input 18")
public final class Seeds {
  /** The purpose of drawing a trial's linear systems. */
  public static final int INSTANCES = 0;

  /**
   * The purpose of a learner's draws; later learners of the same trial use the numbers that follow.
   */
  public static final int DRAWS = 1;

  private Seeds() {}

  /**
   * A new generator.
   *
   * @param seed the seed of the whole experiment
   * @param trial the number of the trial
   * @param purpose what the numbers are for
   * @return a generator that differs for each combination of the three
   */
  public static RandomGenerator generator(long seed, int trial, int purpose) {
    return new Well19937c(mix(mix(mix(seed) + trial) + purpose));
  }

  /**
   * SplitMix64's output function (Steele, Lea, Flood 2014): a bijection that scatters close inputs.
   */
  private static long mix(long state) {
    long z = state + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
