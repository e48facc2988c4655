package org.learningtorelax.bandit;

import java.util.Arrays;
import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * Exp3, the classical baseline:
 *
 * <pre>
 *   k = 0 in R^d
 *   for t = 1, ..., T
 *     p_i proportional to exp(-η k[i]/K),  η = √(2 log(d)/(dT))
 *     draw arm ~ p
 *     k[arm] = k[arm] + loss / p[arm]
 * </pre>
 *
 * <p>Expected regret to any arm at most K√(2dT log d). Source: Bubeck and Cesa-Bianchi 2012,
 * Theorem 3.1. An estimate that would overflow stays at the largest finite number.
 */
public final class Exp3 implements Bandit {
  private final double[] k;
  private final double rate;
  private @Probability double @SameLen("this.k") [] p;

  /**
   * A learner before its first round.
   *
   * @param arms the number of arms d, at least 1
   * @param normalization K, a bound on every loss, positive
   * @param rounds the horizon T, at least 1
   */
  public Exp3(int arms, double normalization, int rounds) {
    this.k = new double[Require.atLeastOne("arms", arms)];
    Require.positive("normalization", normalization);
    Require.atLeastOne("rounds", rounds);
    this.rate = Math.sqrt(2 * Math.log(arms) / ((double) arms * rounds)) / normalization;
    this.p = distribution(k, rate);
  }

  @Override
  public @Probability double[] probabilities() {
    return p.clone();
  }

  @Override
  public void observe(int arm, double loss) {
    int played = Require.index("arm", arm, k);
    if (Require.atLeastZero("loss", loss) > 0) {
      k[played] = Math.min(k[played] + loss / p[played], Double.MAX_VALUE);
    }
    p = distribution(k, rate);
  }

  private static @Probability double @SameLen("#1") [] distribution(double[] k, double rate) {
    double least = Arrays.stream(k).min().orElse(0);
    double total = Arrays.stream(k).map(loss -> Math.exp(-rate * (loss - least))).sum();
    @Probability double @SameLen("k") [] p = new @Probability double[k.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Require.probability("p", Math.exp(-rate * (k[i] - least)) / total);
    }
    return p;
  }
}
