package org.learningtorelax.solver;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.Omega;

/**
 * The paper's SOLVE: a map from (A, b, ω) to an iteration count.
 *
 * <p>Implementations hold no state: the same arguments give the same bits, from any thread.
 */
public interface Solver {

  /**
   * Solves A x = b until the rule says stop.
   *
   * <p>Reaching the iteration limit and a residual that is not finite are reasons in the result;
   * neither is an exception.
   *
   * @param system A, b and x0
   * @param omega the relaxation parameter ω, in (0, 2)
   * @param rule when to stop
   * @return the count, the reason, the solution and the residual norms
   * @throws org.learningtorelax.quantity.BadInputException if ω lies outside (0, 2)
   */
  SolveResult solve(LinearSystem system, @Omega double omega, StoppingRule rule);

  /**
   * The iteration counts for several relaxation parameters: those of {@link #solve}, which a solver
   * may find faster than one by one.
   *
   * @param system A, b and x0
   * @param omegas relaxation parameters, each in (0, 2)
   * @param rule when to stop
   * @return the count for each of them, in their order
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside (0, 2)
   */
  default List<Integer> iterations(
      LinearSystem system, List<@Omega Double> omegas, StoppingRule rule) {
    List<Integer> counts = new ArrayList<>();
    for (@Omega double omega : omegas) {
      counts.add(solve(system, omega, rule).iterations());
    }
    return counts;
  }
}
