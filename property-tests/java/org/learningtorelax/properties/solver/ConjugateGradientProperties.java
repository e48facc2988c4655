package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.Lines;
import org.learningtorelax.conformance.exact.LiteralRun;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
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

  @Property(seed = "6", tries = 150)
  void reachesTheSolutionWithinOrderSteps(
      @ForAll("systems") SystemCase systemCase, @ForAll boolean preconditioned) {
    int steps = finishes(systemCase, preconditioned, Lines.LITERAL);
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
    FieldMatrix<BigFraction> p =
        preconditioned
            ? Exact.inverse(system.ssorForm(Exact.of(systemCase.omega())))
            : Exact.identity(system.b().getDimension());
    int n = system.b().getDimension();
    areBest(system, p, iterates(systemCase, preconditioned, n, Lines.LITERAL));
    SolverFault fault = SolverFault.STEEPEST_DESCENT;
    PlantedFault.mustBeCaught(
        fault, 30, () -> areBest(system, p, iterates(systemCase, preconditioned, n, fault)));
  }

  private static void areBest(
      ExactSystem system, FieldMatrix<BigFraction> p, List<FieldVector<BigFraction>> iterates) {
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
    SolverFault factorOne = SolverFault.FACTOR_ONE;
    PlantedFault.mustBeCaught(factorOne, 85, () -> finishes(systemCase, false, factorOne));
    SolverFault steepest = SolverFault.STEEPEST_DESCENT;
    PlantedFault.mustBeCaught(steepest, 85, () -> finishes(systemCase, true, steepest));
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

  private static int finishes(SystemCase systemCase, boolean preconditioned, Lines lines) {
    int n = systemCase.matrix().size();
    List<FieldVector<BigFraction>> iterates = iterates(systemCase, preconditioned, n, lines);
    FieldVector<BigFraction> last = iterates.get(iterates.size() - 1);
    FieldVector<BigFraction> residual = ExactSystem.of(systemCase.system()).residual(last);
    assertThat(Exact.isZero(residual)).as("b = A x after %d steps", n).isTrue();
    return iterates.size() - 1;
  }

  /** x_0, x_1, ... in rationals, until the residual is 0 or the limit is reached. */
  private static List<FieldVector<BigFraction>> iterates(
      SystemCase systemCase, boolean preconditioned, int limit, Lines lines) {
    SolverKind kind = preconditioned ? SolverKind.SSOR_CG : SolverKind.CG;
    SystemInput input = Exact.input(systemCase.system(), systemCase.omega());
    LiteralRun<BigFraction> run = new LiteralRun<>(kind, input, Exact.SCALARS, lines);
    List<FieldVector<BigFraction>> iterates = new ArrayList<>(List.of(run.x()));
    while (!Exact.isZero(run.r()) && iterates.size() <= limit) {
      run.advance();
      iterates.add(run.x());
    }
    return iterates;
  }

  private static void iteratesAreExact(
      SolverUnderTest solver, boolean preconditioned, SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    ExactSystem exact = ExactSystem.of(system);
    List<FieldVector<BigFraction>> iterates =
        iterates(systemCase, preconditioned, COMPARED_STEPS, Lines.LITERAL);
    for (int k = 0; k < iterates.size(); k++) {
      double[] x =
          solver.run(system, systemCase.omega(), StoppingRule.absolute(1e-300, k)).solution();
      double[] expected = Exact.toDoubles(iterates.get(k));
      double size = Math.sqrt(Exact.toDouble(Exact.squaredNorm(exact.solution())));
      assertThat(x).as("x_%d", k).containsExactly(expected, within(ROUNDING * (1 + size)));
    }
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
