package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * Each surrogate and each of its constants at arguments that all differ, so that no number and no
 * operator of a formula can change unseen. What is expected is worked out by hand, or spelled as
 * the page prints it.
 */
class SurrogateConstantsTest {
  private static final double E6 = Math.exp(-6);
  private static final double ROOT = Math.sqrt(2 / Math.PI);

  private static void assertValue(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  /** Right triangles: β = 3/5 has √(1-β²) = 4/5, ω* = 10/9; left of it the larger root counts. */
  @Clause("Young's radius")
  @Test
  void young() {
    assertValue(Young.optimalOmega(0.6), 10 / 9.0);
    assertValue(Young.optimalOmega(0.8), 1.25);
    assertValue(Young.radius(0.8, 1.5), 0.5);
    // ω = 1/2: ωβ = 3/10, discriminant 2.09
    assertValue(Young.radius(0.6, 0.5), Math.pow(0.3 + Math.sqrt(2.09), 2) / 4);
    assertValue(Young.radius(0.6, 1), 0.36);
  }

  @Clause({"Assumption 2.1", "Lemma 2.1 (1) largest value", "Theorem 2.1 K"})
  @Test
  void nearAsymptotic() {
    assertValue(NearAsymptotic.rate(0.2, 0.25), 0.4);
    assertValue(NearAsymptotic.leastTau(0.7, 0.4), 0.5);
    assertThat(NearAsymptotic.leastTau(0.3, 0.4)).isZero();
    assertValue(NearAsymptotic.alpha(0.25, 0.6, 1.5), 0.625);
    assertValue(NearAsymptotic.alpha(0.25, 0.6, 1.2), 0.52);
    assertValue(NearAsymptotic.normalization(E6, Math.exp(-2)), 3);
  }

  @Clause({
    "Lemma 2.1 (1)",
    "Lemma 2.1 (2)",
    "Lemma 2.1 (1) largest value",
    "Lemma 2.1 (2) Lipschitz"
  })
  @Test
  void surrogate() {
    assertValue(SurrogateBound.ofRadius(0.2, 0.25, E6), 1 + 6 / Math.log(2.5));
    assertValue(SurrogateBound.asymptoticEstimate(0.2, E6), 6 / Math.log(5));
    SurrogateBound bound = new SurrogateBound(0.6, 0.25, E6);
    assertValue(bound.at(1), 1 - 6 / Math.log(0.52));
    assertValue(bound.largest(1.5), 1 + 6 / Math.log(1.6));
    assertValue(bound.lipschitzPrinted(1.5), 4.5 / (0.625 * Math.pow(Math.log(0.625), 2)));
    assertThat(bound.lipschitzCorrected(1.5)).isEqualTo(bound.lipschitzPrinted(1.5));
  }

  /** τ ≥ e⁻² or β² ≥ (4/e²)(1 - 1/e²) = 0.46806. */
  @Clause({"Condition of Lemma 2.1", "Lemma 2.1 (2) Lipschitz"})
  @Test
  void theConditionIsSharp() {
    assertThat(new SurrogateBound(0, 0.1354, E6).lipschitzConditionHolds()).isTrue();
    assertThat(new SurrogateBound(0, 0.1353, E6).lipschitzConditionHolds()).isFalse();
    assertThat(new SurrogateBound(0.6842, 0.1, E6).lipschitzConditionHolds()).isTrue();
    assertThat(new SurrogateBound(0.6841, 0.1, E6).lipschitzConditionHolds()).isFalse();
  }

  /**
   * β = 7/25 and τ = 1/100: ω* - 1 = 1/49, where the rate is 1.48/49 = 0.0302 and U steeper than at
   * the α = 0.109 of [1, 1.1], but less steep than at the α = 0.901 of [1, 1.9].
   */
  @Clause("Lemma 2.1 (2) Lipschitz without the condition")
  @Test
  void withoutTheCondition() {
    SurrogateBound bound = new SurrogateBound(0.28, 0.01, E6);
    double best = 1.48 / 49;
    assertValue(bound.lipschitzCorrected(1.1), 5.94 / (best * Math.pow(Math.log(best), 2)));
    assertValue(bound.lipschitzCorrected(1.9), 5.94 / (0.901 * Math.pow(Math.log(0.901), 2)));
    // where the condition holds, the printed constant stands even below the one at ω*
    SurrogateBound holds = new SurrogateBound(0, 0.14, E6);
    assertThat(holds.lipschitzCorrected(1.1)).isEqualTo(holds.lipschitzPrinted(1.1));
  }

  /** ω = 1/2: ((2-ω)/(2ω))² = 2.25, q = 2.375. ω = 1.6 and s = 0: q = -15/64. */
  @Clause({"Theorem D.1", "Theorem D.1 corrected"})
  @Test
  void energyNorm() {
    EnergyBound bound = new EnergyBound(0.5, 0.375);
    assertValue(bound.squaredPrinted(0.5), 1 - 1.5 / 3.375);
    assertValue(bound.squaredCorrected(0.5), 1 - 1.5 / 3.375);
    assertValue(bound.normPrinted(0.5), Math.sqrt(5 / 9.0));
    assertValue(bound.normCorrected(0.5), Math.sqrt(5 / 9.0));
    EnergyBound negative = new EnergyBound(0.5, 0);
    assertValue(negative.squaredPrinted(1.6), -0.6);
    assertThat(negative.normPrinted(1.6)).isNaN();
    assertValue(negative.squaredCorrected(1.6), 1 - 0.4 / 0.75);
    // γ = 1 and s = 0: C = (1-ω) I, up to rounding, and never below 0
    for (int i = 1; i < 200; i++) {
      double squared = new EnergyBound(1, 0).squaredCorrected(i / 100.0);
      assertThat(squared).isCloseTo(Math.pow(1 - i / 100.0, 2), within(1e-14)).isNotNegative();
    }
    // [[2, 1], [1, 8]]: β = 1/4, s = 1/(8 · 2)
    EnergyBound pair = EnergyBound.of(SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 8}}));
    assertValue(pair.gamma(), 0.75);
    assertValue(pair.lowerRadius(), 0.0625);
  }

  /** ν = 1/2, κ = 4, ε/|b| = 1/4: log(1/16)/log(1/2) = 4. */
  @Clause({"Corollary D.1", "Corollary D.1 corrected", "Corollary D.2", "Corollary D.2 corrected"})
  @Test
  void energyCounts() {
    assertValue(EnergyBound.sorIterations(0.5, 4, 0.25), 5);
    assertValue(EnergyBound.ssorIterationsPrinted(0.5, 4, 2, 0.5), 3);
    assertValue(EnergyBound.ssorIterationsCorrected(0.5, 4, 2, 0.5), 3);
    assertThat(EnergyBound.ssorIterationsPrinted(0.5, 4, 1, 256)).isEqualTo(-2);
    assertThat(EnergyBound.ssorIterationsCorrected(0.5, 4, 1, 256)).isEqualTo(1);
  }

  /** β = 3/5, λ_min(D) + c_min = 2: s = 4/5, ((δ+1)/δ)² = 9/4. */
  @Clause({"Lemma E.1", "Lemma E.1 sharper", "Eq. 30", "Eq. 30 corrected"})
  @Test
  void optimalOmega() {
    OptimalOmegaPolicy policy = new OptimalOmegaPolicy(0.6, 2);
    assertValue(policy.lipschitz(), 5);
    assertValue(policy.lipschitzSharper(), 0.72 / (0.8 * 3.24 * 2));
    assertValue(policy.shiftConstant(), 7.5);
    assertValue(policy.omegaMaxCorrected(), 10 / 9.0);
    assertValue(policy.omegaMaxPrinted(), 1.04);
    for (double[][] rows : new double[][][] {{{3, 2}, {2, 24}}, {{24, 2}, {2, 3}}}) {
      // shifted by 1: β² = 4/100
      SymmetricMatrix matrix = SymmetricMatrix.ofDense(rows);
      OptimalOmegaPolicy pair = OptimalOmegaPolicy.of(matrix, 1);
      assertValue(pair.betaMax(), 0.2);
      assertThat(pair.leastDiagonal()).isEqualTo(4);
      assertValue(OptimalOmegaPolicy.omega(matrix, 1), 2 / (1 + Math.sqrt(0.96)));
    }
  }

  /** ρ = 1/2, k = 3, |b| = 5, κ = 4: ρ² |b| k √κ = 7.5; ω_max = 3/2, μ = 7: 2 + 14. */
  @Clause({"Lemma F.1", "Lemma F.2", "Lemma F.3", "Lemma F.3 corrected", "Eq. 48"})
  @Test
  void ssorResiduals() {
    assertValue(SsorLipschitz.residualInOmega(0.5, 3, 5, 4, 1.5, 7), 120);
    assertValue(SsorLipschitz.residualInShift(0.5, 3, 5, 4, 4), 18.75);
    assertValue(SsorLipschitz.residualInShift(0.5, 1, 5, 4, 4), 25);
    assertValue(SsorLipschitz.residualInShift(0.5, 3, 5, 1, 4), 9.375);
    assertThat(SsorLipschitz.residualInShift(0.5, 3, 0, 4, 4)).as("b = 0").isZero();
    assertValue(SsorLipschitz.hittingPrinted(3, 0.5), 12 * ROOT);
    assertValue(SsorLipschitz.hittingCorrected(3, 0.5, 5), 60 * ROOT);
    assertValue(SsorLipschitz.radiusFloor(0.6), 1 / 81.0);
    assertValue(SsorLipschitz.radiusFloorSimple(0.5), 1 / 256.0);
  }

  /** K = 3, L = 5, n = 7, β = 1/2; then n = 2, κ = 8, ω_max = 3/2, μ = 7; λ_min + c_min = 4. */
  @Clause({
    "Lemma F.4",
    "Lemma F.4 corrected",
    "Corollary F.1",
    "Corollary F.1 corrected",
    "Corollary F.2",
    "Corollary F.2 corrected"
  })
  @Test
  void ssorCounts() {
    assertValue(SsorLipschitz.expectedCountPrinted(3, 5, 0.5), 32 * 27 * 5 * 16 * ROOT);
    assertValue(SsorLipschitz.expectedCountCorrected(3, 7, 5, 0.5), 32 * 7 * 3 * 5 * 16 * ROOT);
    assertThat(SsorLipschitz.expectedCountPrinted(3, 0, 0.5)).as("L = 0").isZero();
    assertValue( // κ = 1
        SsorLipschitz.expectedCountInShiftPrinted(3, 2, 1, 0.5, 4),
        80 * 81 * 16 * Math.sqrt(4 / Math.PI));
    double root = Math.sqrt(32 / Math.PI);
    assertValue(
        SsorLipschitz.expectedCountInOmegaPrinted(3, 2, 8, 0.5, 1.5, 7), 32 * 81 * 256 * root);
    assertValue(
        SsorLipschitz.expectedCountInOmegaCorrected(3, 2, 8, 0.5, 1.5, 7), 32 * 9 * 256 * root);
    assertValue(SsorLipschitz.expectedCountInShiftPrinted(3, 2, 8, 0.5, 4), 80 * 81 * 16 * root);
    assertValue(SsorLipschitz.expectedCountInShiftCorrected(3, 2, 8, 0.5, 4), 80 * 9 * 16 * root);
  }
}
