package org.learningtorelax.properties.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.JacobiRadius;

/**
 * The paper's shifted sequences (Appendix G): c = (12 z - 3)/20 with z ~ Beta(2, 6) or Beta(1/2,
 * 3/2). The distribution functions are written out here, not those of the sampler's library; each
 * check has a false-alarm rate of 1e-10, at a seed that is fixed.
 */
@Clause("Appendix G.1")
class ShiftedLaplaciansProperties {
  private static final int DRAWS = 3_000;

  @Clause("Diagonal shifts")
  @Property(seed = "15", tries = 200)
  void everyInstanceIsAShiftOfTheBase(
      @ForAll Variance variance, @ForAll long seed, @ForAll @IntRange(max = 4999) int round) {
    ShiftedLaplacians family = new ShiftedLaplacians(variance);
    Instance instance = family.draw(round, new Well19937c(seed));
    SymmetricMatrix matrix = instance.system().matrix();
    double c = instance.context();
    assertThat(c).isBetween(ShiftedLaplacians.LEAST_SHIFT, ShiftedLaplacians.LARGEST_SHIFT);
    assertThat(matrix.sharesPatternWith(family.base())).isTrue();
    assertThat(matrix.diagonal()).containsOnly(4 + c);
    assertThat(instance.system().initialGuess()).containsOnly(0);
    assertThat(Arrays.stream(instance.system().rightHandSide()).map(b -> b * b).sum())
        .isLessThanOrEqualTo(100);
    Statistics.label("negative shift")
        .collect(c < 0)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
  }

  @Property(seed = "15", tries = 2)
  void shiftsFollowTheirBetaDistribution(@ForAll Variance variance) {
    follows(variance, distribution(variance));
  }

  @Property(seed = "15", tries = 2)
  void theOtherVarianceIsCaught(@ForAll Variance variance) {
    Variance other = variance == Variance.LOW ? Variance.HIGH : Variance.LOW;
    PlantedFault.mustBeCaught("other variance", 100, () -> follows(variance, distribution(other)));
  }

  @Property(seed = "15", tries = 2)
  void exchangedParametersAreCaught(@ForAll Variance variance) {
    PlantedFault.mustBeCaught(
        "Beta(b, a)",
        100,
        () -> follows(variance, z -> 1 - distribution(variance).applyAsDouble(1 - z)));
  }

  /**
   * β = 4 cos(π/11)/(4 + c) is below 1, so that A + cI is positive definite, and β² is above the
   * threshold of Lemma 2.1 (2), so that its condition holds whatever τ is.
   */
  @Clause({"Figure 3", "Numerics 2"})
  @Property(seed = "15", tries = 40)
  void everyShiftIsDefiniteAndMeetsTheCondition(
      @ForAll
          @DoubleRange(min = ShiftedLaplacians.LEAST_SHIFT, max = ShiftedLaplacians.LARGEST_SHIFT)
          double shift) {
    double beta = JacobiRadius.of(new ShiftedLaplacians(Variance.LOW).base().plusDiagonal(shift));
    // An iteration for the extreme eigenvalue of a matrix of order 100.
    assertThat(beta).isCloseTo(jacobiRadius(shift), within(1e-10));
    isDefinite(beta);
    meetsTheCondition(beta);
    PlantedFault.mustBeCaught("shift -0.163", 100, () -> isDefinite(jacobiRadius(-0.163)));
    PlantedFault.mustBeCaught("shift 3", 100, () -> meetsTheCondition(jacobiRadius(3)));
  }

  private static double jacobiRadius(double shift) {
    return 4 * Math.cos(Math.PI / 11) / (4 + shift);
  }

  private static void isDefinite(double beta) {
    assertThat(beta).isLessThan(1);
  }

  private static void meetsTheCondition(double beta) {
    assertThat(beta * beta).isGreaterThanOrEqualTo(4 * Math.exp(-2) * (1 - Math.exp(-2)));
  }

  private static void follows(Variance variance, DoubleUnaryOperator distribution) {
    ShiftedLaplacians family = new ShiftedLaplacians(variance);
    RandomGenerator random = new Well19937c(15);
    double[] z = new double[DRAWS];
    Arrays.setAll(z, k -> (20 * family.draw(k, random).context() + 3) / 12);
    assertThat(EmpiricalDistance.of(z, distribution)).isLessThan(EmpiricalDistance.bound(DRAWS));
    // Both have mean 1/4; the variances are 1/48 and 1/16. z and (z - 1/4)² lie in [0, 1].
    double variance48 = variance == Variance.LOW ? 1 : 3;
    assertThat(Math.abs(Arrays.stream(z).average().orElseThrow() - 0.25))
        .isLessThan(EmpiricalDistance.bound(DRAWS));
    double spread = Arrays.stream(z).map(x -> (x - 0.25) * (x - 0.25)).average().orElseThrow();
    assertThat(Math.abs(spread - variance48 / 48)).isLessThan(EmpiricalDistance.bound(DRAWS));
  }

  /** Beta(2, 6): 1 - (1-z)⁶(1+6z). Beta(1/2, 3/2): (2/π)(arcsin √z + √(z(1-z))). */
  private static DoubleUnaryOperator distribution(Variance variance) {
    return variance == Variance.LOW
        ? z -> 1 - Math.pow(1 - z, 6) * (1 + 6 * z)
        : z -> 2 / Math.PI * (Math.asin(Math.sqrt(z)) + Math.sqrt(z * (1 - z)));
  }
}
