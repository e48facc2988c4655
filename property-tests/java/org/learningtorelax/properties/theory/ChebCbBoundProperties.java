package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.learningtorelax.bandit.FollowTheLeader;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.ChebCbRegret;
import org.learningtorelax.theory.SquareCbRegret;

/** What the parameters of Theorem C.4 are for, and the exponents of Theorem 3.2. */
class ChebCbBoundProperties {
  private static final double ROUNDING = 1e-12;

  /** With N no prediction leaves [-1/2, 1/2]; with a little less than N some do. */
  @Clause("Theorem C.4 N")
  @Property(seed = "20231341", tries = 300)
  void predictionsStayWithinOneHalf(
      @ForAll @IntRange(min = 1, max = 60) int degree,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double bound,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double variation) {
    double n = new ChebCbRegret(2, degree, 100, bound, variation).parameters().normalization();
    double[] box = FollowTheLeader.box(degree, bound, variation);
    double largest = 0;
    for (double coordinate : box) {
      largest += coordinate / (bound * n); // |P_j| ≤ 1, with equality at 1
    }
    double prediction = largest;
    isWithinOneHalf(prediction);
    PlantedFault.mustBeCaught(
        "2 + 2CL/K (1 + log m)",
        50,
        () -> {
          double less = 2 + 2 * variation / bound * (1 + Math.log(degree));
          isWithinOneHalf(prediction * n / less);
        });
    if (degree == 1) {
      assertThat(prediction).isCloseTo(0.5, within(ROUNDING));
    }
  }

  private static void isWithinOneHalf(double prediction) {
    assertThat(prediction).isLessThanOrEqualTo(0.5 + ROUNDING);
  }

  /**
   * R_T corrected is at least Theorem C.3's bound on the d regressions as one; printed it is not.
   */
  @Clause({"Theorem C.4 R_T", "Theorem C.4 R_T corrected"})
  @Property(seed = "20231342", tries = 300)
  void oracleRegretIsThatOfFollowTheLeader(
      @ForAll @IntRange(min = 1, max = 20) int arms,
      @ForAll @IntRange(min = 1, max = 60) int degree,
      @ForAll @IntRange(min = 1, max = 1_000_000) int rounds,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double bound,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 100) double variation) {
    ChebCbRegret regret = new ChebCbRegret(arms, degree, rounds, bound, variation);
    double squares = 0;
    for (double coordinate : FollowTheLeader.box(degree, bound, variation)) {
      double half = coordinate / (bound * regret.parameters().normalization());
      squares += half * half;
    }
    double diameter = 2 * Math.sqrt(arms * squares);
    double theorem =
        SquareCbRegret.leastSquaresPrinted(
            arms * (degree + 1), rounds, Math.sqrt(degree + 1.0), diameter, 0.5);
    isAtLeast(regret.oracleRegretCorrected(), theorem);
    PlantedFault.mustBeCaught(
        "the half-diameter, as printed",
        99,
        () -> isAtLeast(regret.parameters().oracleRegret(), theorem));
  }

  private static void isAtLeast(double value, double least) {
    assertThat(value).isGreaterThanOrEqualTo(least * (1 - ROUNDING));
  }

  /**
   * The largest power of T among d√(mT), T√d/m and T/d at d = T^x, m = T^y: 9/11 at (2/11, 3/11),
   * more elsewhere.
   */
  @Clause("Theorem 3.2 exponents")
  @Property(seed = "20231343", tries = 300)
  void theExponentsAreTheBest(
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double x,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double y) {
    // the three terms' powers, weighted 8 : 4 : 10 (in 22nds), do not depend on x and y
    assertThat((8 * first(x, y) + 4 * second(x, y) + 10 * third(x)) / 22)
        .isCloseTo(9 / 11.0, within(ROUNDING));
    assertThat(power(x, y)).isGreaterThanOrEqualTo(9 / 11.0 - ROUNDING);
    isTheBest(2 / 11.0, 3 / 11.0);
    PlantedFault.mustBeCaught("d and m exchanged", 99, () -> isTheBest(3 / 11.0, 2 / 11.0));
    PlantedFault.mustBeCaught("drawn powers", 99, () -> isTheBest(x, y));
  }

  private static void isTheBest(double x, double y) {
    assertThat(power(x, y)).isLessThanOrEqualTo(9 / 11.0 + ROUNDING);
  }

  private static double power(double x, double y) {
    return Math.max(first(x, y), Math.max(second(x, y), third(x)));
  }

  private static double first(double x, double y) {
    return x + (y + 1) / 2;
  }

  private static double second(double x, double y) {
    return 1 + x / 2 - y;
  }

  private static double third(double x) {
    return 1 - x;
  }
}
