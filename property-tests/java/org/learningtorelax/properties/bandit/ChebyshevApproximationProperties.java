package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.FollowTheLeader;
import org.learningtorelax.clauses.Clause;

/**
 * Theorem C.1 and Corollary C.1: for the truncated Chebyshev series of a Lipschitz function both
 * the coefficients and the error are as small as printed.
 *
 * <p>Functions are piecewise linear, so that their series is known in closed form; among them are
 * those furthest from polynomials, those with the largest coefficients, and those whose series is
 * furthest from them at some place. The error is looked for at 400 places, more than ten for each
 * of its waves.
 *
 * <p>Neither bound is sharp: |θ[j]| reaches half of 2L/j (f = x), never more, and no error here
 * reaches more than a third of its bound (f = x again, for m = 0).
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ChebyshevApproximationProperties {
  private static final int PLACES = 400;

  /** Of coefficients that are sums of some 30 integrals with rounding of 1e-16. */
  private static final double ROUNDING = 1e-13;

  /** A function on [low, high] and the degree of the polynomial that is to approximate it. */
  private record Case(PiecewiseLinear f, double low, double high, int degree) {

    ChebyshevFeatures features() {
      return new ChebyshevFeatures(new ContextInterval(low, high), degree);
    }

    /** L (b - a), L being 1 on [-1, 1]. */
    double variation() {
      return 2;
    }

    double[] series() {
      return IntStream.rangeClosed(0, degree).mapToDouble(f::coefficient).toArray();
    }
  }

  /** f(x) = |x|, whose series is known: 2/π and (4/π)(-1)^(k+1)/(4k²-1) for j = 2k. */
  @Example
  void theClosedFormIsRightForTheAbsoluteValue() {
    PiecewiseLinear f = PiecewiseLinear.ofSlopes(new double[] {-1, 0, 1}, new double[] {-1, 1}, 1);
    assertThat(f.coefficient(0)).isCloseTo(2 / Math.PI, within(ROUNDING));
    for (int k = 1; k < 10; k++) {
      double expected = 4 / Math.PI * (k % 2 == 0 ? -1 : 1) / (4 * k * k - 1);
      assertThat(f.coefficient(2 * k)).isCloseTo(expected, within(ROUNDING));
      assertThat(f.coefficient(2 * k - 1)).isCloseTo(0, within(ROUNDING));
    }
  }

  @Clause({"Theorem C.1 coefficients", "Corollary C.1", "Algorithm 3"})
  @Property(seed = "20231150", tries = 300)
  void theCoefficientsAreAsSmallAsPrinted(@ForAll @LongRange(min = 0) long seed) {
    Case approximation = approximation(new Random(seed));
    areWithin(approximation.series(), approximation, 1);
    // The box of Algorithm 3 has twice the room.
    double[] box =
        FollowTheLeader.box(
            approximation.degree(), approximation.f().largest(), approximation.variation());
    double[] theta = approximation.series();
    for (int j = 1; j < theta.length; j++) {
      assertThat(Math.abs(theta[j])).isLessThanOrEqualTo(box[j] / 2 + ROUNDING);
    }
  }

  /** |θ[j]| ≤ L/j on [-1, 1], half of what is printed. */
  @Clause("Theorem C.1 coefficients sharper")
  @Property(seed = "20231153", tries = 300)
  void halfOfThePrintedCoefficientsIsEnough(@ForAll @LongRange(min = 0) long seed) {
    Case approximation = approximation(new Random(seed));
    double[] theta = approximation.series();
    areWithin(theta, approximation, 0.5);
    mustBeCaught("0.8 of L/j", 10, () -> areWithin(theta, approximation, 0.8 / 2));
    mustBeCaught("0.99 of L/j", 1, () -> areWithin(theta, approximation, 0.99 / 2));
  }

  @Clause({"Theorem C.1 error", "Corollary C.1"})
  @Property(seed = "20231151", tries = 300)
  void theErrorIsAsSmallAsPrinted(@ForAll @LongRange(min = 0) long seed) {
    Case approximation = approximation(new Random(seed));
    isWithin(approximation.series(), approximation, 1);
    isWithin(approximation.series(), approximation, 1 / 3.0);
    double bound = bound(approximation);
    Statistics.label("error above a fifth of the bound")
        .collect(error(approximation.series(), approximation) > bound / 5)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
  }

  @Clause({"Theorem C.1 coefficients", "Theorem C.1 error", "Corollary C.1"})
  @Property(seed = "20231152", tries = 100)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Case approximation = approximation(new Random(seed));
    double[] theta = approximation.series();
    mustBeCaught("2L/j cut to 0.4 of it", 5, () -> areWithin(theta, approximation, 0.4));
    mustBeCaught("error cut to a fifth", 10, () -> isWithin(theta, approximation, 1.0 / 5));
    double[] doubled = theta.clone();
    doubled[0] *= 2;
    mustBeCaught("theta[0] doubled", 10, () -> isWithin(doubled, approximation, 1));
    Case wrong =
        new Case(
            approximation.f(),
            approximation.low(),
            approximation.high() + 1,
            approximation.degree());
    mustBeCaught(
        "wrong interval",
        10,
        () -> assertThat(error(theta, approximation, wrong)).isLessThan(bound(approximation)));
  }

  private static void areWithin(double[] theta, Case approximation, double factor) {
    assertThat(Math.abs(theta[0])).isLessThanOrEqualTo(approximation.f().largest() + ROUNDING);
    for (int j = 1; j < theta.length; j++) {
      assertThat(Math.abs(theta[j]))
          .as("theta[%d] of %s", j, approximation)
          .isLessThanOrEqualTo(factor * ChebyshevFeatures.coefficientBound(j, 2) + ROUNDING);
    }
  }

  private static void isWithin(double[] theta, Case approximation, double factor) {
    assertThat(error(theta, approximation))
        .as("error of degree %d for %s", approximation.degree(), approximation)
        .isLessThanOrEqualTo(factor * bound(approximation));
  }

  private static double bound(Case approximation) {
    return ChebyshevFeatures.uniformError(approximation.degree(), approximation.variation());
  }

  private static double error(double[] theta, Case approximation) {
    return error(theta, approximation, approximation);
  }

  /** The series evaluated with the features of one interval, against f on the other. */
  private static double error(double[] theta, Case approximation, Case evaluated) {
    ChebyshevFeatures features = evaluated.features();
    double worst = 0;
    for (int k = 0; k <= PLACES; k++) {
      double x = Math.cos(Math.PI * k / PLACES);
      double half = (approximation.high() - approximation.low()) / 2;
      double c = approximation.low() + half * (1 + x);
      double[] p = features.of(Math.min(c, approximation.high()));
      double sum = 0;
      for (int j = 0; j < theta.length; j++) {
        sum += theta[j] * p[j];
      }
      worst = Math.max(worst, Math.abs(sum - approximation.f().at(x)));
    }
    return worst;
  }

  private static Case approximation(Random random) {
    int degree = random.nextInt(20);
    PiecewiseLinear f =
        switch (random.nextInt(4)) {
          case 0 -> PiecewiseLinear.random(random);
          case 1 -> PiecewiseLinear.worstFor(degree, Math.cos(Math.PI * random.nextDouble()));
          case 2 -> PiecewiseLinear.zigzag(degree + 1, Math.PI * random.nextDouble());
          default -> PiecewiseLinear.zigzag(Math.max(degree, 1), -Math.PI / 2);
        };
    double low = 2 * random.nextDouble() - 1;
    return new Case(f, low, low + 0.1 + random.nextDouble(), degree);
  }
}
