package org.learningtorelax.properties.conformance.zoo;

import java.util.List;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;

/** Planted faults of the four solvers. */
final class SolverFaults {
  private SolverFaults() {}

  static List<Fault> all() {
    return List.of(
        sor(Mistake.WRONG_TRIANGLE, KitClause.SOR),
        sor(Mistake.OMEGA_ON_LOWER, KitClause.SOR),
        sor(Mistake.NO_LOWER, KitClause.SOR),
        sor(Mistake.NO_OMEGA, KitClause.SOR),
        sor(Mistake.STALE_RESIDUAL, KitClause.SOR),
        sor(Mistake.OFF_BY_ONE, KitClause.COUNTING),
        sor(Mistake.RELATIVE_TO_B, KitClause.REFERENCE),
        sor(Mistake.ABSOLUTE, KitClause.REFERENCE),
        sor(Mistake.IGNORES_X0, KitClause.REFERENCE),
        sor(Mistake.SINGLE_PRECISION, KitClause.SOR),
        sor(Mistake.MAXIMUM_NORM, KitClause.SOR),
        sor(Mistake.SQUARED_NORM, KitClause.SOR),
        sor(Mistake.ONE_OVER_THE_LIMIT, KitClause.LIMITS),
        sor(Mistake.ALWAYS_CONVERGED, KitClause.LIMITS),
        sor(Mistake.X_BEFORE, KitClause.SOR),
        sor(Mistake.READS_ONE_TRIANGLE, KitClause.BAD_INPUT),
        sor(Mistake.ANY_OMEGA, KitClause.BAD_INPUT),
        sor(Mistake.KEEPS_X, KitClause.NO_MEMORY),
        ssor(Mistake.NO_FACTOR),
        ssor(Mistake.NO_DIAGONAL),
        ssor(Mistake.SECOND_SWEEP_NOT_TRANSPOSED),
        solver(Operation.SSOR_CG, SolverKind.SSOR_CG, Mistake.R_FOR_Z, KitClause.SSOR_CG),
        solver(Operation.SSOR_CG, SolverKind.SSOR_CG, Mistake.NO_DIAGONAL, KitClause.SSOR_CG),
        solver(
            Operation.SSOR_CG, SolverKind.SSOR_CG, Mistake.PRECONDITIONED_NORM, KitClause.SSOR_CG),
        solver(
            Operation.SSOR_CG,
            SolverKind.SSOR_CG,
            Mistake.SECOND_SWEEP_NOT_TRANSPOSED,
            KitClause.SSOR_CG),
        solver(Operation.CG, SolverKind.CG, Mistake.STEEPEST_DESCENT, KitClause.COUNT),
        solver(Operation.CG, SolverKind.CG, Mistake.STALE_RESIDUAL, KitClause.COUNT),
        solver(Operation.CG, SolverKind.CG, Mistake.OFF_BY_ONE, KitClause.COUNTING));
  }

  private static Fault sor(Mistake mistake, KitClause clause) {
    return solver(Operation.SOR, SolverKind.SOR, mistake, clause);
  }

  private static Fault ssor(Mistake mistake) {
    return solver(Operation.SSOR, SolverKind.SSOR, mistake, KitClause.SSOR);
  }

  private static Fault solver(
      Operation<SystemInput, SolveOutput> operation,
      SolverKind kind,
      Mistake mistake,
      KitClause clause) {
    FaultySolver solver = new FaultySolver(kind, mistake);
    return new Fault(operation + " " + mistake, operation, clause, solver::solve);
  }
}
