package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.CgBound;

/** Lemma E.2, parts 2 to 4, for all constants in their ranges: statements on a function of ω. */
class CgSurrogateProperties {
  private static final double ROUNDING = 1e-9;
  private static final double EPSILON = 1e-6;
  private static final double LEFT = CgBound.leastOmega();

  @Clause("Lemma E.2 (2)")
  @Property(seed = "51", tries = 1000)
  void leastAtTheMinimiserAndRisingAwayFromIt(
      @ForAll("bounds") CgBound bound,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double near,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double far) {
    risesAwayFrom(bound, bound.optimalOmega(), near, far);
    PlantedFault.mustBeCaught(
        "nu left out",
        30,
        () -> {
          double other = 2 / (1 + Math.sqrt(2 / bound.mu()));
          risesAwayFrom(bound, other, near * 0.01, near);
        });
  }

  private static void risesAwayFrom(CgBound bound, double best, double near, double far) {
    double closer = Math.min(near, far);
    double further = Math.max(near, far);
    for (double end : new double[] {0, 2}) {
      double first = bound.printed(best + closer * (end - best), EPSILON);
      double second = bound.printed(best + further * (end - best), EPSILON);
      assertThat(bound.printed(best, EPSILON)).isLessThanOrEqualTo(first * (1 + ROUNDING));
      assertThat(first).isLessThanOrEqualTo(second * (1 + ROUNDING));
    }
  }

  /**
   * Semi-Lipschitz towards 2√2-2: for x ≤ y, U(x) - U(y) ≤ L (y - x). Corrected it holds; as
   * printed it fails.
   */
  @Clause({"Lemma E.2 (3)", "Lemma E.2 (3) corrected"})
  @Property(seed = "52", tries = 2000)
  void semiLipschitz(
      @ForAll("bounds") CgBound bound,
      @ForAll("epsilons") double epsilon,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.99) double from,
      @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 0.1) double step) {
    double x = LEFT + from * (2 - LEFT);
    double y = x + step * (2 - x);
    double quotient = (bound.printed(x, epsilon) - bound.printed(y, epsilon)) / (y - x);
    double corrected = bound.semiLipschitzCorrected(epsilon, 1);
    assertThat(quotient).isLessThanOrEqualTo(corrected * (1 + ROUNDING) + ROUNDING);
    Statistics.label("printed holds, nu positive")
        .collect(quotient <= bound.semiLipschitzPrinted(), bound.nu() > 0)
        .coverage(
            coverage -> {
              coverage.check(false, false).percentage(share -> share > 2);
              coverage.check(true, false).percentage(share -> share > 20);
              coverage.check(false, true).percentage(share -> share > 2);
            });
    Statistics.label("above a tenth of the constant")
        .collect(quotient > corrected / 10)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
  }

  /** Part 4 as printed for ν ≤ 0, corrected for every ν; |b| = 1. */
  @Clause({"Lemma E.2 (4)", "Lemma E.2 (4) corrected"})
  @Property(seed = "53", tries = 1500)
  void largestOnTheInterval(
      @ForAll("bounds") CgBound bound,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 3) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double fraction) {
    double muMax = bound.mu() * ratio;
    double omega = LEFT + fraction * (bound.largestOmega(muMax) - LEFT);
    double u = bound.printed(omega, EPSILON);
    double corrected = bound.largestCorrected(muMax, EPSILON, 1);
    assertThat(u).isLessThanOrEqualTo(corrected * (1 + ROUNDING));
    boolean holds = u <= bound.largestPrinted(muMax, EPSILON) * (1 + ROUNDING);
    assertThat(holds || bound.nu() > 0).isTrue();
    Statistics.label("nu positive, and printed holds")
        .collect(bound.nu() > 0, holds)
        .coverage(
            coverage -> {
              coverage.check(false, true).percentage(share -> share > 30);
              coverage.check(true, false).percentage(share -> share > 2);
            });
    Statistics.label("above 80 % of the bound")
        .collect(u > 0.8 * corrected)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
  }

  @Provide
  Arbitrary<CgBound> bounds() {
    Arbitrary<Double> mus =
        Arbitraries.doubles().between(-3, 4).ofScale(6).map(exponent -> 1 + Math.pow(10, exponent));
    Arbitrary<Double> nus =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-0.25, 0).ofScale(6),
            Arbitraries.doubles().between(-0.25, 0).ofScale(6),
            Arbitraries.doubles().between(0, 8).ofScale(6));
    return Combinators.combine(mus, nus).as((mu, nu) -> new CgBound(4, mu, nu, 1));
  }

  @Provide
  Arbitrary<Double> epsilons() {
    return Arbitraries.of(0.9, 1e-2, 1e-8, 1e-14);
  }
}
