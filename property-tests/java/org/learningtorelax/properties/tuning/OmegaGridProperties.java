package org.learningtorelax.properties.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.tuning.OmegaGrid;

/**
 * Grids whose points are hundredths: each is the double that its decimal reads as, which is the
 * quotient of two whole numbers, since a division rounds to the nearest double.
 */
@Clause("Input 15")
class OmegaGridProperties {

  /** A way to space points evenly. */
  private interface Spacing {
    List<Double> points(double low, double high, int count);
  }

  private static final Spacing TESTED = (l, h, d) -> OmegaGrid.evenlySpaced(l, h, d).omegas();

  /** The formula in floating point: prints 1.9000000000000001 among others. */
  private static final Spacing IN_DOUBLES =
      (l, h, d) ->
          IntStream.range(0, d).mapToObj(i -> (l * (d - 1 - i) + h * i) / (d - 1)).toList();

  /** By adding a step that is itself rounded. */
  private static final Spacing BY_STEPS =
      (l, h, d) -> IntStream.range(0, d).mapToObj(i -> l + i * ((h - l) / (d - 1))).toList();

  /** The theorems' grid, without the left end. */
  private static final Spacing WITHOUT_THE_LEFT_END =
      (l, h, d) -> IntStream.rangeClosed(1, d).mapToObj(i -> l + (h - l) * i / d).toList();

  @Property(seed = "41", tries = 100)
  void hundredthsReadAsTheyPrint(
      @ForAll @IntRange(min = 1, max = 120) int low,
      @ForAll @IntRange(min = 1, max = 8) int step,
      @ForAll @IntRange(min = 2, max = 40) int count) {
    int high = Math.min(low + step * (count - 1), 199 - (199 - low) % step);
    int points = (high - low) / step + 1;
    areHundredths(TESTED, low, step, points);
    PlantedFault.mustBeCaught("in doubles", 20, () -> areHundredths(IN_DOUBLES, low, step, points));
    PlantedFault.mustBeCaught("by steps", 20, () -> areHundredths(BY_STEPS, low, step, points));
    PlantedFault.mustBeCaught(
        "without the left end", 100, () -> areHundredths(WITHOUT_THE_LEFT_END, low, step, points));
  }

  private static void areHundredths(Spacing spacing, int low, int step, int count) {
    double high = (low + step * (count - 1)) / 100.0;
    List<Double> points = spacing.points(low / 100.0, high, count);
    assertThat(points)
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> (low + step * i) / 100.0).toList());
  }
}
