package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.Positive;
import org.checkerframework.checker.index.qual.SameLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * Tsallis-INF, Algorithm 4 and the learner inside Algorithm 2:
 *
 * <pre>
 *   k = 0 in R^d
 *   for t = 1, 2, ...
 *     p = argmin over the simplex of ⟨k, p⟩ - (4K/η_t) Σ √p_i
 *     draw arm ~ p
 *     k[arm] = k[arm] + loss / p[arm]
 * </pre>
 *
 * <p>Three named choices of η_t and K: {@link #fixedStep}, {@link #anytime}, {@link #runningMean}.
 * An estimate that would overflow stays at the largest finite number.
 */
@Clause({"Algorithm 4", "Input 14"})
public final class TsallisInf implements Bandit {
  private final double[] k;
  private final StepSchedule schedule;
  private final LossScale scale;
  private @Positive int round = 1;
  private @Probability double @SameLen("this.k") [] p;

  /**
   * A learner with any step and scale.
   *
   * @param arms the number of arms d, at least 1
   * @param scale K, for this learner alone
   * @param schedule η_t
   */
  public TsallisInf(int arms, LossScale scale, StepSchedule schedule) {
    this.k = new double[Require.atLeastOne("arms", arms)];
    this.scale = scale;
    this.schedule = schedule;
    this.p = distribution(k, scale, schedule, round);
  }

  /**
   * The step η = 2√(2/T) of a known horizon: expected regret at most 2K√(2dT) to any arm (Theorem
   * B.1 with its step corrected).
   *
   * @param arms the number of arms d, at least 1
   * @param normalization K, a bound on every loss
   * @param rounds the horizon T, at least 1
   * @return the learner
   */
  public static TsallisInf fixedStep(int arms, double normalization, int rounds) {
    return new TsallisInf(arms, LossScale.fixed(normalization), StepSchedule.fixed(rounds));
  }

  /**
   * The step η_t = 2/√t: expected regret at most 4K√(dT) - 2K√T at every T and for every K, below
   * the 4K√(dT) + 1 of Theorem B.2.
   *
   * @param arms the number of arms d, at least 1
   * @param normalization K, a bound on every loss
   * @return the learner
   */
  public static TsallisInf anytime(int arms, double normalization) {
    return new TsallisInf(arms, LossScale.fixed(normalization), StepSchedule.anytime());
  }

  /**
   * The paper's experiments: η_t = 2/√t and, for K, the mean of the losses so far. No bound is
   * claimed.
   *
   * @param arms the number of arms d, at least 1
   * @return the learner
   */
  public static TsallisInf runningMean(int arms) {
    return new TsallisInf(arms, LossScale.runningMean(), StepSchedule.anytime());
  }

  @Override
  public @Probability double[] probabilities() {
    return p.clone();
  }

  @Override
  public void observe(int arm, double loss) {
    int played = Require.index("arm", arm, k);
    if (Require.atLeastZero("loss", loss)
        > 0) { // an arm of probability 0 with loss 0 would add 0/0
      k[played] = Math.min(k[played] + loss / p[played], Double.MAX_VALUE);
    }
    scale.observe(loss);
    round++;
    p = distribution(k, scale, schedule, round);
  }

  private static @Probability double @SameLen("#1") [] distribution(
      double[] k, LossScale scale, StepSchedule schedule, @Positive int round) {
    return TsallisProbabilities.of(k, scale.value(), schedule.step(round));
  }
}
