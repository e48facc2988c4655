package org.learningtorelax.tuning;

import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/**
 * Empirical risk minimisation, Appendix A: the point of a grid that would have cost least on a
 * sample of instances, ω^ = argmin over g of Σ_t SOLVE_t(ω), to be used on all that come after.
 */
@Clause({"Corollary A.1", "Corollary A.2"})
public final class EmpiricalRisk {
  private EmpiricalRisk() {}

  /**
   * The minimiser as a policy.
   *
   * @param sample the instances to learn from, at least one
   * @param grid the relaxation parameters g, such as {@link OmegaGrid#midpoints}
   * @param solver SOLVE
   * @param rule when SOLVE stops
   * @return the least ω with the least total on the sample, for every instance
   * @throws BadInputException if the sample is empty
   */
  public static OmegaPolicy minimiser(
      List<Instance> sample, OmegaGrid grid, Solver solver, StoppingRule rule) {
    if (sample.isEmpty()) {
      throw new BadInputException("sample", "[]", "must hold at least one instance");
    }
    int best = 0;
    long least = Long.MAX_VALUE;
    List<List<Integer>> counts =
        sample.stream()
            .map(instance -> solver.iterations(instance.system(), grid.omegas(), rule))
            .toList();
    for (int arm = 0; arm < grid.size(); arm++) {
      long total = 0;
      for (List<Integer> ofInstance : counts) {
        total += ofInstance.get(arm);
      }
      if (total < least) {
        least = total;
        best = arm;
      }
    }
    return OmegaPolicy.fixed(grid.omegas().get(best));
  }
}
