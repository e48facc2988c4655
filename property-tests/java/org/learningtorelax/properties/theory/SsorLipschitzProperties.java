package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.SpectralConstants;
import org.learningtorelax.theory.SsorLipschitz;
import org.learningtorelax.theory.Young;

/**
 * Lemmas F.1 and F.2 and the chain (48). The quotients are those of the whole vectors, |Cb^k b -
 * Cb'^k b|, with the worst b: larger than the quotients of the norms that the lemmas bound.
 */
class SsorLipschitzProperties {
  /** Far above the rounding in a quotient over 1e-4, and far below what the bounds leave. */
  private static final double ROUNDING = 1e-6;

  @Clause({"Lemma F.1", "Lemma F.1 sharper"})
  @Property(seed = "71", tries = 400)
  void residualsAreLipschitzInOmega(
      @ForAll("matrices") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 1.98) double omega,
      @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 1e-2) double step,
      @ForAll @IntRange(min = 1, max = 12) int k) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double omegaMax = omega + step;
    RealMatrix one = ssor(matrix, omega);
    RealMatrix other = ssor(matrix, omegaMax);
    SpectralConstants constants = SpectralConstants.of(matrix);
    double quotient = distance(one.power(k), other.power(k)) / step;
    double radius = Math.max(DenseSpectrum.radius(one), DenseSpectrum.radius(other));
    double mu = Math.max(1, constants.mu());
    double bound = SsorLipschitz.residualInOmega(radius, k, 1, constants.kappa(), omegaMax, mu);
    isAtMost(quotient, bound);
    double sharper = bound * (1 / (2 - omegaMax) + mu / 2) / (1 / (2 - omegaMax) + 2 * mu);
    isAtMost(quotient, sharper);
    bites("a twentieth", quotient > bound / 20, 5);
    PlantedFault.mustBeCaught("a hundredth", 30, () -> isAtMost(quotient, bound / 100));
    PlantedFault.mustBeCaught(
        "radius^(2k)", 5, () -> isAtMost(quotient, bound * Math.pow(radius, k + 1)));
  }

  @Clause({"Lemma F.2", "Lemma F.2 sharper"})
  @Property(seed = "72", tries = 400)
  void residualsAreLipschitzInTheShift(
      @ForAll("matrices") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 1.99) double omega,
      @ForAll @Scale(6) @DoubleRange(min = 1e-3, max = 1e-1) double step,
      @ForAll @IntRange(min = 1, max = 12) int k) {
    SymmetricMatrix matrix = matrixCase.matrix();
    SpectralConstants constants = SpectralConstants.of(matrix);
    double shift = step * constants.lambdaMin();
    RealMatrix one = ssor(matrix, omega);
    RealMatrix other = ssor(matrix.plusDiagonal(shift), omega);
    double quotient = distance(one.power(k), other.power(k)) / shift;
    double radius = Math.max(DenseSpectrum.radius(one), DenseSpectrum.radius(other));
    double bound =
        SsorLipschitz.residualInShift(radius, k, 1, constants.kappa(), constants.lambdaMin());
    isAtMost(quotient, bound);
    isAtMost(quotient, bound / 10);
    bites("a two hundredth", quotient > bound / 200, 3);
    PlantedFault.mustBeCaught("a hundredth", 1, () -> isAtMost(quotient, bound / 100));
    PlantedFault.mustBeCaught("a thousandth", 15, () -> isAtMost(quotient, bound / 1000));
  }

  @Clause("Eq. 48 corrected")
  @Property(seed = "73", tries = 400)
  void chainOfConsistentlyOrderedMatrices(
      @ForAll("consistentlyOrdered") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 1.98) double elsewhere,
      @ForAll boolean atTheBest) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double beta = JacobiRadius.of(matrix);
    double omega = atTheBest ? Young.optimalOmega(beta) : elsewhere;
    double sor = DenseSpectrum.radius(sor(matrix, omega));
    double ssor = DenseSpectrum.radius(ssor(matrix, omega));
    assertThat(ssor).isGreaterThanOrEqualTo(sor * sor - ROUNDING);
    // C is defective at ω*, where its radius is computed to some 1e-5
    assertThat(sor * sor).isGreaterThanOrEqualTo(SsorLipschitz.radiusFloor(beta) - 1e-4);
    assertThat(SsorLipschitz.radiusFloor(beta))
        .isGreaterThanOrEqualTo(SsorLipschitz.radiusFloorSimple(beta));
    bites("half of the square", SsorLipschitz.radiusFloor(beta) > sor * sor / 2, 10);
  }

  /** The first step of (48) needs no ordering; the second fails without it. */
  @Clause({"Eq. 48", "Eq. 48 corrected"})
  @Property(seed = "74", tries = 1500)
  void chainOfTheOthers(
      @ForAll("others") MatrixCase matrixCase,
      @ForAll @Scale(6) @DoubleRange(min = 0.9, max = 1.7) double omega) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double beta = JacobiRadius.of(matrix);
    Assume.that(beta < 1);
    double sor = DenseSpectrum.radius(sor(matrix, omega));
    double ssor = DenseSpectrum.radius(ssor(matrix, omega));
    assertThat(ssor).isGreaterThanOrEqualTo(sor * sor - ROUNDING);
    PlantedFault.mustBeCaught(
        "not consistently ordered",
        0.3,
        () -> assertThat(sor * sor).isGreaterThanOrEqualTo(SsorLipschitz.radiusFloor(beta) - 1e-4));
  }

  /**
   * The end of (48), ρ(Cb_ω) ≥ β⁴/16, for every symmetric positive definite matrix with β &lt; 1
   * and ω ≥ 1: random ones, and those with a on the diagonal and 1 elsewhere, which come nearest.
   */
  @Clause("Eq. 48 without ordering")
  @Property(seed = "75", tries = 300)
  void endOfTheChainNeedsNoOrdering(
      @ForAll("others") MatrixCase matrixCase,
      @ForAll boolean equal,
      @ForAll @IntRange(min = 3, max = 12) int order,
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 1.25) double omega) {
    SymmetricMatrix matrix = equal ? equalCouplings(order, 1.02) : matrixCase.matrix();
    double beta = JacobiRadius.of(matrix);
    Assume.that(beta < 1);
    double radius = DenseSpectrum.radius(ssor(matrix, omega));
    assertThat(radius).isGreaterThanOrEqualTo(SsorLipschitz.radiusFloorSimple(beta));
    double near = omega - 1 < beta * beta / 4 ? beta * beta / 10 : 0;
    assertThat(radius).isGreaterThanOrEqualTo(near - ROUNDING);
    bites("a sixth", SsorLipschitz.radiusFloorSimple(beta) > radius / 6, 10);
    PlantedFault.mustBeCaught(
        "beta^2 / 2", 10, () -> assertThat(radius).isGreaterThanOrEqualTo(beta * beta / 2));
  }

  /** factor · (order - 1) on the diagonal and 1 elsewhere, so that β = 1/factor. */
  private static SymmetricMatrix equalCouplings(int order, double factor) {
    double[][] entries = new double[order][order];
    for (int i = 0; i < order; i++) {
      Arrays.fill(entries[i], 1);
      entries[i][i] = factor * (order - 1);
    }
    return SymmetricMatrix.ofDense(entries);
  }

  private static void bites(String share, boolean above, double leastPercentage) {
    Statistics.label("above " + share + " of the bound")
        .collect(above)
        .coverage(coverage -> coverage.check(true).percentage(found -> found >= leastPercentage));
  }

  private static void isAtMost(double quotient, double bound) {
    assertThat(quotient).isLessThanOrEqualTo(bound * (1 + ROUNDING) + ROUNDING);
  }

  private static RealMatrix sor(SymmetricMatrix matrix, double omega) {
    return DenseSpectrum.defectReduction(matrix, DenseSpectrum.sorForm(matrix, omega));
  }

  private static RealMatrix ssor(SymmetricMatrix matrix, double omega) {
    return DenseSpectrum.defectReduction(matrix, DenseSpectrum.ssorForm(matrix, omega));
  }

  private static double distance(RealMatrix one, RealMatrix other) {
    return new SingularValueDecomposition(one.subtract(other)).getNorm();
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 7);
  }

  @Provide
  Arbitrary<MatrixCase> consistentlyOrdered() {
    return Cases.matrices(Cases.CONSISTENTLY_ORDERED, 1, 8);
  }

  @Provide
  Arbitrary<MatrixCase> others() {
    return Cases.matrices(Cases.OTHERS, 3, 5);
  }
}
