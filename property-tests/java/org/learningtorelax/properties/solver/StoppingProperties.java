package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.properties.fault.SolverUnderTest.Run;
import org.learningtorelax.solver.ConjugateGradient;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.solver.StoppingRule.Reference;

/**
 * Where and why each solver stops, on all families: a solved system costs 0 (the paper's bound on
 * the cost, K, is of cost - 1, so that a bandit must see this), and whatever happens to a valid
 * computation is a reason in the result.
 */
class StoppingProperties {

  @Clause({"Input 1", "Input 5", "Solver map", "Solver map corrected"})
  @Property(seed = "7", tries = 200)
  void solvedSystemsCostNothing(
      @ForAll("matrices") MatrixCase matrix,
      @ForAll("solvers") Solver solver,
      @ForAll Reference reference) {
    costsNothing(SolverUnderTest.of(solver), matrix, reference);
    Statistics.label("family").collect(matrix.family());
  }

  @Clause({"Input 5", "Solver map corrected"})
  @Property(seed = "7", tries = 100)
  void aTestAfterTheFirstSweepIsCaught(
      @ForAll("matrices") MatrixCase matrix, @ForAll Reference reference) {
    SolverFault fault = SolverFault.TESTS_TOO_LATE;
    PlantedFault.mustBeCaught(
        fault, 99, () -> costsNothing(fault.in(SolverKind.SOR), matrix, reference));
  }

  /**
   * Under the absolute rule 0 is strictly below the tolerance, so the fault does not show there.
   */
  @Clause("Input 1")
  @Property(seed = "7", tries = 100)
  void aStrictTestIsCaught(@ForAll("matrices") MatrixCase matrix) {
    SolverFault fault = SolverFault.STRICT_TEST;
    PlantedFault.mustBeCaught(
        fault,
        99,
        () -> costsNothing(fault.in(SolverKind.SOR), matrix, Reference.INITIAL_RESIDUAL));
  }

  @Clause({"Input 4", "Input 6"})
  @Property(seed = "7", tries = 300)
  void aLimitCutsTheRunShort(
      @ForAll("systems") SystemCase system,
      @ForAll("solvers") Solver solver,
      @ForAll @IntRange(max = 12) int limit) {
    isCutShort(SolverUnderTest.of(solver), system, limit);
    StopReason reason =
        solver.solve(system.system(), system.omega(), StoppingRule.relative(1e-3, limit)).reason();
    Statistics.label("reason")
        .collect(reason)
        .coverage(
            coverage -> {
              coverage.check(StopReason.CONVERGED).percentage(share -> share > 10);
              coverage.check(StopReason.ITERATION_LIMIT).percentage(share -> share > 10);
            });
  }

  @Clause("Input 4")
  @Property(seed = "7", tries = 100)
  void aCountOfResidualsIsCaught(
      @ForAll("systems") SystemCase system, @ForAll @IntRange(max = 12) int limit) {
    SolverFault fault = SolverFault.OFF_BY_ONE;
    PlantedFault.mustBeCaught(fault, 99, () -> isCutShort(fault.in(SolverKind.SOR), system, limit));
  }

  /** [[1, c], [c, 1]] with c &gt; 1 is indefinite, and SOR's residuals grow without bound. */
  @Clause("Input 6")
  @Property(seed = "7", tries = 100)
  void divergenceIsAReason(
      @ForAll @DoubleRange(min = 1.25, max = 4) double c,
      @ForAll("omegas") double omega,
      @ForAll("stationary") Solver solver) {
    SymmetricMatrix indefinite = SymmetricMatrix.ofDense(new double[][] {{1, c}, {c, 1}});
    LinearSystem system = LinearSystem.of(indefinite, new double[] {1, -2});
    Run run = SolverUnderTest.of(solver).run(system, omega, StoppingRule.relative(1e-8, 1_000_000));
    assertThat(run.reason()).isEqualTo(StopReason.NON_FINITE);
    double[] norms = run.residualNorms();
    assertThat(Arrays.stream(norms, 0, norms.length - 1)).allMatch(Double::isFinite);
    assertThat(norms[norms.length - 1]).isNotFinite();
  }

  /** x* is drawn and b = A x* has no rounding, so that r_0 = 0; for b = 0 take x* = 0. */
  private static void costsNothing(
      SolverUnderTest solver, MatrixCase matrixCase, Reference reference) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double[] zero = new double[matrix.size()];
    double[] x = new SystemCase(matrixCase, 1, true).system().rightHandSide();
    double[] b = new double[matrix.size()];
    matrix.multiply(x, b);
    StoppingRule rule = new StoppingRule(reference, 0.5, 100);
    for (LinearSystem system :
        new LinearSystem[] {LinearSystem.of(matrix, zero), LinearSystem.of(matrix, b, x)}) {
      Run run = solver.run(system, 1.25, rule);
      assertThat(run.iterations()).isZero();
      assertThat(run.reason()).isEqualTo(StopReason.CONVERGED);
      assertThat(run.residualNorms()).containsExactly(0);
      assertThat(run.solution()).containsExactly(system.initialGuess());
    }
  }

  /** The run with a limit is the beginning of the run without. */
  private static void isCutShort(SolverUnderTest solver, SystemCase systemCase, int limit) {
    LinearSystem system = systemCase.system();
    Run whole = solver.run(system, systemCase.omega(), StoppingRule.relative(1e-3, 100_000));
    Run cut = solver.run(system, systemCase.omega(), StoppingRule.relative(1e-3, limit));
    assertThat(whole.reason()).isEqualTo(StopReason.CONVERGED);
    int needed = whole.residualNorms().length - 1;
    assertThat(cut.iterations()).isEqualTo(Math.min(needed, limit));
    assertThat(cut.residualNorms())
        .containsExactly(Arrays.copyOf(whole.residualNorms(), cut.iterations() + 1));
    assertThat(cut.reason())
        .isEqualTo(needed <= limit ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT);
    if (limit == 0) {
      assertThat(cut.solution()).containsExactly(system.initialGuess());
    }
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 12);
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 12);
  }

  @Provide
  Arbitrary<Double> omegas() {
    return Cases.omegas();
  }

  @Provide
  Arbitrary<Solver> solvers() {
    return Arbitraries.of(
        new Sor(), new OnePassSor(), new Ssor(), new SsorCg(), new ConjugateGradient());
  }

  @Provide
  Arbitrary<Solver> stationary() {
    return Arbitraries.of(new Sor(), new OnePassSor(), new Ssor());
  }
}
