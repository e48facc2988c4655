package org.learningtorelax.properties.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.fault.PlantedFault;

/** |v| against 40 decimal digits, over the whole range of exponents. */
@Clause("Input 1")
class VectorsProperties {
  private static final DfpField DECIMAL40 = new DfpField(40);

  /** n additions and a root: at most 40/2 + 2 units of 2⁻⁵³, rounded up. */
  private static final double ROUNDING = 32 * 0x1p-53;

  @Property(seed = "12", tries = 400)
  void normIsAccurateAtEveryScale(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(min = -1000, max = 1000) int exponent) {
    normIsAccurate(Vectors::norm, vector(seed, length, exponent));
    Statistics.label("squares in range")
        .collect(Math.abs(exponent) < 450)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 20);
              coverage.check(false).percentage(share -> share > 20);
            });
  }

  @Property(seed = "12", tries = 200)
  void unscaledSquaresAreCaught(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(min = 600, max = 1000) int exponent,
      @ForAll boolean small) {
    ToDoubleFunction<double[]> unscaled = v -> Math.sqrt(Arrays.stream(v).map(e -> e * e).sum());
    double[] vector = vector(seed, length, small ? -exponent : exponent);
    PlantedFault.mustBeCaught("unscaled", 99, () -> normIsAccurate(unscaled, vector));
  }

  private static void normIsAccurate(ToDoubleFunction<double[]> norm, double[] vector) {
    Dfp sum = DECIMAL40.getZero();
    for (double entry : vector) {
      sum = sum.add(DECIMAL40.newDfp(entry).multiply(DECIMAL40.newDfp(entry)));
    }
    double expected = sum.sqrt().toDouble();
    assertThat(norm.applyAsDouble(vector)).isCloseTo(expected, within(ROUNDING * expected));
  }

  private static double[] vector(long seed, int length, int exponent) {
    Well19937c random = new Well19937c(seed);
    double[] vector = new double[length];
    for (int i = 0; i < length; i++) {
      vector[i] = Math.scalb(1 + random.nextDouble(), exponent - random.nextInt(8));
    }
    return vector;
  }
}
