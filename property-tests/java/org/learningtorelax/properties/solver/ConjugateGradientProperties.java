package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.properties.exact.ExactConjugateGradient;
import org.learningtorelax.properties.exact.ExactConjugateGradient.DirectionFactor;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.solver.ConjugateGradient;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;

/**
 * Definition E.1 and plain conjugate gradients: in rationals the lines reach the solution within n
 * steps, and the solvers' iterates are those of the same lines in rationals.
 */
@Clause("Definition E.1")
class ConjugateGradientProperties {

  /**
   * Rounding spoils the conjugacy by the condition, below 1e3 on at most four unknowns, at each
   * step: 1e-16 · 1e3 · 1e3 at the second, the last at which iterates are compared.
   */
  private static final double ROUNDING = 1e-9;

  private static final int COMPARED_STEPS = 2;

  /** z + p: the directions are not conjugate. */
  private static final DirectionFactor FACTOR_ONE = (rz, rzBefore) -> BigFraction.ONE;

  /** No p: steepest descent. */
  private static final DirectionFactor STEEPEST_DESCENT = (rz, rzBefore) -> BigFraction.ZERO;

  @Property(seed = "6", tries = 150)
  void reachesTheSolutionWithinOrderSteps(
      @ForAll("systems") SystemCase systemCase, @ForAll boolean preconditioned) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    int steps = finishes(system, systemCase, preconditioned, ExactConjugateGradient.CONJUGATE);
    Statistics.label("all n steps needed")
        .collect(steps == systemCase.matrix().size())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    Statistics.label("family").collect(systemCase.matrixCase().family());
  }

  /**
   * x_k is best in x_0 + span of z, PA z, ..., (PA)^(k-1) z, z = P r_0: its residual is orthogonal
   * to it.
   */
  @Property(seed = "6", tries = 40)
  void iteratesAreTheBestOfTheirKrylovSpaces(
      @ForAll("systems") SystemCase systemCase, @ForAll boolean preconditioned) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    FieldMatrix<BigFraction> p = preconditioner(system, systemCase.omega(), preconditioned);
    areBest(system, p, ExactConjugateGradient.CONJUGATE);
    PlantedFault.mustBeCaught("steepest descent", 30, () -> areBest(system, p, STEEPEST_DESCENT));
  }

  private static void areBest(
      ExactSystem system, FieldMatrix<BigFraction> p, DirectionFactor factor) {
    int n = system.b().getDimension();
    List<FieldVector<BigFraction>> iterates = ExactConjugateGradient.iterates(system, p, n, factor);
    for (int k = 1; k < iterates.size(); k++) {
      FieldVector<BigFraction> residual = system.residual(iterates.get(k));
      FieldVector<BigFraction> v = p.operate(system.residual(system.x0()));
      for (int j = 0; j < k; j++) {
        assertThat(v.dotProduct(residual))
            .as("x_%d, direction %d", k, j)
            .isEqualTo(BigFraction.ZERO);
        v = p.operate(system.a().operate(v));
      }
    }
  }

  @Property(seed = "6", tries = 30)
  void wrongDirectionsAreCaught(@ForAll("largerSystems") SystemCase systemCase) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    PlantedFault.mustBeCaught(
        "factor 1", 85, () -> finishes(system, systemCase, false, FACTOR_ONE));
    PlantedFault.mustBeCaught(
        "steepest descent", 85, () -> finishes(system, systemCase, true, STEEPEST_DESCENT));
  }

  @Property(seed = "6", tries = 200)
  void plainIteratesAreTheExactOnes(@ForAll("systems") SystemCase systemCase) {
    iteratesAreExact(SolverUnderTest.of(new ConjugateGradient()), false, systemCase);
  }

  @Property(seed = "6", tries = 200)
  void preconditionedIteratesAreTheExactOnes(@ForAll("systems") SystemCase systemCase) {
    iteratesAreExact(SolverUnderTest.of(new SsorCg()), true, systemCase);
  }

  /** To the last bit: the residual is recomputed from x, and no recursion stands for it. */
  @Clause("Input 2")
  @Property(seed = "6", tries = 200)
  void reportedResidualIsThatOfTheSolution(@ForAll("largerSystems") SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    for (Solver solver : List.of(new ConjugateGradient(), new SsorCg())) {
      SolveResult result =
          solver.solve(system, systemCase.omega(), StoppingRule.relative(1e-8, 100));
      double[] residual = new double[result.solution().length];
      system.matrix().residual(system.rightHandSide(), result.solution(), residual);
      assertThat(result.residualNorms()[result.iterations()]).isEqualTo(Vectors.norm(residual));
    }
  }

  @Clause("Eisenstat form")
  @Property(seed = "6", tries = 200)
  void iteratesOfEisenstatsFormAreTheExactOnes(@ForAll("systems") SystemCase systemCase) {
    iteratesAreExact(SolverUnderTest.of(new EisenstatCg()), true, systemCase);
  }

  @Property(seed = "6", tries = 60)
  void aMissingPreconditionerIsCaught(@ForAll("largerSystems") SystemCase systemCase) {
    PlantedFault.mustBeCaught(
        "no preconditioner",
        85,
        () -> iteratesAreExact(SolverUnderTest.of(new ConjugateGradient()), true, systemCase));
  }

  /** SSOR's preconditioner at another ω, as if ω were ignored. */
  @Property(seed = "6", tries = 60)
  void anIgnoredOmegaIsCaught(@ForAll("largerSystems") SystemCase systemCase) {
    SolverUnderTest atOne =
        (system, omega, rule) -> SolverUnderTest.of(new SsorCg()).run(system, 1, rule);
    PlantedFault.mustBeCaught("omega ignored", 85, () -> iteratesAreExact(atOne, true, systemCase));
  }

  private static int finishes(
      ExactSystem system, SystemCase systemCase, boolean preconditioned, DirectionFactor factor) {
    int n = system.b().getDimension();
    FieldMatrix<BigFraction> p = preconditioner(system, systemCase.omega(), preconditioned);
    List<FieldVector<BigFraction>> iterates = ExactConjugateGradient.iterates(system, p, n, factor);
    FieldVector<BigFraction> last = iterates.get(iterates.size() - 1);
    assertThat(Exact.isZero(system.residual(last))).as("b = A x after %d steps", n).isTrue();
    return iterates.size() - 1;
  }

  private static void iteratesAreExact(
      SolverUnderTest solver, boolean preconditioned, SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    ExactSystem exact = ExactSystem.of(system);
    FieldMatrix<BigFraction> p = preconditioner(exact, systemCase.omega(), preconditioned);
    List<FieldVector<BigFraction>> iterates =
        ExactConjugateGradient.iterates(exact, p, COMPARED_STEPS, ExactConjugateGradient.CONJUGATE);
    for (int k = 0; k < iterates.size(); k++) {
      double[] x =
          solver.run(system, systemCase.omega(), StoppingRule.absolute(1e-300, k)).solution();
      double[] expected = Exact.toDoubles(iterates.get(k));
      double size = Math.sqrt(Exact.toDouble(Exact.squaredNorm(exact.solution())));
      assertThat(x).as("x_%d", k).containsExactly(expected, within(ROUNDING * (1 + size)));
    }
  }

  private static FieldMatrix<BigFraction> preconditioner(
      ExactSystem system, double omega, boolean preconditioned) {
    return preconditioned
        ? Exact.inverse(system.ssorForm(Exact.of(omega)))
        : Exact.identity(system.b().getDimension());
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 4);
  }

  /** Coupled nearly always, and of order 4, the Laplacian's included. */
  @Provide
  Arbitrary<SystemCase> largerSystems() {
    return Cases.systems(Cases.ALL, 4, 4).filter(system -> system.omega() != 1);
  }
}
