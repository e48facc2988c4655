package org.learningtorelax.bandit;

import java.util.Arrays;
import org.checkerframework.checker.index.qual.SameLen;
import org.checkerframework.common.value.qual.MinLen;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * Follow the leader: always the arm of least mean loss, the least such index, after each arm was
 * played once in their order. A baseline that never explores and so may stay with a bad arm.
 */
public final class GreedyBandit implements Bandit {
  private final double @MinLen(1) [] mean; // -1, below every loss, until the arm is played
  private final long @SameLen("this.mean") [] plays;

  /**
   * A baseline before its first round.
   *
   * @param arms the number of arms d, at least 1
   */
  public GreedyBandit(int arms) {
    this.mean = new double[Require.atLeastOne("arms", arms)];
    Arrays.fill(mean, -1);
    this.plays = new long[mean.length];
  }

  @Override
  public @Probability double[] probabilities() {
    @Probability double @SameLen("this.mean") [] p = new @Probability double[mean.length];
    p[Argmin.first(mean)] = Require.probability("p", 1);
    return p;
  }

  @Override
  public void observe(int arm, double loss) {
    int played = Require.index("arm", arm, mean);
    Require.atLeastZero("loss", loss);
    plays[played]++;
    mean[played] = plays[played] == 1 ? loss : mean[played] + (loss - mean[played]) / plays[played];
  }
}
