package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.ExactRun;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.properties.fault.SolverFault;
import org.learningtorelax.properties.fault.SolverUnderTest;
import org.learningtorelax.properties.fault.SolverUnderTest.Run;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.solver.StoppingRule.Reference;

/**
 * The counts of Algorithms 1 and 8 are those of a run in rationals, for each reference of the
 * stopping rule, on all families.
 *
 * <p>A count may differ only where the exact residual meets the threshold to within 1e-10, which
 * rounding explains: tolerances here are 1/8 to 1/1000, so that the rounding of a residual, some
 * 1e-15 |r_0|, is below 1e-11 of the threshold. Such ties are real, since all numbers are short
 * fractions; the statistics say how rare.
 */
class IterationCountProperties {
  /** Enough for three of four runs to converge; the exact fractions grow with each iteration. */
  private static final int LIMIT = 16;

  /**
   * A count's circumstances.
   *
   * @param system A, b, x0, ω
   * @param rule when to stop
   */
  record Count(SystemCase system, StoppingRule rule) {}

  @Clause({"Algorithm 1", "Input 3", "Input 4"})
  @Property(seed = "2", tries = 200)
  void sorCountsAsExactArithmetic(@ForAll("counts") Count count) {
    countsExactly(SolverUnderTest.of(new Sor()), SolverKind.SOR, count);
    recordCoverage(count, SolverKind.SOR);
  }

  @Clause({"Algorithm 8 corrected", "Input 3", "Input 4"})
  @Property(seed = "2", tries = 200)
  void ssorCountsAsExactArithmetic(@ForAll("counts") Count count) {
    countsExactly(SolverUnderTest.of(new Ssor()), SolverKind.SSOR, count);
    recordCoverage(count, SolverKind.SSOR);
  }

  @Clause("Algorithm 1")
  @Property(seed = "2", tries = 100)
  void theFaithfulVariantsPass(@ForAll("counts") Count count) {
    countsExactly(SolverFault.FAITHFUL.in(SolverKind.SOR), SolverKind.SOR, count);
    countsExactly(SolverFault.FAITHFUL.in(SolverKind.SSOR), SolverKind.SSOR, count);
  }

  @Clause({"Algorithm 1", "Input 3", "Input 4"})
  @Property(seed = "2", tries = 400)
  void plantedFaultsAreCaught(@ForAll("counts") Count count, @ForAll("faults") SolverFault fault) {
    PlantedFault.mustBeCaught(
        fault, 8, () -> countsExactly(fault.in(SolverKind.SOR), SolverKind.SOR, count));
  }

  @Clause({"Algorithm 8 corrected", "SSOR normal form"})
  @Property(seed = "2", tries = 100)
  void ssorWithoutItsFactorIsCaught(@ForAll("counts") Count count) {
    SolverFault fault = SolverFault.SSOR_WITHOUT_FACTOR;
    PlantedFault.mustBeCaught(
        fault, 25, () -> countsExactly(fault.in(SolverKind.SSOR), SolverKind.SSOR, count));
  }

  private static void countsExactly(SolverUnderTest solver, SolverKind kind, Count count) {
    ExactRun exact = exactRun(count, kind);
    Run run = solver.run(count.system.system(), count.system.omega(), count.rule);
    if (run.iterations() != exact.iterations()) {
      assertThat(exact.roundingExplains(run.iterations()))
          .as(
              "%d iterations, exactly %d: explained by rounding",
              run.iterations(), exact.iterations())
          .isTrue();
    } else {
      assertThat(run.reason())
          .isEqualTo(exact.converged() ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT);
    }
  }

  private static ExactRun exactRun(Count count, SolverKind kind) {
    return ExactRun.of(kind, count.system.system(), count.system.omega(), count.rule);
  }

  private static void recordCoverage(Count count, SolverKind kind) {
    ExactRun exact = exactRun(count, kind);
    Statistics.label("reference").collect(count.rule.reference());
    Statistics.label("family").collect(count.system.matrixCase().family());
    Statistics.label("outcome")
        .collect(
            exact.iterations() == 0 ? "nothing to do" : exact.converged() ? "converged" : "limit")
        .coverage(coverage -> coverage.check("converged").percentage(share -> share > 40));
    Statistics.label("ties, where a count in doubles may differ")
        .collect(exact.roundingExplains(exact.iterations()))
        .coverage(coverage -> coverage.check(true).percentage(share -> share < 5));
  }

  @Provide
  Arbitrary<Count> counts() {
    Arbitrary<StoppingRule> rules =
        Combinators.combine(Arbitraries.of(Reference.values()), Arbitraries.of(8, 16, 100, 1000))
            .as((reference, inverse) -> new StoppingRule(reference, 1.0 / inverse, LIMIT));
    return Combinators.combine(Cases.systems(Cases.ALL, 1, 4), rules).as(Count::new);
  }

  @Provide
  Arbitrary<SolverFault> faults() {
    return Arbitraries.of(
        List.of(
            SolverFault.WRONG_TRIANGLE,
            SolverFault.OMEGA_ON_LOWER,
            SolverFault.NO_LOWER,
            SolverFault.STALE_RESIDUAL,
            SolverFault.RELATIVE_TO_B,
            SolverFault.ALWAYS_RELATIVE,
            SolverFault.SWAPPED_TEST,
            SolverFault.OFF_BY_ONE));
  }
}
