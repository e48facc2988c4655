package org.learningtorelax.bandit;

import java.util.Arrays;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/** Every arm with the same probability in every round: a baseline that learns nothing. */
public final class UniformBandit implements Bandit {
  private final @Probability double[] p;

  /**
   * A baseline.
   *
   * @param arms the number of arms d, at least 1
   */
  public UniformBandit(int arms) {
    this.p = new @Probability double[Require.atLeastOne("arms", arms)];
    Arrays.fill(p, Require.probability("p", 1.0 / arms));
  }

  @Override
  public @Probability double[] probabilities() {
    return p.clone();
  }

  @Override
  public void observe(int arm, double loss) {
    Require.index("arm", arm, p);
    Require.atLeastZero("loss", loss);
  }
}
