package org.learningtorelax.conformance.generate;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FitInput;

/** Random contexts and regressions over them. */
public final class Contexts {
  private static final int MOST_OBSERVATIONS = 10;
  private static final int MOST_COEFFICIENTS = 5;

  private Contexts() {}

  /**
   * Contexts in 64ths of intervals that begin and end at eighths, both ends among them; degrees to
   * 12.
   *
   * @return the arbitrary
   */
  public static Arbitrary<FeaturesInput> features() {
    Arbitrary<Integer> lows = Draw.between(-16, 16);
    Arbitrary<Integer> widths = Draw.between(1, 32);
    Arbitrary<Integer> places = Draw.between(0, 64);
    Arbitrary<Integer> degrees = Draw.between(0, 12);
    return Combinators.combine(lows, widths, places, degrees).as(Contexts::feature);
  }

  private static FeaturesInput feature(int low, int width, int place, int degree) {
    double x = low / 8.0 + width / 8.0 * (place / 64.0);
    return new FeaturesInput(x, low / 8.0, (low + width) / 8.0, degree);
  }

  /**
   * Regressions of up to 10 observations, their contexts in 16ths of the interval and often
   * repeated, targets in eighths up to 1, bounds in eighths up to 3.
   *
   * @return the arbitrary
   */
  public static Arbitrary<FitInput> fits() {
    Arbitrary<Integer> sizes = Draw.between(0, MOST_OBSERVATIONS);
    Arbitrary<Integer> degrees = Draw.between(0, MOST_COEFFICIENTS - 1);
    Arbitrary<List<Integer>> places = Draw.list(MOST_OBSERVATIONS, 0, 16);
    Arbitrary<List<Integer>> targets = Draw.list(MOST_OBSERVATIONS, 0, 8);
    Arbitrary<List<Integer>> bounds = Draw.list(MOST_COEFFICIENTS, 0, 24);
    Arbitrary<Integer> lows = Draw.between(-8, 8);
    Arbitrary<Integer> widths = Draw.between(1, 16);
    return Combinators.combine(sizes, degrees, places, targets, bounds, lows, widths)
        .as(Contexts::fit);
  }

  private static FitInput fit(
      int size,
      int degree,
      List<Integer> places,
      List<Integer> targets,
      List<Integer> bounds,
      int low,
      int width) {
    double start = low / 8.0;
    double length = width / 8.0;
    return new FitInput(
        places.stream().limit(size).map(place -> start + length * (place / 16.0)).toList(),
        Draw.parts(targets, size, 8),
        start,
        start + length,
        degree,
        Draw.parts(bounds, degree + 1, 8));
  }
}
