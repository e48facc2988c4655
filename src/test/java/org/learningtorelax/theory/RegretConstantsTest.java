package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * Each regret formula at arguments that all differ, so that no constant and no operator of it can
 * change unseen. What is expected is worked out by hand, or spelled as the page prints it.
 */
class RegretConstantsTest {
  /** ε = e⁻⁶, α_max = e⁻², γ = 1/8: K = 3, Lbar = 3/4. */
  private static final OnlineSorRegret SOR =
      new OnlineSorRegret(Math.exp(-6), Math.exp(-2), 0.125, 8);

  private static Offset<Double> rounding(double expected) {
    return within(1e-12 * Math.abs(expected));
  }

  private static void assertValue(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, rounding(expected));
  }

  /** K = 3, d = 9, T = 16, η = 1/2. */
  @Clause({
    "Theorem B.1",
    "Theorem B.1 corrected",
    "Theorem B.1 sharper",
    "Theorem B.2",
    "Theorem B.2 sharper"
  })
  @Test
  void bandit() {
    BanditRegret regret = new BanditRegret(3, 9, 16);
    assertValue(StepSchedule.fixedAsPrinted(16).step(1), 0.25);
    assertValue(StepSchedule.fixed(16).step(1), Math.sqrt(0.5));
    assertValue(regret.constantStep(0.5), 24 * 2 + 36);
    assertValue(regret.constantStep(), 72 * Math.sqrt(2));
    assertValue(regret.anytime(), 145);
    assertValue(regret.anytimeSharper(), 120);
  }

  /** K = 2, T = 9, b - a = 3, Lbar = 5: d*³ = 253.125, R(d*)³ = 262 440, R(6) &lt; R(7). */
  @Clause({"Theorem B.3 corrected", "Theorem B.3 tuned"})
  @Test
  void grid() {
    GridRegret regret = new GridRegret(2, 9, 3, 5);
    assertValue(regret.bound(8), 48 + 16.875);
    assertValue(Math.pow(regret.optimalSize(), 3), 253.125);
    assertValue(Math.pow(regret.optimalBound(), 3), 262_440);
    assertThat(regret.wholeSize()).isEqualTo(6);
    assertThat(regret.roundingCost())
        .isCloseTo(4 * Math.sqrt(108) + 22.5 - Math.pow(262_440, 1 / 3.0), within(1e-12));
  }

  /** d* = 1.93, m* = 49.7 or so; the least of the sharper bound over all whole sizes is sought. */
  @Clause({
    "Theorem B.4",
    "Theorem B.4 sharper",
    "Theorem B.4 tuned",
    "Theorem B.4 tuned corrected"
  })
  @Test
  void policy() {
    PolicyRegret regret = new PolicyRegret(2, 9, 3, 5, 7, 11);
    assertValue(regret.boundSharper(4, 25), 240 + 3.83 * 45);
    assertValue(regret.bound(4, 25), 265 + 3.83 * 45);
    assertValue(Math.pow(regret.optimalArms(), 4), 27 * 25 * 9 / (4.0 * 77 * 4));
    double bins = Math.pow(77.0 * 77 * 77 * 25 * 9 / (4 * 3 * 4), 0.25);
    assertValue(regret.optimalBins(), bins);
    double least = 4 * Math.pow(4.0 * 4 * 25 * 3 * 77 * 729, 0.25);
    assertValue(regret.optimalBoundSharper(), least);
    assertValue(regret.optimalBound(), least + bins);
    assertLeastOfAll(regret);
    assertLeastOfAll(new PolicyRegret(1, 500, 2, 3, 1, 0.5));
    assertLeastOfAll(new PolicyRegret(5, 300, 7, 2, 0.25, 0.5));
    assertLeastOfAll(new PolicyRegret(1, 40, 1, 3, 2, 4));
    assertLeastOfAll(new PolicyRegret(0.5, 60, 2, 1, 3, 1));
    assertLeastOfAll(new PolicyRegret(1, 30, 3, 5, 0.5, 1)); // d* = 10.03 and m* = 1.67: (9, 2)
    // one arm and two bins cost as much as two arms and one bin, and all else costs more
    assertThat(new PolicyRegret(1, 16, 1, 1, 1, 1).wholeSizes())
        .isEqualTo(new PolicyRegret.Sizes(1, 2));
  }

  private static void assertLeastOfAll(PolicyRegret regret) {
    double least = Double.POSITIVE_INFINITY;
    for (int arms = 1; arms <= 80; arms++) {
      for (int bins = 1; bins <= 80; bins++) {
        least = Math.min(least, regret.boundSharper(arms, bins));
      }
    }
    PolicyRegret.Sizes sizes = regret.wholeSizes();
    assertThat(regret.boundSharper(sizes.arms(), sizes.bins())).isEqualTo(least);
    assertThat(regret.roundingCost())
        .isCloseTo(least - regret.optimalBoundSharper(), within(1e-12 * least));
  }

  @Clause({"Theorem 2.1 corrected", "Theorem 2.1 K", "Eq. 5", "Eq. 5 corrected"})
  @Test
  void onlineSor() {
    assertValue(SOR.normalization(), 3);
    assertValue(SOR.grid().bound(4), 6 * 8 + 0.75 * 8 / 4);
    double tuned = 18 * Math.pow(4, 1 / 3.0);
    assertValue(SOR.tuned(), tuned);
    assertValue(SOR.tunedWhole(), tuned + 24);
    assertValue(SOR.tunedSimple(), 36);
    for (double[] alphas : new double[][] {{0.5, 0.25}, {0.25, 0.5}}) {
      OnlineSorRegret regret = OnlineSorRegret.of(Math.exp(-6), alphas);
      assertThat(regret.alphaMax()).isEqualTo(0.5);
      assertThat(regret.rounds()).isEqualTo(2);
      assertValue(regret.meanInverseSquare(), 0.625 / Math.pow(Math.log(2), 2));
    }
    OnlineSorRegret small = OnlineSorRegret.of(0.1, new double[] {Math.exp(-9)});
    assertValue(small.alphaMax(), Math.exp(-9));
  }

  /** Two instances with α = 3/4 on [1, 1.5], of Lipschitz constant (1/2) 6/((3/4) log²(3/4)). */
  @Clause("Theorem 2.1 without the condition")
  @Test
  void withoutTheCondition() {
    SurrogateBound instance = new SurrogateBound(0.5, 0.5, Math.exp(-6));
    double lipschitz = 4 / Math.pow(Math.log(4 / 3.0), 2);
    assertValue(
        OnlineSorRegret.withoutCondition(3, 4, 1.5, List.of(instance, instance)),
        6 * 4 + 0.5 / 4 * 2 * lipschitz);
  }

  /** C = 2, L = 3. */
  @Clause({"Theorem E.1 sharper", "Theorem 2.2", "Theorem 2.2 corrected", "Eq. 30 corrected"})
  @Test
  void contexts() {
    ContextSorRegret regret = new ContextSorRegret(SOR, 2, 3);
    // 4 · 3 √(4 · 2 · 8) + (2 · 18/2 + 1/4)(3/4) 8
    assertValue(regret.policy().boundSharper(4, 2), 96 + 18.25 * 6);
    double root = Math.pow(24 * 6 * 512, 0.25);
    assertValue(regret.tunedPrinted(), Math.pow(54 * 216 * 8 / 4.0, 0.25) + 12 * root);
    assertValue(regret.tunedCorrected(), 24 * root / Math.sqrt(8));
    assertValue(regret.tunedCorrectedWhole(), 36 * root / Math.sqrt(8));
  }

  /** d = 4, T = 25, R_T = 9, α = 1/5: R_T + 2α²T = 11. */
  @Clause({
    "Theorem C.2",
    "Theorem C.2 sharper",
    "Theorem C.3",
    "Theorem C.3 corrected",
    "Theorem C.3 on convex sets"
  })
  @Test
  void squareCb() {
    SquareCbRegret regret = new SquareCbRegret(4, 25, 9, 0.2);
    assertValue(regret.rate(), 20 / Math.sqrt(11));
    assertValue(regret.bound(), 60 + 50);
    assertValue(regret.boundSharper(), 15 * Math.sqrt(11));
    // n = 3, X = 7, D = 2, T = 5, B = 2: XDT/(2B) = 17.5
    assertValue(SquareCbRegret.leastSquaresPrinted(3, 5, 7, 2, 2), 48 * (1 + Math.log(17.5)));
    assertValue(
        SquareCbRegret.leastSquaresConvex(3, 5, 7, 2, 2), 48 * (1 + Math.log(1 + 17.5 * 17.5 / 9)));
  }

  /** d = 3, m = 2, T = 50, K = 5, C L_c = 7. */
  @Clause({
    "Theorem C.1 coefficients",
    "Theorem C.1 error",
    "Corollary C.1",
    "Theorem C.4 N",
    "Theorem C.4 R_T",
    "Theorem C.4 R_T corrected",
    "Theorem C.4",
    "Theorem C.4 explicit",
    "Theorem C.4 given Theorem C.1"
  })
  @Test
  void chebyshev() {
    double error = Math.PI + Math.log(5) * 2 / Math.PI;
    assertValue(ChebyshevFeatures.uniformError(2, 15), error * 2.5);
    assertValue(ChebyshevFeatures.coefficientBound(4, 15), 3.75);
    assertValue(ChebyshevFeatures.coefficientBound(4, 2.5), 0.625);
    assertThat(ChebyshevFeatures.uniformError(2, 0)).isZero();

    ChebCbRegret regret = new ChebCbRegret(3, 2, 50, 5, 7);
    double n = 2 + 5.6 * (1 + Math.log(2));
    assertValue(regret.parameters().normalization(), n);
    double argument = 10 * 3 * Math.sqrt(25 + 98 * Math.pow(Math.PI, 2) / 3) / n;
    assertValue(regret.parameters().oracleRegret(), 9 * (1 + Math.log(argument)));
    double oracle = 9 * (1 + Math.log(2 * argument));
    assertValue(regret.oracleRegretCorrected(), oracle);
    double alpha = error * 7 / 6 / (5 * n);
    assertValue(regret.parameters().misspecification(), alpha);
    double bound = 2 * Math.sqrt(150 * oracle) + 250 * alpha * Math.sqrt(3);
    assertValue(regret.squareCb().bound(), bound);
    assertValue(regret.composed(4), 5 * n * bound + 100 / 3.0);

    // half widths 1/N, 2.8/N and 1.4/N for each of three arms
    double diameter = 2 / n * Math.sqrt(3 * (1 + 2.8 * 2.8 + 1.4 * 1.4));
    double z = Math.sqrt(3) * diameter * 50 / 9;
    double convex = 9 * (1 + Math.log(1 + z * z));
    assertValue(regret.oracleRegretConvex(), convex);
    assertValue(
        regret.composedAt(3, 4),
        5 * n * (200 / 3.0 + 0.75 * (convex + 50 * alpha * alpha)) + 100 / 3.0);
  }

  /** √κ/ε = 6; √μ is 2 and 3, and (3-1)/(3+1) = 1/2; then √μ = 1.1 alone. */
  @Clause("Theorem 2.3")
  @Test
  void onlineCg() {
    double ratio = Math.log(6) / Math.log(2);
    for (double[] mus : new double[][] {{4, 9}, {9, 4}}) {
      double order = OnlineCgRegret.order(9, 0.5, mus);
      assertValue(Math.pow(order, 3), ratio * ratio * 10);
    }
    double alone = Math.log(6) / Math.log(21);
    assertValue(
        Math.pow(OnlineCgRegret.order(9, 0.5, new double[] {1.21}), 3), alone * alone * 1.1);
    assertValue(OnlineCgRegret.order(1, 0.25, new double[] {9}), Math.cbrt(12)); // κ = 1
  }

  /** The interval ends at 2/(1 + 1/√μ_max); K is the largest, the Lipschitz constant the mean. */
  @Clause("Theorem 2.3")
  @Test
  void onlineCgComposed() {
    CgBound steep = new CgBound(4, 9, 0, 1);
    CgBound flat = new CgBound(3, 2.25, 0, 1);
    double mean =
        (steep.semiLipschitzCorrected(0.1, 5) + 2 * flat.semiLipschitzCorrected(0.1, 5)) / 3;
    for (List<CgBound> instances :
        List.of(List.of(steep, flat, flat), List.of(flat, flat, steep))) {
      GridRegret regret = OnlineCgRegret.composed(instances, 0.1, 5);
      assertThat(regret.rounds()).isEqualTo(3);
      assertValue(regret.scale(), steep.largestCorrected(9, 0.1, 5) - 1);
      assertValue(regret.width(), 1.5 - (Math.sqrt(8) - 2));
      assertValue(regret.meanLipschitz(), mean);
    }
    CgBound small = new CgBound(1.5, 1.21, 0, 0.01);
    GridRegret alone = OnlineCgRegret.composed(List.of(small), 0.9, 1);
    assertValue(alone.width(), 2.2 / 2.1 - (Math.sqrt(8) - 2));
    assertThat(alone.scale()).isLessThan(0.1);
  }

  /** K = 3, T = 8, n = 2, κ = 8, β = 1/2; d = 5, Λ = 7, δ = 1/10. */
  @Clause({"Theorem 3.1", "Theorem 3.1 corrected", "Eq. 10", "Eq. 10 sharper"})
  @Test
  void ssor() {
    SsorRegret regret = new SsorRegret(3, 8);
    assertValue(regret.lipschitzPrinted(2, 8, 0.5), 32 * 81 * 16 * Math.sqrt(32 / Math.PI));
    assertValue(regret.lipschitzPrinted(2, 1, 0.5), 32 * 81 * 16 * Math.sqrt(4 / Math.PI));
    assertThat(regret.grid(7)).isEqualTo(new GridRegret(3, 8, 1, 7));
    double deviation = Math.sqrt(Math.log(100)) / 2;
    assertValue(regret.empiricalExcess(5, 7, 0.1), 1.4 + 9 * deviation);
    assertValue(regret.empiricalExcessSharper(5, 7, 0.1), 0.7 + 3 * deviation);
    assertValue(regret.empiricalSize(7), 7 * Math.sqrt(8) / 3);
  }

  /** Half-way costs the same: the smaller size is taken; a size fits an int. */
  @Test
  void rounding() {
    assertThat(Rounding.best(2.5, size -> Math.abs(size - 2.5))).isEqualTo(2);
    assertThat(Rounding.best(2.5, size -> -size)).isEqualTo(3);
    assertThat(Rounding.down(0.1)).isEqualTo(1);
    assertThat(Rounding.down(3.9)).isEqualTo(3);
    assertThat(Rounding.down(Integer.MAX_VALUE - 0.5)).isEqualTo(Integer.MAX_VALUE - 1);
    assertThatThrownBy(() -> Rounding.down(Integer.MAX_VALUE))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("optimal size");
  }
}
