package org.learningtorelax.tuning;

import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/**
 * Algorithm 2: a bandit over a grid g of relaxation parameters that learns from iteration counts
 * alone.
 *
 * <pre>
 *   each t: draw i_t ~ p, ω_t = g[i_t]
 *           the bandit observes the loss SOLVE(A_t, b_t, ω_t) - 1
 * </pre>
 *
 * <p>A count of 0 (b = 0, or a start that is already good enough) is the loss 0, since losses may
 * not be negative. A run that reaches its iteration limit, or whose residual overflows, costs what
 * it counted.
 */
public final class OnlineTuning {
  private final Bandit bandit;
  private final OmegaGrid grid;
  private final Solver solver;
  private final StoppingRule rule;
  private final RandomGenerator random;

  /**
   * A learner before its first round.
   *
   * @param bandit a bandit over as many arms as the grid has points
   * @param grid the relaxation parameters g
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @param random the generator of the uniform numbers that the draws use, one a round
   */
  public OnlineTuning(
      Bandit bandit, OmegaGrid grid, Solver solver, StoppingRule rule, RandomGenerator random) {
    this.bandit = bandit;
    this.grid = grid;
    this.solver = solver;
    this.rule = rule;
    this.random = random;
  }

  /**
   * What one round played and paid.
   *
   * @param arm the arm i_t
   * @param iterations SOLVE(A_t, b_t, g[i_t])
   */
  public record Play(int arm, int iterations) {}

  /**
   * One round.
   *
   * @param system the linear system of this round
   * @return what was played and paid
   */
  public Play next(LinearSystem system) {
    int arm = bandit.draw(Require.probability("uniform", random.nextDouble()));
    int iterations = solver.solve(system, grid.omega(arm), rule).iterations();
    bandit.observe(arm, Math.max(iterations - 1, 0));
    return new Play(arm, iterations);
  }
}
