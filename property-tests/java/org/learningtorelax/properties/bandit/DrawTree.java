package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.function.Supplier;
import org.learningtorelax.bandit.Bandit;

/**
 * The exact expectation of a learner's cost and of each arm's, by enumerating all sequences of
 * draws. Nothing is sampled: each node plays a fresh learner along its own sequence.
 */
final class DrawTree {
  private final Supplier<? extends Bandit> learner;
  private final AdaptiveLosses losses;
  private final int rounds;
  private double cost = 0;
  private final double[] armCosts;

  private DrawTree(
      Supplier<? extends Bandit> learner, AdaptiveLosses losses, int arms, int rounds) {
    this.learner = learner;
    this.losses = losses;
    this.rounds = rounds;
    this.armCosts = new double[arms];
  }

  /** max over arms j of E Σ (l_t(i_t) - l_t(j)). */
  static double expectedRegret(
      Supplier<? extends Bandit> learner, AdaptiveLosses losses, int arms, int rounds) {
    DrawTree tree = new DrawTree(learner, losses, arms, rounds);
    tree.visit(new int[0], 1);
    return tree.cost - Arrays.stream(tree.armCosts).min().orElseThrow();
  }

  private void visit(int[] draws, double probability) {
    if (draws.length == rounds) {
      return;
    }
    double[] loss = losses.after(draws);
    double[] p = replay(draws).probabilities();
    for (int arm = 0; arm < p.length; arm++) {
      armCosts[arm] += probability * loss[arm];
      cost += probability * p[arm] * loss[arm];
    }
    for (int arm = 0; arm < p.length; arm++) {
      if (p[arm] > 0) {
        int[] longer = Arrays.copyOf(draws, draws.length + 1);
        longer[draws.length] = arm;
        visit(longer, probability * p[arm]);
      }
    }
  }

  private Bandit replay(int[] draws) {
    Bandit bandit = learner.get();
    for (int t = 0; t < draws.length; t++) {
      bandit.observe(draws[t], losses.after(Arrays.copyOf(draws, t))[draws[t]]);
    }
    return bandit;
  }
}
