package org.learningtorelax.bandit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * Follow the leader over Chebyshev polynomials, the oracle of Algorithms 3 and 7:
 *
 * <pre>
 *   predict(c, i):  θ_i = argmin over the box of Σ (⟨θ, f(c_s)⟩ - y_s)², the sum over the rounds of i
 *                   ⟨θ_i, f(c)⟩
 * </pre>
 *
 * <p>An arm that has not been played has θ_i = 0. {@link BoxLeastSquares} says which minimiser is
 * taken after few rounds. The box may change, as it does when it comes from running estimates.
 */
@Clause({"Algorithm 3", "Algorithm 7"})
public final class FollowTheLeader implements RegressionOracle {
  /** Stands for a leader that the next prediction has to find. */
  private static final double[] NONE = {};

  private final ChebyshevFeatures features;
  private final List<BoxLeastSquares> problems;
  private final List<double[]> leaders;
  private double[] box;

  /**
   * An oracle that has seen nothing.
   *
   * @param features f
   * @param arms the number of arms d, at least 1
   * @param box the bounds |θ[j]| ≤ box[j], j = 0, ..., m, finite and at least 0
   */
  public FollowTheLeader(ChebyshevFeatures features, int arms, double[] box) {
    this.leaders = new ArrayList<>(Collections.nCopies(Require.atLeastOne("arms", arms), NONE));
    this.features = features;
    this.box = checked(features, box);
    this.problems =
        IntStream.range(0, arms).mapToObj(i -> new BoxLeastSquares(features.degree() + 1)).toList();
  }

  /**
   * The box of the paper, times KN: a function bounded by K that varies by at most CL over the
   * contexts is near some θ with |θ[0]| ≤ K and |θ[j]| ≤ 2CL/j.
   *
   * @param degree m, at least 0
   * @param bound K, at least 0
   * @param variation CL, at least 0
   * @return the bounds of θ[0], ..., θ[m]
   */
  public static double[] box(int degree, double bound, double variation) {
    double[] box = new double[Require.nonNegative("degree", degree) + 1];
    for (int j = 0; j < box.length; j++) {
      box[j] = j == 0 ? bound : 2 * variation / j;
    }
    return box;
  }

  /**
   * Replaces the box, for the observations before as for those to come.
   *
   * @param newBox the bounds of θ[0], ..., θ[m], finite and at least 0
   * @throws org.learningtorelax.quantity.BadInputException if a length or a number is out of range
   */
  public void constrain(double[] newBox) {
    box = checked(features, newBox);
    Collections.fill(leaders, NONE);
  }

  /**
   * The leader of an arm.
   *
   * @param arm the arm, in [0, d)
   * @return θ_i, a new array
   */
  public double[] leader(int arm) {
    Require.index("arm", arm, problems.size());
    if (leaders.get(arm) == NONE) {
      leaders.set(arm, problems.get(arm).solve(box));
    }
    return leaders.get(arm).clone();
  }

  @Override
  public double predict(double context, int arm) {
    double[] leader = leader(arm);
    double[] f = features.of(context);
    double prediction = 0;
    for (int j = 0; j < Math.min(f.length, leader.length); j++) {
      prediction += leader[j] * f[j];
    }
    return prediction;
  }

  @Override
  public void observe(double context, int arm, double target) {
    Require.index("arm", arm, problems.size());
    problems.get(arm).observe(features.of(context), target);
    leaders.set(arm, NONE);
  }

  private static double[] checked(ChebyshevFeatures features, double[] box) {
    Require.length("box", box, features.degree() + 1);
    for (double bound : box) {
      Require.atLeastZero("box", bound);
    }
    return box.clone();
  }
}
