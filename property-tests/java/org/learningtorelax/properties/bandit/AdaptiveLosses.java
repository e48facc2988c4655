package org.learningtorelax.properties.bandit;

/** An adversary: the losses of all arms in a round, given the arms drawn in the rounds before. */
@FunctionalInterface
interface AdaptiveLosses {
  double[] after(int[] draws);
}
