package org.learningtorelax.tuning;

import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/** A way to choose ω from an instance before it is solved: the paper's f(c), or one that peeks. */
@FunctionalInterface
public interface OmegaPolicy {

  /**
   * The relaxation parameter for an instance.
   *
   * @param instance the instance, of which an honest policy looks at the context only
   * @return ω, in (0, 2)
   */
  @Omega
  double omega(Instance instance);

  /**
   * What the policy pays for an instance. A learner's regret to a policy is its total less the
   * policy's.
   *
   * @param instance the instance
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @return SOLVE(A, b, f(c)), without what it may have cost to choose ω
   */
  default int cost(Instance instance, Solver solver, StoppingRule rule) {
    return solver.solve(instance.system(), omega(instance), rule).iterations();
  }

  /**
   * The same ω for every instance.
   *
   * @param omega ω, in (0, 2)
   * @return the policy
   */
  static OmegaPolicy fixed(double omega) {
    @Omega double checked = Require.omega(omega);
    return instance -> checked;
  }

  /**
   * The point of a grid that costs this instance least, the least such point: it solves the
   * instance once for each point.
   *
   * @param grid the points
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @return the instance-optimal policy on the grid
   */
  static OmegaPolicy instanceOptimal(OmegaGrid grid, Solver solver, StoppingRule rule) {
    return instance -> {
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int arm = 0; arm < grid.size(); arm++) {
        int cost = solver.solve(instance.system(), grid.omega(arm), rule).iterations();
        if (cost < least) {
          least = cost;
          best = arm;
        }
      }
      return grid.omega(best);
    };
  }

  /**
   * A least-cost point of an interval by golden section, which is right if the cost falls and then
   * rises: Lemma 2.1 says so of its bound, not of the count, whose plateaus are broken towards the
   * left.
   *
   * @param low the left end, in (0, 2)
   * @param high the right end, in (low, 2)
   * @param width the width at which to stop, at least 1e-9
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @return the instance-optimal policy by golden section
   */
  static OmegaPolicy goldenSection(
      double low, double high, double width, Solver solver, StoppingRule rule) {
    GoldenSection search = new GoldenSection(low, high, width);
    return instance ->
        Require.omega(
            search.minimise(
                omega -> solver.solve(instance.system(), Require.omega(omega), rule).iterations()));
  }
}
