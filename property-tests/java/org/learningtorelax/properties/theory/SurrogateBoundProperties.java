package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.InstanceTau;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.SurrogateBound;

/**
 * Lemma 2.1: the count is below U with the least τ that the instance has, on the consistently
 * ordered families; U's largest value, its monotonicity and its Lipschitz constant, for all
 * constants.
 */
class SurrogateBoundProperties {
  /** The formulas differ from exact ones by some units of rounding, relative to themselves. */
  private static final double ROUNDING = 1e-9;

  /** A τ is positive by assumption, and any larger one will do. */
  private static final double LEAST_TAU = 1e-9;

  /** How an instance's count is bounded: from β, τ and ε, at ω. */
  private interface CountBound {
    double at(double beta, double tau, double epsilon, double omega);
  }

  @Clause("Lemma 2.1 (1)")
  @Property(seed = "21", tries = 500)
  void countIsBelowU(@ForAll("systems") SystemCase system, @ForAll("tolerances") double epsilon) {
    Measured measured = measure(system, epsilon);
    countIsBelow(measured, (b, t, e, w) -> new SurrogateBound(b, t, e).at(w));
    Statistics.label("family").collect(system.matrixCase().family());
    double u = new SurrogateBound(measured.beta, measured.tau, epsilon).at(system.omega());
    Statistics.label("count above 80 % of U")
        .collect(measured.count > 0.8 * u)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
  }

  @Clause("Lemma 2.1 (1)")
  @Property(seed = "21", tries = 300)
  void theAsymptoticRateIsCaught(
      @ForAll("systems") SystemCase system, @ForAll("tolerances") double epsilon) {
    Measured measured = measure(system, epsilon);
    PlantedFault.mustBeCaught(
        "tau = 0",
        20,
        () -> countIsBelow(measured, (b, t, e, w) -> new SurrogateBound(b, LEAST_TAU, e).at(w)));
    PlantedFault.mustBeCaught(
        "without 1 +",
        15,
        () -> countIsBelow(measured, (b, t, e, w) -> new SurrogateBound(b, t, e).at(w) - 1));
  }

  @Clause("Lemma 2.1 (1) largest value")
  @Property(seed = "22", tries = 1000)
  void uIsAtMostItsBound(
      @ForAll("bounds") SurrogateBound bound,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 1.99) double omegaMax,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double fraction) {
    double omega = 1 + fraction * (omegaMax - 1);
    isAtMost(bound, omega, bound.largest(omegaMax));
    PlantedFault.mustBeCaught(
        "alpha from omegaMax alone",
        5,
        () ->
            isAtMost(
                bound, omega, SurrogateBound.ofRadius(omegaMax - 1, bound.tau(), bound.epsilon())));
    Statistics.label("bound within 10 %")
        .collect(bound.at(omega) > 0.9 * bound.largest(omegaMax))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
  }

  @Clause("Lemma 2.1 (2)")
  @Property(seed = "22", tries = 1000)
  void uFallsToTheBestOmegaAndRisesFromThere(
      @ForAll("bounds") SurrogateBound bound,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1.99) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1.99) double other) {
    turnsAt(bound::at, bound.optimalOmega(), Math.min(one, other), Math.max(one, other));
    PlantedFault.mustBeCaught(
        "turn at the square's ratio",
        1,
        () -> {
          double best = 1 + Math.pow(bound.optimalOmega() - 1, 2);
          turnsAt(bound::at, best, best, bound.optimalOmega());
        });
  }

  @Clause({"Lemma 2.1 (2) Lipschitz", "Lemma 2.1 (2) Lipschitz without the condition"})
  @Property(seed = "23", tries = 1500)
  void isLipschitzBeyondTheBestOmega(
      @ForAll("bounds") SurrogateBound bound,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double one,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double other) {
    double best = bound.optimalOmega();
    double omegaMax = best + (1.999 - best) * Math.max(one, other);
    double omega = best + (omegaMax - best) * Math.min(one, other);
    Assume.that(omegaMax - omega > 1e-4);
    double quotient = (bound.at(omegaMax) - bound.at(omega)) / (omegaMax - omega);
    // a quotient over 1e-4 has lost 1e-12 of its digits at most
    assertThat(quotient).isLessThanOrEqualTo(bound.lipschitzCorrected(omegaMax) * (1 + 1e-8));
    boolean asPrinted = quotient <= bound.lipschitzPrinted(omegaMax) * (1 + 1e-8);
    assertThat(asPrinted || !bound.lipschitzConditionHolds()).isTrue();
    Statistics.label("condition, and the printed constant holds")
        .collect(bound.lipschitzConditionHolds(), asPrinted)
        .coverage(
            coverage -> {
              coverage.check(true, true).percentage(share -> share > 20);
              coverage.check(false, false).percentage(share -> share > 1);
            });
    Statistics.label("above 80 % of the constant")
        .collect(quotient > 0.8 * bound.lipschitzCorrected(omegaMax))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
  }

  private record Measured(int count, double beta, double tau, double epsilon, double omega) {}

  private static Measured measure(SystemCase systemCase, double epsilon) {
    SymmetricMatrix matrix = systemCase.matrix();
    double[] b = systemCase.system().rightHandSide();
    Assume.that(Vectors.norm(b) > 0);
    double omega = systemCase.omega();
    double beta = JacobiRadius.of(matrix);
    double tau = InstanceTau.of(matrix, beta, b, omega, epsilon).tau();
    Statistics.label("Assumption 2.1 holds for some tau")
        .collect(tau < 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    Assume.that(tau < 1);
    int count =
        new Sor()
            .solve(LinearSystem.of(matrix, b), omega, StoppingRule.relative(epsilon, 1_000_000))
            .iterations();
    return new Measured(count, beta, Math.max(tau, LEAST_TAU), epsilon, omega);
  }

  private static void countIsBelow(Measured m, CountBound bound) {
    assertThat(m.count)
        .isLessThan((int) Math.ceil(bound.at(m.beta, m.tau, m.epsilon, m.omega) * (1 + ROUNDING)));
  }

  private static void isAtMost(SurrogateBound bound, double omega, double largest) {
    assertThat(bound.at(omega)).isLessThanOrEqualTo(largest * (1 + ROUNDING));
  }

  private static void turnsAt(DoubleUnaryOperator u, double best, double left, double right) {
    if (right <= best) {
      assertThat(u.applyAsDouble(left))
          .isGreaterThanOrEqualTo(u.applyAsDouble(right) * (1 - ROUNDING));
    } else if (left >= best) {
      assertThat(u.applyAsDouble(left))
          .isLessThanOrEqualTo(u.applyAsDouble(right) * (1 + ROUNDING));
    }
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.CONSISTENTLY_ORDERED, 1, 16);
  }

  @Provide
  Arbitrary<Double> tolerances() {
    return Arbitraries.of(0.5, 1e-2, 1e-4, 1e-8);
  }

  @Provide
  Arbitrary<SurrogateBound> bounds() {
    Arbitrary<Double> betas =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, true, 1, false).ofScale(6),
            Arbitraries.of(0.0, 0.5, 0.999999));
    Arbitrary<Double> taus =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, false, 1, false).ofScale(6),
            Arbitraries.of(1e-6, 1e-3, 0.05, 0.13, Math.exp(-2)));
    return Combinators.combine(betas, taus, tolerances()).as(SurrogateBound::new);
  }
}
