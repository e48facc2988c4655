package org.learningtorelax.bandit;

import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * The interval [c_min, c_min + C] in which contexts lie.
 *
 * @param low c_min, finite
 * @param high c_min + C, finite and above low
 */
public record ContextInterval(double low, double high) {

  /**
   * Checks the ends.
   *
   * @param low c_min
   * @param high c_min + C
   * @throws BadInputException if an end is not finite, or they do not increase, or C overflows
   */
  public ContextInterval {
    Require.finite("low", low);
    Require.finite("high", high);
    if (!(high > low && high - low < Double.POSITIVE_INFINITY)) {
      throw new BadInputException(
          "high", high, "must be above low = " + low + " by a finite width");
    }
  }

  /**
   * The width of the interval.
   *
   * @return C, positive and finite
   */
  public double width() {
    return high - low;
  }

  /**
   * Checks a context.
   *
   * @param context the context c
   * @return c, in [low, high]
   * @throws BadInputException if it lies outside
   */
  public double require(double context) {
    if (!(context >= low && context <= high)) {
      throw new BadInputException("context", context, "must lie in [" + low + ", " + high + "]");
    }
    return context;
  }

  /**
   * The context's place between the ends, as the theory of Chebyshev polynomials has it.
   *
   * @param context the context c, in [low, high]
   * @return 2 (c - low)/(high - low) - 1, in [-1, 1] and exact at both ends
   * @throws BadInputException if the context lies outside
   */
  public double toUnit(double context) {
    require(context);
    return ((context - low) - (high - context)) / width();
  }
}
