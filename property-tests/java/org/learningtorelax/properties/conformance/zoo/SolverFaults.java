package org.learningtorelax.properties.conformance.zoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.quantity.Require;

/** Planted faults of the four solvers. */
final class SolverFaults {
  private SolverFaults() {}

  static List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    faults.addAll(
        in(
            SolverKind.SOR,
            KitClause.SOR,
            SolverFault.WRONG_TRIANGLE,
            SolverFault.OMEGA_ON_LOWER,
            SolverFault.NO_LOWER,
            SolverFault.NO_OMEGA,
            SolverFault.STALE_RESIDUAL,
            SolverFault.SINGLE_PRECISION,
            SolverFault.MAXIMUM_NORM,
            SolverFault.SQUARED_NORM));
    faults.addAll(in(SolverKind.SOR, KitClause.COUNTING, SolverFault.OFF_BY_ONE));
    faults.addAll(
        in(SolverKind.SOR, KitClause.REFERENCE, SolverFault.RELATIVE_TO_B, SolverFault.ABSOLUTE));
    faults.addAll(in(SolverKind.SOR, KitClause.LIMITS, SolverFault.ONE_OVER_THE_LIMIT));
    faults.addAll(
        in(
            SolverKind.SSOR,
            KitClause.SSOR,
            SolverFault.SSOR_WITHOUT_FACTOR,
            SolverFault.SSOR_WITHOUT_DIAGONAL,
            SolverFault.SECOND_SWEEP_NOT_TRANSPOSED));
    faults.addAll(
        in(
            SolverKind.SSOR_CG,
            KitClause.SSOR_CG,
            SolverFault.R_FOR_Z,
            SolverFault.SSOR_WITHOUT_DIAGONAL,
            SolverFault.PRECONDITIONED_NORM,
            SolverFault.SECOND_SWEEP_NOT_TRANSPOSED));
    faults.addAll(
        in(
            SolverKind.CG,
            KitClause.COUNT,
            SolverFault.STEEPEST_DESCENT,
            SolverFault.STALE_RESIDUAL));
    faults.addAll(in(SolverKind.CG, KitClause.COUNTING, SolverFault.OFF_BY_ONE));
    faults.add(sor("that ignores x0", KitClause.REFERENCE, in -> right(from(null, in))));
    faults.add(sor("that always converged", KitClause.LIMITS, SolverFaults::converged));
    faults.add(sor("that gives the x before", KitClause.SOR, SolverFaults::before));
    faults.add(sor("that reads one triangle", KitClause.BAD_INPUT, in -> right(mirrored(in))));
    faults.add(
        sor("for any omega", KitClause.BAD_INPUT, SolverFault.FAITHFUL.in(SolverKind.SOR)::answer));
    faults.add(sor("that keeps x", KitClause.NO_MEMORY, new KeptX()));
    return faults;
  }

  private static List<Fault> in(SolverKind kind, KitClause clause, SolverFault... faults) {
    return Arrays.stream(faults)
        .map(fault -> new Fault(kind + " " + fault, operation(kind), clause, function(kind, fault)))
        .toList();
  }

  /** The solver, which refuses what the protocol refuses. */
  static Function<SystemInput, SolveOutput> function(SolverKind kind, SolverFault fault) {
    return in -> {
      Require.omega(in.omega());
      return fault.in(kind).answer(in);
    };
  }

  static Operation<SystemInput, SolveOutput> operation(SolverKind kind) {
    return switch (kind) {
      case SOR -> Operation.SOR;
      case SSOR -> Operation.SSOR;
      case SSOR_CG -> Operation.SSOR_CG;
      case CG -> Operation.CG;
    };
  }

  private static Fault sor(
      String name, KitClause clause, Function<SystemInput, SolveOutput> function) {
    return new Fault("SOR " + name, Operation.SOR, clause, function);
  }

  private static SolveOutput right(SystemInput in) {
    return Fault.right(Operation.SOR, in);
  }

  private static SolveOutput converged(SystemInput in) {
    SolveOutput out = right(in);
    return new SolveOutput(out.iterations(), true, out.x());
  }

  private static SolveOutput before(SystemInput in) {
    SolveOutput out = right(in);
    int limit = Math.max(out.iterations() - 1, 0);
    SystemInput shorter =
        new SystemInput(in.matrix(), in.b(), in.x0(), in.omega(), in.tolerance(), limit);
    return new SolveOutput(out.iterations(), out.converged(), right(shorter).x());
  }

  private static SystemInput from(@Nullable List<Double> x0, SystemInput in) {
    return new SystemInput(in.matrix(), in.b(), x0, in.omega(), in.tolerance(), in.maxIterations());
  }

  /** With what stands below the diagonal for what stands above it. */
  private static SystemInput mirrored(SystemInput in) {
    List<Triplet> entries = new ArrayList<>();
    for (Triplet entry : in.matrix().triplets()) {
      if (entry.column() <= entry.row()) {
        entries.add(entry);
      }
    }
    SymmetricMatrix matrix = SymmetricMatrix.ofLowerTriplets(in.matrix().n(), entries);
    return new SystemInput(
        MatrixData.of(matrix), in.b(), in.x0(), in.omega(), in.tolerance(), in.maxIterations());
  }

  /** Starts from the last answer, if it is as long. */
  private static final class KeptX implements Function<SystemInput, SolveOutput> {
    private @Nullable List<Double> kept;

    @Override
    public SolveOutput apply(SystemInput in) {
      List<Double> x0 = kept != null && kept.size() == in.matrix().n() ? kept : in.x0();
      right(in);
      SolveOutput out = right(from(x0, in));
      kept = out.x();
      return out;
    }
  }
}
