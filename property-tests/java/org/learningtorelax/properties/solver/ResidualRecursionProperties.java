package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.assertj.core.data.Offset;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.properties.fault.SolverUnderTest.Run;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StoppingRule;

/**
 * r_k = C^k r_0 with C = I - A W⁻¹ (Section 2, notation), on all families: both the residual norms
 * that a solver reports and the residuals of its iterates, against powers of C in rationals.
 */
class ResidualRecursionProperties {
  private static final int SWEEPS = 5;

  /**
   * Five sweeps on at most five unknowns with entries below 100 lose a few units in the last place
   * each; 1e-12 is some thousand units, and every planted fault is off by more than 1e-3.
   */
  private static final double ROUNDING = 1e-12;

  private enum Method {
    SOR(SolverUnderTest.of(new Sor())),
    ONE_PASS_SOR(SolverUnderTest.of(new OnePassSor())),
    SSOR(SolverUnderTest.of(new Ssor())),
    LITERAL_SOR(SolverFault.FAITHFUL.in(SolverKind.SOR)),
    LITERAL_SSOR(SolverFault.FAITHFUL.in(SolverKind.SSOR));

    private final SolverUnderTest solver;

    Method(SolverUnderTest solver) {
      this.solver = solver;
    }

    boolean symmetric() {
      return this == SSOR || this == LITERAL_SSOR;
    }
  }

  @Clause({"Residual recursion", "Normal forms", "SSOR normal form", "Input 2"})
  @Property(seed = "1", tries = 300)
  void residualsArePowersOfC(@ForAll("systems") SystemCase system, @ForAll Method method) {
    Statistics.label("method").collect(method);
    Statistics.label("family").collect(system.matrixCase().family());
    Statistics.label("omega")
        .collect(Math.signum(system.omega() - 1))
        .coverage(c -> c.check(1.0).percentage(share -> share > 25));
    followsRecursion(method.solver, method.symmetric(), system);
  }

  @Clause({"Residual recursion", "Normal forms", "Input 2"})
  @Property(seed = "1", tries = 400)
  void plantedFaultsAreCaught(
      @ForAll("coupledSystems") SystemCase system, @ForAll("faults") SolverFault fault) {
    PlantedFault.mustBeCaught(
        fault, 85, () -> followsRecursion(fault.in(SolverKind.SOR), false, system));
  }

  @Clause("SSOR normal form")
  @Property(seed = "1", tries = 100)
  void ssorWithoutItsFactorIsCaught(@ForAll("coupledSystems") SystemCase system) {
    SolverFault fault = SolverFault.SSOR_WITHOUT_FACTOR;
    PlantedFault.mustBeCaught(
        fault, 85, () -> followsRecursion(fault.in(SolverKind.SSOR), true, system));
  }

  private static void followsRecursion(
      SolverUnderTest solver, boolean symmetric, SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    ExactSystem exact = ExactSystem.of(system);
    BigFraction omega = Exact.of(systemCase.omega());
    FieldMatrix<BigFraction> form = symmetric ? exact.ssorForm(omega) : exact.sorForm(omega);
    FieldMatrix<BigFraction> c = exact.defectReduction(form);
    FieldVector<BigFraction> r = exact.residual(exact.x0());
    double scale = 1 + Math.sqrt(Exact.toDouble(Exact.squaredNorm(r)));
    for (int k = 0; k <= SWEEPS; k++) {
      Run run = solver.run(system, systemCase.omega(), StoppingRule.absolute(1e-300, k));
      if (run.iterations() == k) { // fewer when a small residual has become exactly 0
        double norm = Math.sqrt(Exact.toDouble(Exact.squaredNorm(r)));
        assertThat(run.residualNorms()[k]).as("|r_%d|", k).isCloseTo(norm, bound(scale));
        FieldVector<BigFraction> difference =
            exact.residual(Exact.vector(run.solution())).subtract(r);
        assertThat(Math.sqrt(Exact.toDouble(Exact.squaredNorm(difference))))
            .as("|b - A x_%d - C^%d r_0|", k, k)
            .isCloseTo(0, bound(scale));
      }
      r = c.operate(r);
    }
  }

  private static Offset<Double> bound(double scale) {
    return within(ROUNDING * scale);
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 5);
  }

  /** From order 3 on nearly every matrix is coupled; at ω = 1 ω's place makes no difference. */
  @Provide
  Arbitrary<SystemCase> coupledSystems() {
    return Cases.systems(Cases.ALL, 3, 5).filter(system -> system.omega() != 1);
  }

  @Provide
  Arbitrary<SolverFault> faults() {
    return Arbitraries.of(
        SolverFault.WRONG_TRIANGLE,
        SolverFault.OMEGA_ON_LOWER,
        SolverFault.NO_LOWER,
        SolverFault.STALE_RESIDUAL,
        SolverFault.DOUBLE_STEP_RESIDUAL);
  }
}
