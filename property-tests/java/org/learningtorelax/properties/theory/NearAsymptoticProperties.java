package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.DefectReduction;
import org.learningtorelax.theory.InstanceTau;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.NearAsymptotic;
import org.learningtorelax.theory.Young;

/**
 * How often Assumption 2.1 holds: the least τ that holds for an instance at all of ω = 1, 1.1, ...,
 * 1.9, by family and tolerance, b a truncated Gaussian, orders 1 to 16.
 */
@Clause("Assumption 2.1")
class NearAsymptoticProperties {
  private static final int INSTANCES = 60;

  /** Of {@link #INSTANCES}: with some τ below 1, and with τ = 1/5. */
  private record Share(int belowOne, int belowFifth) {}

  @Example
  void atThePapersToleranceItHoldsThroughout() {
    Map<MatrixFamily, Share> shares = shares(1e-8);
    assertThat(shares.values()).allMatch(share -> share.belowOne() == INSTANCES);
    shares.forEach(
        (family, share) ->
            assertThat(share.belowFifth())
                .as("%s", family)
                .isEqualTo(family == MatrixFamily.TRIDIAGONAL ? 58 : INSTANCES));
  }

  @Example
  void atALooseToleranceItFailsSometimes() {
    Map<MatrixFamily, Share> shares = shares(1e-2);
    assertThat(shares)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                MatrixFamily.TRIDIAGONAL, new Share(60, 11),
                MatrixFamily.TWO_CYCLIC, new Share(60, 20),
                MatrixFamily.TREE, new Share(59, 9),
                MatrixFamily.SHIFTED_LAPLACIAN, new Share(60, 16),
                MatrixFamily.RING, new Share(60, 33),
                MatrixFamily.DOMINANT, new Share(60, 30),
                MatrixFamily.GRAM, new Share(58, 8)));
  }

  /**
   * b can be chosen so that it fails: A = [[1, 9/10], [9/10, 1]] at ω = 1 has C = [[0.81, -0.9],
   * [0, 0]], which takes (10, 9) to 0, and b = (10 + δ, 9) to (0.81 δ, 0). With δ = 1.8·10⁻⁷ the
   * count is 2, so k = 1; but |C| = √(0.81² + 0.9²) = 1.21, and no τ below (1.21 - 0.81)/0.19
   * serves.
   */
  @Example
  void aRightHandSideChosenForItBreaksIt() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, 0.9}, {0.9, 1}});
    double[] b = {10 + 1.8e-7, 9};
    assertThat(InstanceTau.lastIndex(matrix, b, 1, 1e-8)).isEqualTo(1);
    double radius = Young.radius(0.9, 1);
    assertThat(radius).isCloseTo(0.81, within(1e-15));
    double tau = InstanceTau.of(matrix, radius, 1, 1).tau();
    assertThat(tau).isCloseTo((Math.sqrt(0.81 * 0.81 + 0.81) - 0.81) / 0.19, within(1e-9));
    assertThat(tau).isGreaterThan(2);
  }

  /** The inequality at the least τ, from the norm itself; a τ of a tenth less is too small. */
  @Property(seed = "20231201", tries = 200)
  void theLeastTauIsLeast(
      @ForAll MatrixFamily family,
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 0, max = 9) int tenths) {
    SymmetricMatrix matrix = matrix(family, seed);
    double omega = 1 + tenths / 10.0;
    InstanceTau measured = measure(family, matrix, rightHandSide(matrix, seed), omega, 1e-8);
    double tau = Math.min(measured.tau(), 1 - 1e-12);
    holds(measured, tau);
    PlantedFault.mustBeCaught("nine tenths", 80, () -> holds(measured, 0.9 * tau));
    PlantedFault.mustBeCaught("tau = 0", 80, () -> holds(measured, 0));
    Statistics.label("k above 5")
        .collect(measured.lastIndex() > 5)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 70));
  }

  private static void holds(InstanceTau measured, double tau) {
    double rate = NearAsymptotic.rate(measured.radius(), tau);
    assertThat(measured.rootOfPowerNorm()).isLessThanOrEqualTo(rate * (1 + 1e-9));
  }

  private static Map<MatrixFamily, Share> shares(double epsilon) {
    Map<MatrixFamily, Share> shares = new EnumMap<>(MatrixFamily.class);
    for (MatrixFamily family : MatrixFamily.values()) {
      double[] taus = new double[INSTANCES];
      Arrays.setAll(taus, i -> largestTau(family, 1000 + i, epsilon));
      int belowOne = (int) Arrays.stream(taus).filter(tau -> tau < 1).count();
      int belowFifth = (int) Arrays.stream(taus).filter(tau -> tau <= 0.2).count();
      shares.put(family, new Share(belowOne, belowFifth));
    }
    return shares;
  }

  private static double largestTau(MatrixFamily family, long seed, double epsilon) {
    SymmetricMatrix matrix = matrix(family, seed);
    double[] b = rightHandSide(matrix, seed);
    double largest = 0;
    for (int tenths = 0; tenths <= 9; tenths++) {
      double tau = measure(family, matrix, b, 1 + tenths / 10.0, epsilon).tau();
      largest = Math.max(largest, tau);
    }
    return largest;
  }

  private static InstanceTau measure(
      MatrixFamily family, SymmetricMatrix matrix, double[] b, double omega, double epsilon) {
    double radius =
        family.consistentlyOrdered()
            ? Young.radius(JacobiRadius.of(matrix), omega)
            : DefectReduction.sor(matrix, omega).radius();
    int k = InstanceTau.lastIndex(matrix, b, omega, epsilon);
    return InstanceTau.of(matrix, radius, k, omega);
  }

  private static SymmetricMatrix matrix(MatrixFamily family, long seed) {
    RandomGenerator random = new Well19937c(seed);
    return family.draw(1 + random.nextInt(16), random);
  }

  private static double[] rightHandSide(SymmetricMatrix matrix, long seed) {
    return TruncatedGaussian.draw(matrix.size(), new Well19937c(~seed));
  }
}
