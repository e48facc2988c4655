package org.learningtorelax.bandit;

import java.util.function.IntToDoubleFunction;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Probability;
import org.learningtorelax.quantity.Require;

/**
 * ChebCB, Algorithm 3, which is Algorithm 7, or Algorithm 6 with {@link FollowTheLeader}:
 *
 * <pre>
 *   for each context c
 *     for each arm i
 *       θ_i = argmin Σ (⟨θ, f(c_s)⟩ - k_s/(KN))², the sum over the rounds s of i,
 *             subject to |θ[0]| ≤ 1/N, |θ[j]| ≤ 2CL/(KNj)
 *       s[i] = ⟨θ_i, f(c)⟩
 *     p = inverse-gap weighting of s with η
 *     draw arm ~ p
 *     k = the loss
 * </pre>
 *
 * <p>Here θ_i and s are kept times KN, and so the losses unscaled, the box K and 2CL/j, and η
 * divided by KN: the same distribution, and a change of K and L leaves what was observed as it is.
 *
 * <p>Losses above 1e300 count as 1e300.
 */
@Clause({"Algorithm 3", "Algorithm 7"})
public final class ChebCb implements ContextualBandit {
  private static final double GREATEST_LOSS = 1e300;

  /** What becomes of K and L as losses come in. */
  @FunctionalInterface
  private interface Estimates {
    void observe(double loss);
  }

  private final SquareCb squareCb;
  private final Estimates estimates;

  private ChebCb(
      int arms, FollowTheLeader leader, IntToDoubleFunction unscaledEta, Estimates estimates) {
    this.squareCb = new SquareCb(arms, leader, unscaledEta);
    this.estimates = estimates;
  }

  /**
   * The parameters of Theorem C.4, and so of Theorem 3.2: N and η from known K, L and T.
   *
   * @param features f, of degree m at least 1
   * @param arms the number of arms d, at least 1
   * @param rounds the horizon T, at least 1
   * @param bound K, a bound on every loss, positive
   * @param variation CL, the width of the contexts times the losses' Lipschitz constant, at least 0
   * @return the learner
   */
  public static ChebCb theorem(
      ChebyshevFeatures features, int arms, int rounds, double bound, double variation) {
    ChebCbParameters parameters =
        ChebCbParameters.of(features.degree(), arms, rounds, bound, variation);
    double unscaledEta = parameters.eta() / parameters.normalization() / bound;
    double[] box = FollowTheLeader.box(features.degree(), bound, variation);
    return new ChebCb(
        arms, new FollowTheLeader(features, arms, box), round -> unscaledEta, loss -> {});
  }

  /**
   * The paper's experiments: K is the greatest loss so far, CL the greatest less the least, and η
   * grows linearly in t. No bound is claimed.
   *
   * <p>The paper does not give the slope. Here η_t = t √(2d)/α, t times what Theorem C.2's η tends
   * to as T grows and R_T/T vanishes; N cancels, since α is Corollary C.1's error over KN. While
   * all losses so far are equal the distribution is uniform.
   *
   * @param features f, of degree m at least 1
   * @param arms the number of arms d, at least 1
   * @return the learner
   */
  public static ChebCb runningEstimates(ChebyshevFeatures features, int arms) {
    int degree = Require.atLeastOne("degree", features.degree());
    CostRange range = new CostRange();
    FollowTheLeader leader = new FollowTheLeader(features, arms, FollowTheLeader.box(degree, 0, 0));
    IntToDoubleFunction unscaledEta =
        round -> {
          double error = ChebyshevFeatures.uniformError(degree, range.variation());
          return error > 0 ? Math.min(round * Math.sqrt(2.0 * arms) / error, Double.MAX_VALUE) : 0;
        };
    Estimates estimates =
        loss -> {
          if (range.add(loss)) {
            leader.constrain(FollowTheLeader.box(degree, range.bound(), range.variation()));
          }
        };
    return new ChebCb(arms, leader, unscaledEta, estimates);
  }

  @Override
  public @Probability double[] probabilities(double context) {
    return squareCb.probabilities(context);
  }

  @Override
  public void observe(double context, int arm, double loss) {
    double counted = Math.min(Require.atLeastZero("loss", loss), GREATEST_LOSS);
    squareCb.observe(context, arm, counted);
    estimates.observe(counted);
  }
}
