package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;

/** The regret formulas at values that can be worked out by hand. */
class RegretFormulaTest {

  /** The paper's example: τ ≤ 0.2 and β ≤ 0.9 need some 73,000 instances. */
  @Clause("Numerics 1")
  @Test
  void instancesUntilTheTunedTermIsSmall() {
    double omegaMax = Young.optimalOmega(0.9);
    double alpha = NearAsymptotic.alpha(0.2, 0.9, omegaMax);
    assertThat(alpha).isCloseTo(0.848, within(1e-12));
    double logarithm = Math.log(1e8);
    for (int thousands : new int[] {73, 74}) {
      int rounds = 1000 * thousands;
      OnlineSorRegret regret =
          new OnlineSorRegret(1e-8, alpha, 1 / Math.pow(Math.log(alpha), 2), rounds);
      assertThat(regret.tunedSimple() < rounds * logarithm).isEqualTo(thousands == 74);
      assertThat(regret.tuned()).isCloseTo(regret.tunedSimple(), within(1e-6 * rounds));
    }
  }

  /** K = 1, T = 16, b - a = 1, Lbar = √8/... such that d* = 4: R(4) = 2√128 + 16 Lbar/4. */
  @Clause("Theorem B.3 tuned")
  @Test
  void gridOfFour() {
    double lipschitz = Math.sqrt(8); // d* = cbrt(8 · 16/2) = 4
    GridRegret regret = new GridRegret(1, 16, 1, lipschitz);
    assertThat(regret.optimalSize()).isCloseTo(4, within(1e-14));
    assertThat(regret.wholeSize()).isEqualTo(4);
    assertThat(regret.bound(4)).isCloseTo(24 * Math.sqrt(2), within(1e-12));
    assertThat(regret.optimalBound()).isCloseTo(24 * Math.sqrt(2), within(1e-12));
    assertThat(regret.roundingCost()).isCloseTo(0, within(1e-12));
  }

  /** d* = 1/2 and one point is the least: R(1) = 2√(2T) + Lbar T against 3 cbrt(2 Lbar T²). */
  @Clause("Theorem B.3 tuned")
  @Test
  void aGridHasAtLeastOnePoint() {
    GridRegret regret = new GridRegret(1, 1, 1, 0.5); // d* = cbrt(1/8)
    assertThat(regret.optimalSize()).isCloseTo(0.5, within(1e-14));
    assertThat(regret.wholeSize()).isEqualTo(1);
    assertThat(regret.roundingCost()).isCloseTo(2 * Math.sqrt(2) + 0.5 - 3, within(1e-12));
  }

  /** All constants 1 and T = 4: d* = m* = 1, R = 1 + 4·2 + 2·4 = 17. */
  @Clause("Theorem B.4 tuned corrected")
  @Test
  void policyOfOneArm() {
    PolicyRegret regret = new PolicyRegret(1, 4, 1, 1, 1, 1);
    assertThat(regret.optimalArms()).isEqualTo(1);
    assertThat(regret.optimalBins()).isEqualTo(1);
    assertThat(regret.bound(1, 1)).isEqualTo(17);
    assertThat(regret.optimalBound()).isCloseTo(17, within(1e-12));
    assertThat(regret.wholeSizes()).isEqualTo(new PolicyRegret.Sizes(1, 1));
    assertThat(regret.roundingCost()).isCloseTo(0, within(1e-12));
  }

  /** Theorem B.1 at d = 50, T = 5000: the printed bound, 1414, was exceeded at the printed step. */
  @Clause("Theorem B.1")
  @Test
  void banditSteps() {
    BanditRegret regret = new BanditRegret(1, 50, 5000);
    assertThat(regret.constantStep()).isCloseTo(1414.2, within(0.1));
    assertThat(regret.constantStep(StepSchedule.fixed(5000).step(1))).isLessThan(1414.2);
    assertThat(regret.constantStep(StepSchedule.fixedAsPrinted(5000).step(1)))
        .isBetween(1628.0, 2250.0);
    assertThat(regret.anytime()).isEqualTo(2001);
    assertThat(regret.anytimeSharper()).isCloseTo(2000 - 2 * Math.sqrt(5000), within(1e-9));
  }

  /** (6): at α_max = 0.9 the printed number is a third of what its own tuning gives. */
  @Clause({"Eq. 30", "Eq. 30 corrected", "Theorem 2.2", "Theorem 2.2 corrected"})
  @Test
  void tunedContexts() {
    double square = Math.pow(Math.log(0.9), 2);
    OnlineSorRegret sor = new OnlineSorRegret(1e-8, 0.9, 1 / square, 5000);
    ContextSorRegret regret = new ContextSorRegret(sor, 0.6, 5);
    assertThat(regret.tunedPrinted()).isLessThan(0.4 * regret.policy().optimalBoundSharper());
    assertThat(regret.tunedCorrected())
        .isCloseTo(regret.policy().optimalBoundSharper(), within(1e-6));
    assertThat(regret.tunedCorrectedWhole()).isEqualTo(1.5 * regret.tunedCorrected());
    PolicyRegret.Sizes sizes = regret.policy().wholeSizes();
    assertThat(regret.policy().boundSharper(sizes.arms(), sizes.bins()))
        .isLessThanOrEqualTo(regret.tunedCorrectedWhole());
  }

  /** β = 3/5: √(1-β²) = 4/5, ω* = 10/9; with λ_min(D) + c_min = 1 the factor is 4. */
  @Clause({"Lemma E.1 sharper", "Eq. 30"})
  @Test
  void optimalOmegaOfARightTriangle() {
    OptimalOmegaPolicy policy = new OptimalOmegaPolicy(0.6, 1);
    assertThat(policy.lipschitz()).isCloseTo(6 * 0.6 * 1.6 / 0.8 / 3.24 * 4, within(1e-12));
    assertThat(policy.lipschitzSharper()).isCloseTo(0.72 / (0.8 * 3.24), within(1e-12));
    assertThat(policy.shiftConstant()).isCloseTo(1.6 / 0.48 * 4, within(1e-12));
    assertThat(policy.omegaMaxCorrected()).isCloseTo(10 / 9.0, within(1e-14));
    assertThat(policy.omegaMaxPrinted()).isCloseTo(1.04, within(1e-14));
  }

  /**
   * Theorem C.3 as printed, one round, one feature x = 1, |θ| ≤ B = 1/4, target 1: from θ = -B the
   * loss is (5/4)², the best (3/4)², the difference 1; the bound is 4B² = 1/4.
   */
  @Clause("Theorem C.3")
  @Test
  void leastSquaresWithATargetAboveThePredictions() {
    double b = 0.25;
    double regret = (1 + b) * (1 + b) - (1 - b) * (1 - b);
    assertThat(SquareCbRegret.leastSquaresPrinted(1, 1, 1, 2 * b, b)).isEqualTo(0.25);
    assertThat(regret).isEqualTo(1);
    // even from θ = 0, the choice of least norm
    assertThat(1 - (1 - b) * (1 - b)).isGreaterThan(0.25);
  }

  /**
   * Theorem C.3 on a set off centre, one round, x = 1. Θ = [1/2, 1]: the bound is negative. Θ = [0,
   * 1], target -1, which is in reach: from θ = 1 the loss is 4, the best 1.
   */
  @Clause({"Theorem C.3", "Theorem C.3 corrected", "Theorem C.3 on convex sets"})
  @Test
  void leastSquaresOnASetOffCentre() {
    assertThat(SquareCbRegret.leastSquaresPrinted(1, 1, 1, 0.5, 1)).isLessThan(-1.5);
    assertThat(SquareCbRegret.leastSquaresPrinted(1, 1, 1, 1, 1))
        .isLessThan(1.23)
        .isLessThan(4 - 1);
    // Θ = [-1, 1] from θ = 1, target -1: attained
    assertThat(SquareCbRegret.leastSquaresPrinted(1, 1, 1, 2, 1)).isEqualTo(4);
    // what is proved bounds both: 4(1 + log(1 + 1/16)) and 4(1 + log(1 + 1/4))
    assertThat(SquareCbRegret.leastSquaresConvex(1, 1, 1, 0.5, 1)).isBetween(4.24, 4.25);
    assertThat(SquareCbRegret.leastSquaresConvex(1, 1, 1, 1, 1)).isBetween(4.89, 4.90);
    // it is the smaller one for 2 <= z <= n^2 - 2, here at the ends, and beyond n^2 the larger
    assertThat(SquareCbRegret.leastSquaresConvex(3, 2, 1, 2, 1))
        .isLessThan(SquareCbRegret.leastSquaresPrinted(3, 2, 1, 2, 1));
    assertThat(SquareCbRegret.leastSquaresConvex(3, 7, 1, 2, 1))
        .isLessThan(SquareCbRegret.leastSquaresPrinted(3, 7, 1, 2, 1));
    assertThat(SquareCbRegret.leastSquaresConvex(3, 9, 1, 2, 1))
        .isGreaterThan(SquareCbRegret.leastSquaresPrinted(3, 9, 1, 2, 1));
  }

  @Clause({
    "Theorem C.2",
    "Theorem C.4 N",
    "Theorem C.4 R_T corrected",
    "Theorem C.4 explicit",
    "Theorem C.4 given Theorem C.1"
  })
  @Test
  void squareCbAndChebCb() {
    SquareCbRegret perfect = new SquareCbRegret(4, 100, 1, 0);
    assertThat(perfect.rate()).isEqualTo(40);
    assertThat(perfect.bound()).isEqualTo(40);

    ChebCbRegret regret = new ChebCbRegret(4, 1, 1000, 1, 1);
    assertThat(regret.parameters().normalization()).isEqualTo(6);
    double alpha = (Math.PI + 2 / Math.PI * Math.log(3)) / (2 * 6 * 2);
    assertThat(regret.parameters().misspecification()).isCloseTo(alpha, within(1e-15));
    double more = 8 * Math.log(2); // d(m+1) log 2
    assertThat(regret.oracleRegretCorrected())
        .isCloseTo(regret.parameters().oracleRegret() + more, within(1e-12));
    assertThat(regret.composed(2) - regret.composed(0)).isCloseTo(250, within(1e-9));
    // N = 6, half widths 1/6 and 2/6: the diameter is (2/6) sqrt(4 (1 + 4)), n = 8
    double z = Math.sqrt(2) / 3 * Math.sqrt(20) * 1000 / 8;
    double convex = 8 * (1 + Math.log(1 + z * z));
    assertThat(regret.oracleRegretConvex()).isCloseTo(convex, within(1e-12));
    assertThat(regret.composedAt(3, 2) - regret.composedAt(3, 0)).isCloseTo(250, within(1e-9));
    assertThat(regret.composedAt(3, 0))
        .isCloseTo(6 * (2000 + 0.75 * (convex + alpha * alpha * 1000)), within(1e-9));
    assertThat(ChebyshevFeatures.coefficientBound(2, 2)).isEqualTo(1);
  }

  @Clause({"Corollary A.1", "Eq. 10"})
  @Test
  void samplesOfEmpiricalRiskMinimisation() {
    // K = Λ = 10, T = 100, δ = 200 exp(-8): the logarithm is 8, and 4 · 10 √(16/100) = 16
    assertThat(new SsorRegret(10, 100).empiricalExcessSimple(10, 200 * Math.exp(-8)))
        .isCloseTo(16, within(1e-12));
    // K = Λ = 2, α = 1, δ = 1/2: 64 · 4 log(128 · 4 · 2), the logarithm of 2¹⁰
    assertThat(SsorRegret.samples(2, 2, 1, 0.5)).isCloseTo(2560 * Math.log(2), within(1e-9));
  }

  @Clause({"Theorem 2.3", "Theorem 3.1", "Eq. 10", "Corollary F.1", "Corollary F.2"})
  @Test
  void cgAndSsor() {
    CgBound bound = new CgBound(4, 9, 0, 1);
    GridRegret composed = OnlineCgRegret.composed(Collections.nCopies(10, bound), 1e-6, 1);
    assertThat(composed.width()).isCloseTo(1.5 - (2 * Math.sqrt(2) - 2), within(1e-14));
    assertThat(composed.scale() + 1).isEqualTo(bound.largestCorrected(9, 1e-6, 1));
    // μ = 9: (3-1)/(3+1) = 1/2, √κ/ε = 2e6, avg √μ = 3
    double order = OnlineCgRegret.order(4, 1e-6, new double[] {9, 9});
    assertThat(order)
        .isCloseTo(Math.cbrt(Math.pow(Math.log(2e6) / Math.log(2), 2) * 12), within(1e-9));

    SsorRegret ssor = new SsorRegret(10, 100);
    double lipschitz = ssor.lipschitzPrinted(2, 4, 0.5);
    double byHand = 32e4 * Math.sqrt(16 / Math.PI) * 16;
    assertThat(lipschitz).isCloseTo(byHand, within(1e-9 * byHand));
    assertThat(ssor.grid(lipschitz).bound(1))
        .isCloseTo(20 * Math.sqrt(200) + 100 * byHand, within(1e-3));
    assertThat(ssor.empiricalSize(5)).isEqualTo(5);
    assertThat(ssor.empiricalExcess(1, 1, 2 * Math.exp(-2))).isCloseTo(7, within(1e-12));
    assertThat(SsorLipschitz.expectedCountInOmegaPrinted(10, 2, 4, 0.5, 1, 1))
        .isCloseTo(3 * lipschitz, within(1e-9 * byHand));
    assertThat(SsorLipschitz.expectedCountInShiftPrinted(10, 2, 4, 0.5, 5))
        .isCloseTo(2 * lipschitz, within(1e-9 * byHand));
  }
}
