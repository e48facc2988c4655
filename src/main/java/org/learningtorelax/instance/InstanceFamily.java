package org.learningtorelax.instance;

import org.apache.commons.math3.random.RandomGenerator;

/** A distribution of linear systems, or a list of them that is gone through again and again. */
@FunctionalInterface
public interface InstanceFamily {

  /**
   * The instance of a round.
   *
   * @param round the round, counted from 0
   * @param random the generator that draws what is random in it
   * @return the instance
   */
  Instance draw(int round, RandomGenerator random);
}
