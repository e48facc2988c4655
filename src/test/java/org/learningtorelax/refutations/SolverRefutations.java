package org.learningtorelax.refutations;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.SpectralConstants;

/** What the solvers return. */
final class SolverRefutations {
  private static final SymmetricMatrix MATRIX =
      SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});

  private SolverRefutations() {}

  /** b = 0 converges before the first sweep. */
  @Clause("Solver map")
  static Refutation solverMap() {
    double omega = 1.5;
    double epsilon = 1e-8;
    int count =
        new Sor()
            .solve(
                LinearSystem.of(MATRIX, new double[2]), omega, StoppingRule.relative(epsilon, 10))
            .iterations();
    return Refutation.of("Solver map", "A = [[2, 1], [1, 2]], b = (0, 0), ω = 3/2")
        .given(1, "least eigenvalue", SpectralConstants.of(MATRIX).lambdaMin(), ">", 0)
        .given(2, "A is consistently ordered", ConsistentOrdering.of(MATRIX).holds())
        .given(3, "ω", omega, ">", 0)
        .given(3, "ω", omega, "<", 2)
        .given(4, "ε", epsilon, ">", 0)
        .given(4, "ε", epsilon, "<", 1)
        .given(5, "Algorithm 1's lines, from x = 0, return", count, "=", literalSor(epsilon))
        .fails("the least positive count", 1, "the count", count);
  }

  /** Algorithm 1's test at k = 0 with b = 0 and x = 0, as it is written. */
  private static int literalSor(double epsilon) {
    double residual = 0;
    return residual <= epsilon * residual ? 0 : 1;
  }

  /** The printed test returns at once, far from the solution. */
  @Clause("Algorithm 8")
  static Refutation algorithm8() {
    double omega = 1;
    double epsilon = 0.1;
    double residual = Math.hypot(3, 3);
    boolean returnsAtZero = residual > epsilon; // the printed line, at k = 0
    return Refutation.of("Algorithm 8", "A = [[2, 1], [1, 2]], b = (3, 3), ω = 1, ε = 1/10")
        .given(1, "least eigenvalue", SpectralConstants.of(MATRIX).lambdaMin(), ">", 0)
        .given(2, "ω", omega, ">", 0)
        .given(2, "ω", omega, "<", 2)
        .given(3, "ε", epsilon, ">", 0)
        .given(4, "the printed test ends the loop at k = 0", returnsAtZero)
        .fails("the norm of the residual at the k returned", residual, "ε", epsilon);
  }
}
