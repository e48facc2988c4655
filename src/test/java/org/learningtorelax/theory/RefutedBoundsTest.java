package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;

/** Bounds of Appendices D, E and F that fail as printed, each by the smallest case found. */
class RefutedBoundsTest {

  /**
   * Theorem D.1 on [[1, 1/4], [1/4, 1]] at ω = 3/2. The error e = (0, 1) has |e|_A² = 1 and
   * residual (1/4, 1); the sweep moves x by δ = (3/8, 87/64), which leaves 1 - (1/3)|δ|² =
   * 4143/12288 of the energy: more than the printed bound, 13/49.
   */
  @Clause({"Theorem D.1", "Theorem D.1 corrected"})
  @Test
  void energyNorm() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, 0.25}, {0.25, 1}});
    double[] delta = new double[2];
    matrix.splitting().solveLower(1.5, new double[] {0.25, 1}, delta);
    assertThat(delta).containsExactly(0.375, 87 / 64.0);
    double left = 1 - (delta[0] * delta[0] + delta[1] * delta[1]) / 3;
    assertThat(left).isCloseTo(4143 / 12288.0, within(1e-15));

    EnergyBound bound = EnergyBound.of(matrix);
    assertThat(bound.squaredPrinted(1.5)).isCloseTo(13 / 49.0, within(1e-12));
    assertThat(bound.squaredPrinted(1.5)).isLessThan(left);
    assertThat(bound.squaredCorrected(1.5)).isGreaterThan(left);
  }

  /** The paper's own matrix, in the range that its Figure 1 shows: from ω = 1.73 on. */
  @Clause({"Theorem D.1", "Theorem D.1 corrected"})
  @Test
  void energyNormOfThePapersMatrix() {
    SymmetricMatrix matrix = GridLaplacian.square(12);
    EnergyBound bound = EnergyBound.of(matrix);
    for (double omega : new double[] {1.75, 1.8, 1.9}) {
      double truth = energyNorm(matrix, omega);
      assertThat(bound.squaredPrinted(omega)).isLessThan(truth - 0.01);
      assertThat(bound.squaredCorrected(omega)).isBetween(truth, truth + 1e-3);
    }
    assertThat(bound.squaredPrinted(1.72)).isGreaterThan(energyNorm(matrix, 1.72));
    assertThat(bound.squaredPrinted(1.73)).isLessThan(energyNorm(matrix, 1.73) - 3e-4);
    assertThat(bound.squaredPrinted(1.72)).isEqualTo(bound.squaredCorrected(1.72));
  }

  /** |M_ω|_A². */
  private static double energyNorm(SymmetricMatrix matrix, double omega) {
    return DefectReduction.ssor(matrix, omega).radius();
  }

  /** Corollary D.2: no bound is negative, but this one is when ε is far above |b|. */
  @Clause({"Corollary D.2", "Corollary D.2 corrected"})
  @Test
  void ssorCountOfASmallRightHandSide() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});
    double norm = EnergyBound.of(matrix).normCorrected(1);
    int count =
        new Ssor()
            .solve(LinearSystem.of(matrix, new double[] {1e-6, 0}), 1, StoppingRule.absolute(1, 10))
            .iterations();
    assertThat(count).isZero();
    assertThat(EnergyBound.ssorIterationsPrinted(norm, 3, 1e-6, 1)).isLessThan(-10);
    assertThat(EnergyBound.ssorIterationsCorrected(norm, 3, 1e-6, 1)).isEqualTo(1);
  }

  /**
   * Corollaries D.1 and D.2 with the printed ν: diagonal 1, 1/10 elsewhere, ω = 3/2, b = (0, 1). ν²
   * = 0.2264 is below ρ(M)² = (ω-1)² = 1/4.
   */
  @Clause({"Corollary D.1", "Corollary D.1 corrected", "Corollary D.2", "Corollary D.2 corrected"})
  @Test
  void countsAboveThePrintedBounds() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, 0.1}, {0.1, 1}});
    LinearSystem system = LinearSystem.of(matrix, new double[] {0, 1});
    EnergyBound bound = EnergyBound.of(matrix);
    double printed = bound.normPrinted(1.5);
    double corrected = bound.normCorrected(1.5);
    double kappa = 11 / 9.0;
    assertThat(printed).isLessThan(0.476).isLessThan(DefectReduction.sor(matrix, 1.5).radius());

    int sor = new Sor().solve(system, 1.5, StoppingRule.relative(1e-12, 100)).iterations();
    assertThat(sor).isEqualTo(41);
    assertThat(EnergyBound.sorIterations(printed, kappa, 1e-12)).isCloseTo(39.27, within(0.005));
    assertThat(EnergyBound.sorIterations(corrected, kappa, 1e-12)).isGreaterThan(sor);

    int ssor = new Ssor().solve(system, 1.5, StoppingRule.absolute(1e-8, 100)).iterations();
    assertThat(ssor).isEqualTo(15);
    assertThat(EnergyBound.ssorIterationsPrinted(printed, kappa, 1, 1e-8))
        .isCloseTo(13.93, within(0.005));
    assertThat(EnergyBound.ssorIterationsCorrected(corrected, kappa, 1, 1e-8)).isGreaterThan(ssor);
  }

  /** Lemma E.2: ν ≤ 0 fails; for x = (1, -1), xᵀ(L D⁻¹Lᵀ - D/4)x = 0.31 and xᵀAx = 0.2. */
  @Clause({"Lemma E.2", "Lemma E.2 (4)", "Lemma E.2 (4) corrected"})
  @Test
  void excessIsPositive() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, 0.9}, {0.9, 1}});
    SpectralConstants constants = SpectralConstants.of(matrix);
    assertThat(constants.nu()).isCloseTo(2, within(1e-12)).isGreaterThan(0.31 / 0.2);
    assertThat(constants.mu()).isCloseTo(10, within(1e-12));
    // and with it part 4: its γ is 37/8, half of what the matrix needs at the right end
    CgBound bound = CgBound.of(constants);
    double right = bound.largestOmega(10);
    assertThat(bound.preconditionedKappa(right)).isGreaterThan(9).isGreaterThan(37 / 8.0);
    assertThat(bound.printed(right, 1e-6)).isGreaterThan(bound.largestPrinted(10, 1e-6) + 7);
    assertThat(bound.printed(right, 1e-6)).isLessThan(bound.largestCorrected(10, 1e-6, 1));
  }

  /**
   * Lemma E.2, part 1, without |b|: tridiagonal (-1, 2, -1) of order 4, b = 10⁶ e_1, ε = 1/2, ω =
   * 1. The count is 4, or 3 with Definition E.1's polynomials of degree k, U is 2.59.
   */
  @Clause({"Lemma E.2 (1)", "Lemma E.2 (1) corrected"})
  @Test
  void largeRightHandSide() {
    SymmetricMatrix matrix =
        SymmetricMatrix.ofDense(
            new double[][] {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}});
    LinearSystem system = LinearSystem.of(matrix, new double[] {1e6, 0, 0, 0});
    int count = new SsorCg().solve(system, 1, StoppingRule.absolute(0.5, 100)).iterations();
    CgBound bound = CgBound.of(SpectralConstants.of(matrix));
    assertThat(count).isEqualTo(4);
    assertThat(bound.printed(1, 0.5)).isLessThan(count - 1);
    assertThat(bound.corrected(1, 0.5, 1e6)).isGreaterThan(count);
  }

  /**
   * Lemma E.2, part 3, with the logarithm put in: still false at μ = 2·10⁶, ν = 0, where ω is
   * 2/(1+t) with t = 4/1000 and 15/10000. κ = μ, ε = 1e-8.
   */
  @Clause({"Lemma E.2 (3)", "Lemma E.2 (3) corrected"})
  @Test
  void steepSurrogateOfALargeMu() {
    CgBound bound = new CgBound(2e6, 2e6, 0, 1);
    double x = 2 / (1 + 4e-3);
    double y = 2 / (1 + 15e-4);
    double effort = Math.log(2 * Math.sqrt(2e6) / 1e-8);
    double quotient = (bound.printed(x, 1e-8) - bound.printed(y, 1e-8)) / (y - x);
    assertThat(quotient).isGreaterThan(1.2 * effort * bound.semiLipschitzPrinted());
    assertThat(quotient).isLessThan(bound.semiLipschitzCorrected(1e-8, 1));
  }

  /**
   * The power 3/4 of μ can not be lowered: at ν = 0, from 2 - 3z to 2 - 2z with z = √(8/μ), the
   * slope is more than 0.02 μ^{3/4} τ λ for every μ, so it is above any multiple of √μ.
   */
  @Clause("Lemma E.2 (3) corrected")
  @Test
  void theSlopeGrowsWithThePowerThreeQuartersOfMu() {
    for (double mu = 1e4; mu <= 1e16; mu *= 100) {
      CgBound bound = new CgBound(mu, mu, 0, 1);
      double z = Math.sqrt(8 / mu);
      double effort = Math.log(2 * Math.sqrt(mu) / 1e-8);
      double slope = (bound.printed(2 - 3 * z, 1e-8) - bound.printed(2 - 2 * z, 1e-8)) / z;
      assertThat(slope / (effort * Math.pow(mu, 0.75))).as("mu = %s", mu).isBetween(0.02, 0.75);
    }
  }

  /** Lemma E.2, part 3, without the logarithm: κ = μ = 4, ν = 0, ε = 1e-14, from 2√2-2 to 1. */
  @Clause({"Lemma E.2 (3)", "Lemma E.2 (3) corrected"})
  @Test
  void steepSurrogate() {
    CgBound bound = new CgBound(4, 4, 0, 1);
    double left = CgBound.leastOmega();
    double quotient = (bound.printed(left, 1e-14) - bound.printed(1, 1e-14)) / (1 - left);
    assertThat(quotient).isGreaterThan(4 * bound.semiLipschitzPrinted());
    assertThat(quotient).isLessThan(bound.semiLipschitzCorrected(1e-14, 1));
  }

  /**
   * (48) where the matrix is not consistently ordered: diagonal 9/4 and ±1 elsewhere, ω = 1. β =
   * 8/9, so the middle of the chain is 0.138, but ρ(M_1) = 8/27 and its square 0.088.
   */
  @Clause("Eq. 48")
  @Test
  void chainWithoutConsistentOrdering() {
    SymmetricMatrix matrix =
        SymmetricMatrix.ofDense(new double[][] {{2.25, -1, -1}, {-1, 2.25, 1}, {-1, 1, 2.25}});
    double beta = JacobiRadius.of(matrix);
    double radius = DefectReduction.sor(matrix, 1).radius();
    assertThat(beta).isCloseTo(8 / 9.0, within(1e-14));
    assertThat(radius).isCloseTo(8 / 27.0, within(1e-6));
    assertThat(SsorLipschitz.radiusFloor(beta)).isGreaterThan(1.5 * radius * radius);
    assertThat(DefectReduction.ssor(matrix, 1).radius())
        .isGreaterThan(SsorLipschitz.radiusFloorSimple(beta));
  }

  /**
   * (48) with the end of the chain for its middle: diagonal 1 and 0.14 elsewhere, order 8, ω = 1. β
   * = 0.98, ρ(M_1)² is below β⁴/16; but ρ(Cb_1) is not.
   */
  @Clause({"Eq. 48", "Eq. 48 without ordering"})
  @Test
  void endOfTheChainForTheSorRadius() {
    double[][] entries = new double[8][8];
    for (int i = 0; i < 8; i++) {
      Arrays.fill(entries[i], 0.14);
      entries[i][i] = 1;
    }
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(entries);
    double beta = JacobiRadius.of(matrix);
    double radius = DefectReduction.sor(matrix, 1).radius();
    assertThat(beta).isCloseTo(0.98, within(1e-12));
    assertThat(radius * radius).isLessThan(0.88 * SsorLipschitz.radiusFloorSimple(beta));
    assertThat(DefectReduction.ssor(matrix, 1).radius())
        .isGreaterThan(4 * SsorLipschitz.radiusFloorSimple(beta));
  }

  /** Lemma 2.1 (2) without its condition: β = 0, τ = 1/100, on [1, 1.01]. */
  @Clause({"Lemma 2.1 (2) Lipschitz", "Lemma 2.1 (2) Lipschitz without the condition"})
  @Test
  void lipschitzConstantWithoutTheCondition() {
    SurrogateBound bound = new SurrogateBound(0, 0.01, 1e-8);
    double quotient = (bound.at(1.01) - bound.at(1)) / 0.01;
    assertThat(bound.lipschitzConditionHolds()).isFalse();
    assertThat(quotient).isGreaterThan(1.1 * bound.lipschitzPrinted(1.01));
    assertThat(quotient).isLessThan(bound.lipschitzCorrected(1.01));
  }
}
