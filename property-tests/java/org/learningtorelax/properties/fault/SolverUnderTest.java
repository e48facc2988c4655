package org.learningtorelax.properties.fault;

import java.util.Arrays;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/** What the checks need of a solver, so that a wrong one can stand in its place. */
@FunctionalInterface
public interface SolverUnderTest {

  /**
   * What a solver reports.
   *
   * @param iterations the count
   * @param reason why it stopped
   * @param solution the last iterate
   * @param residualNorms |r_0|, ..., |r_k|
   */
  record Run(int iterations, StopReason reason, double[] solution, double[] residualNorms) {}

  /**
   * Solves A x = b.
   *
   * @param system A, b and x0
   * @param omega ω
   * @param rule when to stop
   * @return the report
   */
  Run run(LinearSystem system, double omega, StoppingRule rule);

  /**
   * Answers as the protocol asks, in the place of an implementation.
   *
   * @param input the system
   * @return the count, and x unless it is not finite
   */
  default SolveOutput answer(SystemInput input) {
    double tolerance = Require.relativeTolerance(input.tolerance());
    StoppingRule rule = StoppingRule.relative(tolerance, input.maxIterations());
    Run run = run(input.system(), input.omega(), rule);
    boolean finite = Arrays.stream(run.solution()).allMatch(Double::isFinite);
    return new SolveOutput(
        run.iterations(),
        run.reason() == StopReason.CONVERGED,
        finite ? Arrays.stream(run.solution()).boxed().toList() : null);
  }

  /**
   * A solver of the main code.
   *
   * @param solver the solver
   * @return the same, reporting as the checks want it
   */
  static SolverUnderTest of(Solver solver) {
    return (system, omega, rule) -> {
      SolveResult result = solver.solve(system, omega, rule);
      return new Run(
          result.iterations(), result.reason(), result.solution(), result.residualNorms());
    };
  }
}
