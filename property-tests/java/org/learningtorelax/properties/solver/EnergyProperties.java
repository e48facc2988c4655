package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StoppingRule;

/**
 * Ostrowski and Reich: for every symmetric positive definite A, consistently ordered or not, and
 * every ω in (0, 2), each sweep lowers the A-norm of the error. Without this SOR(A, b, ω) need not
 * be a number at all.
 */
@Clause("Ostrowski-Reich")
class EnergyProperties {
  private static final int SWEEPS = 4;

  @Property(seed = "4", tries = 200)
  void everySweepLowersTheEnergyExactly(@ForAll("systems") SystemCase systemCase) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    BigFraction omega = Exact.of(systemCase.omega());
    fallsBySweepsOf(system.sorForm(omega), system);
    Statistics.label("ordering claimed")
        .collect(systemCase.matrixCase().family().consistentlyOrdered())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 30);
              coverage.check(false).percentage(share -> share > 30);
            });
    Statistics.label("family").collect(systemCase.matrixCase().family());
  }

  /** The identity behind it: |e|²_A - |e'|²_A = ((2-ω)/ω) δᵀ D δ with W δ = r. */
  @Property(seed = "4", tries = 100)
  void theFallIsTheStepInTheDiagonalNorm(@ForAll("systems") SystemCase systemCase) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    BigFraction omega = Exact.of(systemCase.omega());
    FieldVector<BigFraction> delta =
        Exact.inverse(system.sorForm(omega)).operate(system.residual(system.x0()));
    BigFraction fall = system.energy(system.x0()).subtract(system.energy(system.x0().add(delta)));
    BigFraction step = delta.dotProduct(system.d().operate(delta));
    BigFraction factor = BigFraction.TWO.subtract(omega).divide(omega);
    assertThat(fall).isEqualTo(factor.multiply(step));
  }

  @Property(seed = "4", tries = 200)
  void theSolversLowerTheEnergy(
      @ForAll("systems") SystemCase system, @ForAll("solvers") SolverUnderTest solver) {
    fallsByIteratesOf(solver, system);
  }

  /** ω ≥ 2: at 2 the energy stays, above it grows. */
  @Property(seed = "4", tries = 60)
  void omegaOutsideItsRangeIsCaught(
      @ForAll("systems") SystemCase systemCase, @ForAll("omegasFromTwo") BigFraction omega) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    PlantedFault.mustBeCaught(
        "omega from 2 on", 95, () -> fallsBySweepsOf(system.sorForm(omega), system));
  }

  /** On GRAM, since Jacobi's sweeps do converge on dominant matrices. */
  @Property(seed = "4", tries = 60)
  void jacobiSweepsAreCaught(@ForAll("gramSystems") SystemCase system) {
    SolverFault fault = SolverFault.NO_LOWER;
    PlantedFault.mustBeCaught(fault, 20, () -> fallsByIteratesOf(fault.in(SolverKind.SOR), system));
  }

  @Clause("Input 2")
  @Property(seed = "4", tries = 60)
  void staleResidualsAreCaught(@ForAll("systems") SystemCase system) {
    SolverFault fault = SolverFault.STALE_RESIDUAL;
    PlantedFault.mustBeCaught(fault, 20, () -> fallsByIteratesOf(fault.in(SolverKind.SOR), system));
  }

  private static void fallsBySweepsOf(FieldMatrix<BigFraction> form, ExactSystem system) {
    FieldMatrix<BigFraction> inverse = Exact.inverse(form);
    FieldVector<BigFraction> x = system.x0();
    BigFraction energy = system.energy(x);
    for (int k = 1; k <= SWEEPS && energy.compareTo(BigFraction.ZERO) > 0; k++) {
      x = x.add(inverse.operate(system.residual(x)));
      BigFraction next = system.energy(x);
      assertThat(next).as("energy after sweep %d", k).isLessThan(energy);
      energy = next;
    }
  }

  /** Judges the iterates, doubles, exactly; stops where the error is near their rounding. */
  private static void fallsByIteratesOf(SolverUnderTest solver, SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    ExactSystem exact = ExactSystem.of(system);
    double first = Exact.toDouble(exact.energy(exact.x0()));
    double energy = first;
    for (int k = 1; k <= SWEEPS && energy > 1e-20 * first; k++) {
      double[] x =
          solver.run(system, systemCase.omega(), StoppingRule.absolute(1e-300, k)).solution();
      double next = Exact.toDouble(exact.energy(Exact.vector(x)));
      assertThat(next).as("energy after sweep %d", k).isLessThan(energy);
      energy = next;
    }
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 4);
  }

  @Provide
  Arbitrary<SystemCase> gramSystems() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.of(1.0, 1.25, 1.5))
        .as(
            (seed, omega) ->
                new SystemCase(new MatrixCase(MatrixFamily.GRAM, 4, seed), omega, true));
  }

  @Provide
  Arbitrary<SolverUnderTest> solvers() {
    return Arbitraries.of(
        SolverUnderTest.of(new Sor()),
        SolverUnderTest.of(new OnePassSor()),
        SolverUnderTest.of(new Ssor()));
  }

  @Provide
  Arbitrary<BigFraction> omegasFromTwo() {
    return Arbitraries.integers()
        .between(32, 40)
        .map(sixteenths -> new BigFraction(sixteenths, 16));
  }
}
