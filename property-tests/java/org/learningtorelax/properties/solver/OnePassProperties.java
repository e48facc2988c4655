package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.properties.fault.SolverUnderTest.Run;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/**
 * The refined form of Algorithm 1 against its literal form, on all families at the paper's
 * tolerance: the same counts and, up to rounding, the same iterates.
 *
 * <p>The two compute each residual differently, so that their norms differ by the rounding of b - A
 * x, some n u (|A| |x| + |b|) with u = 2⁻⁵³. Counts may differ only where a norm is as near as that
 * to the threshold.
 */
@Clause({"One-pass form", "Input 2"})
class OnePassProperties {
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 3000);

  @Property(seed = "3", tries = 300)
  void countsAndIteratesAreThoseOfAlgorithm1(@ForAll("systems") SystemCase systemCase) {
    SolverUnderTest onePass = SolverUnderTest.of(new OnePassSor());
    agrees(onePass, systemCase);

    LinearSystem system = systemCase.system();
    Run literal = SolverUnderTest.of(new Sor()).run(system, systemCase.omega(), RULE);
    Run refined = onePass.run(system, systemCase.omega(), RULE);
    Statistics.label("family").collect(systemCase.matrixCase().family());
    Statistics.label("converged")
        .collect(literal.reason() == StopReason.CONVERGED)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    Statistics.label("counts are equal")
        .collect(literal.iterations() == refined.iterations())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 99));
  }

  @Property(seed = "3", tries = 200)
  void plantedFaultsAreCaught(
      @ForAll("coupledSystems") SystemCase system, @ForAll("variants") SolverFault variant) {
    if (variant == SolverFault.ONE_PASS) {
      agrees(variant.in(SolverKind.SOR), system);
    } else {
      PlantedFault.mustBeCaught(variant, 85, () -> agrees(variant.in(SolverKind.SOR), system));
    }
  }

  private static void agrees(SolverUnderTest refinedSolver, SystemCase systemCase) {
    LinearSystem system = systemCase.system();
    Run literal = SolverUnderTest.of(new Sor()).run(system, systemCase.omega(), RULE);
    Run refined = refinedSolver.run(system, systemCase.omega(), RULE);
    double rounding = residualRounding(system, literal);
    int k = Math.min(literal.iterations(), refined.iterations());
    if (literal.iterations() != refined.iterations()) {
      double threshold = RULE.tolerance() * literal.residualNorms()[0];
      assertThat(literal.residualNorms()[k])
          .as("|r_%d|, of counts %d and %d", k, literal.iterations(), refined.iterations())
          .isCloseTo(threshold, within(rounding));
    } else {
      assertThat(refined.residualNorms()[k])
          .as("|r_%d|", k)
          .isCloseTo(literal.residualNorms()[k], within(rounding));
      // |x - x'| ≤ |r - r'| / λ, and λ, the least eigenvalue, is at least 1/64 in all families.
      assertThat(refined.solution()).containsExactly(literal.solution(), within(64 * rounding));
    }
  }

  /** 4 n u (|A| |x| + |b|), with the norm of A's largest row sum for |A|. */
  private static double residualRounding(LinearSystem system, Run run) {
    int n = system.matrix().size();
    double[] rowSums = system.matrix().diagonal();
    system
        .matrix()
        .strictlyLowerEntries()
        .forEach(
            entry -> {
              rowSums[entry.row()] += Math.abs(entry.value());
              rowSums[entry.column()] += Math.abs(entry.value());
            });
    double largest = 0;
    for (double rowSum : rowSums) {
      largest = Math.max(largest, rowSum);
    }
    // x0 is in the bound because the one-pass residual inherits the rounding of the first.
    double size = Vectors.norm(run.solution()) + Vectors.norm(system.initialGuess());
    return 4 * n * 0x1p-53 * (largest * size + Vectors.norm(system.rightHandSide()));
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 40);
  }

  @Provide
  Arbitrary<SystemCase> coupledSystems() {
    return Cases.systems(Cases.ALL, 3, 12).filter(system -> system.omega() != 1);
  }

  @Provide
  Arbitrary<SolverFault> variants() {
    return Arbitraries.of(
        SolverFault.ONE_PASS,
        SolverFault.ONE_PASS_WRONG_SIGN,
        SolverFault.ONE_PASS_NO_UPPER,
        SolverFault.ONE_PASS_NOT_DIVIDED);
  }
}
