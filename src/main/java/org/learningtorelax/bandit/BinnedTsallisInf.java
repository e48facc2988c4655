package org.learningtorelax.bandit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Probability;

/**
 * Tsallis-INF in bins, Algorithm 5:
 *
 * <pre>
 *   m independent copies of Algorithm 4, with steps η_t = 2/√t
 *   for each context c
 *     j = argmin |h[j] - c|
 *     a round of copy j
 * </pre>
 *
 * <p>Each copy has a clock and a scale of its own: t counts the rounds of its bin, and with {@link
 * #runningMean} so does the mean. Expected regret to an L_f-Lipschitz policy: Theorem B.4.
 */
@Clause("Algorithm 5")
public final class BinnedTsallisInf implements ContextualBandit {
  private final ContextBins bins;
  private final List<TsallisInf> copies;

  private BinnedTsallisInf(ContextBins bins, Supplier<TsallisInf> copy) {
    this.bins = bins;
    this.copies = IntStream.range(0, bins.size()).mapToObj(j -> copy.get()).toList();
  }

  /**
   * Copies with a known scale, as Theorem B.4 has them.
   *
   * @param bins the bins h
   * @param arms the number of arms d, at least 1
   * @param normalization K, a bound on every loss
   * @return the learner
   */
  public static BinnedTsallisInf anytime(ContextBins bins, int arms, double normalization) {
    return new BinnedTsallisInf(bins, () -> TsallisInf.anytime(arms, normalization));
  }

  /**
   * Copies whose scale is the mean of the losses in their bin, as in the paper's experiments. No
   * bound is claimed.
   *
   * @param bins the bins h
   * @param arms the number of arms d, at least 1
   * @return the learner
   */
  public static BinnedTsallisInf runningMean(ContextBins bins, int arms) {
    return new BinnedTsallisInf(bins, () -> TsallisInf.runningMean(arms));
  }

  @Override
  public @Probability double[] probabilities(double context) {
    return copies.get(bins.nearest(context)).probabilities();
  }

  @Override
  public void observe(double context, int arm, double loss) {
    copies.get(bins.nearest(context)).observe(arm, loss);
  }
}
