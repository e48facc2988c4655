package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.BoxLeastSquares;
import org.learningtorelax.clauses.Clause;

/** The minimisation inside Algorithms 3 and 7. */
@Clause("Algorithm 7")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class BoxLeastSquaresProperties {

  @Clause("Input 12")
  @Property(seed = "20231100", tries = 500)
  void agreesWithEveryFaceLookedAtInRationalArithmetic(@ForAll @LongRange(min = 0) long seed) {
    BoxCase problem = BoxCase.inEighths(new Random(seed));
    ExactBox exact = new ExactBox(problem);
    BoxChecks.isInTheBox(BoxRule.TESTED, problem);
    BoxChecks.isLeast(BoxRule.TESTED, problem, exact);
    exact.answer().ifPresent(theta -> BoxChecks.isTheAnswer(BoxRule.TESTED, problem, theta));
    Statistics.label("regular")
        .collect(exact.isRegular())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share >= 40);
              coverage.check(false).percentage(share -> share >= 20);
            });
    Statistics.label("singular, and the least-norm solution in the box")
        .collect(!exact.isRegular() && exact.answer().isPresent())
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }

  @Property(seed = "20231101", tries = 500)
  void theKktResidualIsBelowTheIssuesBound(@ForAll @LongRange(min = 0) long seed) {
    BoxCase problem = BoxCase.ofContexts(new Random(seed));
    BoxChecks.isInTheBox(BoxRule.TESTED, problem);
    BoxChecks.hasSmallKktResidual(BoxRule.TESTED, problem);
    double[] theta = BoxRule.TESTED.solve(problem);
    long active =
        IntStream.range(0, theta.length)
            .filter(j -> Math.abs(theta[j]) == problem.bounds()[j])
            .count();
    Statistics.label("bounds that are active")
        .collect(active == 0 ? "none" : active < theta.length ? "some" : "all")
        .coverage(
            coverage -> {
              coverage.check("none").percentage(share -> share >= 15);
              coverage.check("some").percentage(share -> share >= 30);
            });
  }

  /** The method's own measure, from the triangular factor, is the one from the observations. */
  @Property(seed = "20231102", tries = 200)
  void theReportedResidualIsTheResidual(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    BoxCase problem = BoxCase.ofContexts(random);
    double[] theta = random.doubles(problem.unknowns(), -1, 1).toArray();
    double reported = BoxRule.fed(problem).kktResidual(theta, problem.bounds());
    // Rounding of some 40 rotations of numbers up to 9.
    assertThat(reported)
        .isCloseTo(
            BoxChecks.kktResidual(theta, problem), org.assertj.core.api.Assertions.within(1e-13));
  }

  /** The answer depends on the observations, not on what was asked before. */
  @Clause("Input 12")
  @Property(seed = "20231103", tries = 200)
  void solvingBetweenObservationsChangesNoBit(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    BoxCase problem = BoxCase.ofContexts(random);
    BoxLeastSquares kept = new BoxLeastSquares(problem.unknowns());
    for (int s = 0; s < problem.count(); s++) {
      double factor = 2 * random.nextDouble();
      kept.solve(Arrays.stream(problem.bounds()).map(b -> factor * b).toArray());
      kept.observe(problem.observations()[s], problem.targets()[s]);
    }
    assertThat(kept.solve(problem.bounds())).containsExactly(BoxRule.TESTED.solve(problem));
  }

  /** The incremental factor in another order: the same minimum, to the promised residual. */
  @Property(seed = "20231104", tries = 200)
  void theOrderOfObservationsIsForgotten(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    BoxCase problem = BoxCase.ofContexts(random);
    List<Integer> order = IntStream.range(0, problem.count()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, random);
    BoxCase shuffled =
        new BoxCase(
            order.stream().map(s -> problem.observations()[s]).toArray(double[][]::new),
            order.stream().mapToDouble(s -> problem.targets()[s]).toArray(),
            problem.bounds());
    BoxChecks.hasSmallKktResidual(p -> BoxRule.TESTED.solve(shuffled), problem);
  }

  @Property(seed = "20231105", tries = 200)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    BoxCase small = BoxCase.inEighths(random);
    ExactBox exact = new ExactBox(small);
    BoxCase large = BoxCase.ofContexts(random);
    mustBeCaught(
        "constraints ignored", 20, () -> BoxChecks.isInTheBox(BoxRule.IGNORES_THE_BOX, large));
    mustBeCaught("box doubled", 20, () -> BoxChecks.isInTheBox(BoxRule.DOUBLES_THE_BOX, large));
    mustBeCaught(
        "clipped afterwards", 20, () -> BoxChecks.isLeast(BoxRule.CLIPS_AFTERWARDS, small, exact));
    mustBeCaught(
        "clipped afterwards, by the residual",
        20,
        () -> BoxChecks.hasSmallKktResidual(BoxRule.CLIPS_AFTERWARDS, large));
    mustBeCaught(
        "never releases", 5, () -> BoxChecks.hasSmallKktResidual(BoxRule.NEVER_RELEASES, large));
    mustBeCaught(
        "last round forgotten",
        50,
        () -> BoxChecks.hasSmallKktResidual(BoxRule.FORGETS_THE_LAST_ROUND, large));
  }
}
