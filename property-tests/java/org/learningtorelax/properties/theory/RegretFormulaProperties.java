package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.data.Offset;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.BanditRegret;
import org.learningtorelax.theory.ContextSorRegret;
import org.learningtorelax.theory.GridRegret;
import org.learningtorelax.theory.OnlineSorRegret;
import org.learningtorelax.theory.PolicyRegret;
import org.learningtorelax.theory.SquareCbRegret;
import org.learningtorelax.theory.SurrogateBound;

/** The tunings of the regret theorems: their real optima, their whole ones, and their algebra. */
class RegretFormulaProperties {
  /** Powers and roots, a dozen roundings each. */
  private static final double ROUNDING = 1e-12;

  @Clause("Theorem B.3 tuned")
  @Property(seed = "91", tries = 300)
  void gridsRealOptimum(
      @ForAll("grids") GridRegret regret,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double factor) {
    isLeast(regret, regret.optimalSize(), factor);
    assertThat(regret.optimalBound())
        .isCloseTo(regret.bound(regret.optimalSize()), relative(regret.optimalBound()));
    PlantedFault.mustBeCaught(
        "twice the size", 99, () -> isLeast(regret, 2 * regret.optimalSize(), 0.5));
  }

  private static void isLeast(GridRegret regret, double best, double factor) {
    assertThat(regret.bound(best)).isLessThanOrEqualTo(regret.bound(factor * best) * (1 + 1e-9));
  }

  /** γ is at most 1/log² α_max; where it is, the two forms of (5) are one. */
  @Clause("Size without gamma")
  @Property(seed = "91", tries = 300)
  void theSizeWithoutGammaKeepsTheSecondFormOfEquation5(
      @ForAll @Scale(3) @DoubleRange(min = 0.05, max = 0.999) double alphaMax,
      @ForAll @DoubleRange(min = 0.01, max = 1) double part,
      @ForAll @IntRange(min = 1, max = 100_000) int rounds) {
    double greatest = 1 / Math.pow(Math.log(alphaMax), 2);
    OnlineSorRegret regret = new OnlineSorRegret(1e-8, alphaMax, part * greatest, rounds);
    keepsTheSecondForm(regret, regret.sizeSimple());
    OnlineSorRegret equal = new OnlineSorRegret(1e-8, alphaMax, greatest, rounds);
    assertThat(equal.grid().bound(equal.sizeSimple()))
        .isCloseTo(equal.tunedSimple(), relative(equal.tunedSimple()));
    PlantedFault.mustBeCaught(
        "T for T/2", 99, () -> keepsTheSecondForm(equal, Math.cbrt(2) * equal.sizeSimple()));
  }

  private static void keepsTheSecondForm(OnlineSorRegret regret, double size) {
    double bound = regret.tunedSimple();
    assertThat(regret.grid().bound(size)).isLessThanOrEqualTo(bound * (1 + 1e-12));
  }

  /** Against every whole size up to four times the real one. */
  @Clause("Theorem B.3 tuned")
  @Property(seed = "91", tries = 300)
  void gridsWholeOptimumAndWhatItCosts(@ForAll("grids") GridRegret regret) {
    double least = Double.POSITIVE_INFINITY;
    for (int d = 1; d <= 4 * regret.optimalSize() + 4; d++) {
      least = Math.min(least, regret.bound(d));
    }
    assertThat(regret.bound(regret.wholeSize())).isEqualTo(least);
    double fraction = regret.roundingCost() / regret.optimalBound();
    if (regret.optimalSize() >= 1) {
      assertThat(regret.roundingCost())
          .isLessThanOrEqualTo(2 * regret.scale() * Math.sqrt(2.0 * regret.rounds()));
      assertThat(fraction).isLessThan((2 * Math.sqrt(2) - 2) / 3);
    }
    Statistics.label("real size above 1, and rounding costs more than 1 %")
        .collect(regret.optimalSize() >= 1, fraction > 0.01)
        .coverage(
            coverage -> {
              coverage.check(true, true).percentage(share -> share > 1);
              coverage.check(true, false).percentage(share -> share > 20);
              coverage.check(false, true).percentage(share -> share > 5);
            });
  }

  @Clause("Theorem B.4 tuned corrected")
  @Property(seed = "92", tries = 300)
  void policysRealOptimum(
      @ForAll("policies") PolicyRegret regret,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 10) double other) {
    double d = regret.optimalArms();
    double m = regret.optimalBins();
    assertThat(regret.optimalBound()).isCloseTo(regret.bound(d, m), relative(regret.bound(d, m)));
    assertThat(regret.boundSharper(d, m))
        .isLessThanOrEqualTo(regret.boundSharper(one * d, other * m) * (1 + 1e-9));
    PlantedFault.mustBeCaught(
        "d and m exchanged",
        60,
        () ->
            assertThat(regret.boundSharper(m, d))
                .isLessThanOrEqualTo(regret.boundSharper(d, m) * (1 + 1e-9)));
  }

  @Clause("Theorem B.4 tuned corrected")
  @Property(seed = "92", tries = 300)
  void policysWholeSizesAndWhatTheyCost(@ForAll("policies") PolicyRegret regret) {
    PolicyRegret.Sizes sizes = regret.wholeSizes();
    double found = regret.boundSharper(sizes.arms(), sizes.bins());
    for (int d = 1; d <= 60; d++) {
      for (int m = 1; m <= 60; m++) {
        assertThat(found).isLessThanOrEqualTo(regret.boundSharper(d, m) * (1 + ROUNDING));
      }
    }
    if (regret.optimalArms() >= 1 && regret.optimalBins() >= 1) {
      assertThat(regret.roundingCost()).isLessThanOrEqualTo(regret.optimalBoundSharper() / 2);
    }
    Statistics.label("both real sizes above 1")
        .collect(regret.optimalArms() >= 1 && regret.optimalBins() >= 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
  }

  /** (5) and its second form from (4); what rounding up costs. */
  @Clause("Eq. 5 corrected")
  @Property(seed = "93", tries = 300)
  void tunedSor(@ForAll("alphas") double[] a) {
    OnlineSorRegret regret = OnlineSorRegret.of(1e-8, a);
    GridRegret grid = regret.grid();
    assertThat(regret.tuned()).isCloseTo(grid.bound(grid.optimalSize()), relative(regret.tuned()));
    assertThat(regret.tuned()).isLessThanOrEqualTo(regret.tunedSimple() * (1 + ROUNDING));
    if (grid.optimalSize() >= 1) {
      assertThat(grid.bound(Math.ceil(grid.optimalSize())))
          .isLessThanOrEqualTo(regret.tunedWhole() * (1 + ROUNDING));
    }
    // the printed d, cbrt((T/2) γ² log² α_max)
    double logarithm = Math.log(regret.alphaMax());
    double gamma = regret.meanInverseSquare();
    double printed = Math.cbrt(a.length / 2.0 * gamma * gamma * logarithm * logarithm);
    assertThat(grid.optimalSize()).isCloseTo(printed, relative(printed));
  }

  /**
   * (4)'s discretisation term is at least that with the Lipschitz constants, under the condition.
   */
  @Clause("Theorem 2.1 without the condition")
  @Property(seed = "93", tries = 300)
  void withoutConditionIsNoLargerUnderIt(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.99) double beta,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.9) double tau,
      @ForAll @IntRange(min = 1, max = 30) int size) {
    SurrogateBound bound = new SurrogateBound(beta, tau, 1e-8);
    double omegaMax = Math.min(1.99, Math.max(1.01, bound.optimalOmega()));
    OnlineSorRegret printed = OnlineSorRegret.of(1e-8, new double[] {bound.alpha(omegaMax)});
    double corrected =
        OnlineSorRegret.withoutCondition(
            printed.normalization(), size, omegaMax, Collections.singletonList(bound));
    boolean smaller = corrected <= printed.grid().bound(size) * (1 + 1e-9);
    assertThat(smaller || !bound.lipschitzConditionHolds()).isTrue();
    Statistics.label("condition holds").collect(bound.lipschitzConditionHolds());
  }

  /** (30) from (15); the printed (6) falls below what the tuning gives when α_max > 1/e. */
  @Clause({"Eq. 30", "Eq. 30 corrected"})
  @Property(seed = "94", tries = 300)
  void tunedContextSor(
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 0.99) double alpha,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 3) double width,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 20) double shiftConstant,
      @ForAll @IntRange(min = 10, max = 1_000_000) int rounds) {
    double logarithm = -Math.log(alpha);
    OnlineSorRegret sor = new OnlineSorRegret(1e-8, alpha, 1 / (logarithm * logarithm), rounds);
    ContextSorRegret regret = new ContextSorRegret(sor, width, shiftConstant);
    PolicyRegret policy = regret.policy();
    assertThat(policy.optimalBoundSharper())
        .isCloseTo(regret.tunedCorrected(), relative(regret.tunedCorrected()));
    double gamma = sor.meanInverseSquare();
    double d =
        Math.pow(
            gamma * gamma * rounds * logarithm * logarithm / (24 * width * shiftConstant), 0.25);
    assertThat(policy.optimalArms()).isCloseTo(d, relative(d));
    double m =
        Math.pow(
            54
                * Math.pow(width * shiftConstant, 3)
                * gamma
                * gamma
                * rounds
                * logarithm
                * logarithm,
            0.25);
    assertThat(policy.optimalBins()).isCloseTo(m, relative(m));
    if (alpha < Math.exp(-1)) {
      assertThat(regret.tunedPrinted()).isGreaterThan(regret.tunedCorrected());
    }
    Statistics.label("printed at least what the tuning gives")
        .collect(regret.tunedPrinted() >= policy.optimalBoundSharper())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 20);
              coverage.check(false).percentage(share -> share > 8);
            });
  }

  /** Theorems B.1 and B.2: which step gives which bound. */
  @Clause({"Theorem B.1 corrected", "Theorem B.1 sharper", "Theorem B.2 sharper"})
  @Property(seed = "95", tries = 300)
  void constantSteps(
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double scale,
      @ForAll @IntRange(min = 1, max = 1000) int arms,
      @ForAll @IntRange(min = 1, max = 1_000_000) int rounds) {
    BanditRegret regret = new BanditRegret(scale, arms, rounds);
    double root = scale * Math.sqrt((double) arms * rounds);
    assertThat(regret.constantStep(StepSchedule.fixed(rounds).step(1)))
        .isLessThanOrEqualTo(regret.constantStep() * (1 + ROUNDING));
    assertThat(regret.constantStep(StepSchedule.fixedAsPrinted(rounds).step(1)))
        .isLessThanOrEqualTo(4.5 * root);
    assertThat(regret.anytimeSharper()).isLessThan(regret.anytime());
    PlantedFault.mustBeCaught(
        "the printed step",
        50,
        () ->
            assertThat(regret.constantStep(StepSchedule.fixedAsPrinted(rounds).step(1)))
                .isLessThanOrEqualTo(regret.constantStep()));
  }

  /** (19) from the inequality 2dT/η + (η/2)(R + 2α²T), at the printed η, which minimises it. */
  @Clause("Theorem C.2")
  @Property(seed = "96", tries = 300)
  void squareCb(
      @ForAll @IntRange(min = 1, max = 100) int arms,
      @ForAll @IntRange(min = 1, max = 100_000) int rounds,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1000) double oracle,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double alpha) {
    SquareCbRegret regret = new SquareCbRegret(arms, rounds, oracle, alpha);
    double error = oracle + 2 * alpha * alpha * rounds;
    double rate = regret.rate();
    double value = 2.0 * arms * rounds / rate + rate / 2 * error;
    assertThat(value).isLessThanOrEqualTo(regret.bound() * (1 + ROUNDING));
    assertThat(value).isCloseTo(2 * Math.sqrt(arms * rounds * error), relative(value));
  }

  private static Offset<Double> relative(double value) {
    return within(ROUNDING * Math.abs(value));
  }

  @Provide
  Arbitrary<double[]> alphas() {
    return Arbitraries.doubles()
        .between(0.05, 0.99)
        .ofScale(6)
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<GridRegret> grids() {
    return Combinators.combine(magnitudes(-1, 2), rounds(), magnitudes(-1, 0), magnitudes(-2, 2))
        .as(GridRegret::new);
  }

  @Provide
  Arbitrary<PolicyRegret> policies() {
    return Combinators.combine(
            magnitudes(-1, 1),
            rounds(),
            magnitudes(-1, 0),
            magnitudes(-1, 2),
            magnitudes(-1, 1),
            magnitudes(-1, 1))
        .as(PolicyRegret::new);
  }

  private static Arbitrary<Integer> rounds() {
    return Arbitraries.integers().between(1, 100_000);
  }

  private static Arbitrary<Double> magnitudes(int least, int largest) {
    return Arbitraries.doubles().between(least, largest).ofScale(6).map(x -> Math.pow(10, x));
  }
}
