package org.learningtorelax.tuning;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/**
 * Algorithm 2: a bandit over a grid g of relaxation parameters that learns from iteration counts
 * alone.
 *
 * <pre>
 *   for t = 1, ..., T
 *     draw i_t ~ p and set ω_t = g[i_t]
 *     the bandit observes the loss SOLVE(A_t, b_t, ω_t) - 1
 * </pre>
 *
 * <p>A count of 0 (b = 0, or a start that is already good enough) is the loss 0, since losses may
 * not be negative. A run that reaches its iteration limit, or whose residual overflows, costs what
 * it counted.
 */
@Clause({"Algorithm 2", "Bandit feedback", "Input 5", "Solver map corrected"})
public final class OnlineTuning {
  private final ContextualBandit bandit;
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
      ContextualBandit bandit,
      OmegaGrid grid,
      Solver solver,
      StoppingRule rule,
      RandomGenerator random) {
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
   * @param result what the solver returned for g[i_t]
   */
  public record Play(int arm, SolveResult result) {

    /**
     * What the round cost.
     *
     * @return SOLVE(A_t, b_t, g[i_t])
     */
    public int iterations() {
      return result.iterations();
    }
  }

  /**
   * All rounds.
   *
   * @param instances the linear systems, in their order
   * @return what each round played and paid
   */
  public List<Play> run(Iterable<Instance> instances) {
    List<Play> plays = new ArrayList<>();
    for (Instance instance : instances) {
      plays.add(round(instance));
    }
    return plays;
  }

  /**
   * One round: draw, solve, observe.
   *
   * @param instance the linear system of this round, with its context
   * @return what was played and paid
   */
  public Play round(Instance instance) {
    double uniform = Require.probability("uniform", random.nextDouble());
    int arm = bandit.draw(instance.context(), uniform);
    SolveResult result = solver.solve(instance.system(), grid.omega(arm), rule);
    bandit.observe(instance.context(), arm, Math.max(result.iterations() - 1, 0));
    return new Play(arm, result);
  }
}
