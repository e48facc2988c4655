package org.learningtorelax.tuning;

import java.util.function.DoubleUnaryOperator;
import org.learningtorelax.quantity.BadInputException;

/**
 * Golden section search for a minimum on an interval (Kiefer 1953): each evaluation shrinks the
 * interval by the factor (√5 - 1)/2. Equal values keep the left part.
 *
 * @param low the left end
 * @param high the right end, above {@code low}
 * @param width the width at which to stop, at least 1e-9
 */
record GoldenSection(double low, double high, double width) {
  private static final double LEAST_WIDTH = 1e-9; // far above the spacing of doubles below 2
  private static final double RATIO = (Math.sqrt(5) - 1) / 2;

  GoldenSection {
    if (!(low < high)) {
      throw new BadInputException("high", high, "must be above low = " + low);
    }
    if (!(width >= LEAST_WIDTH)) {
      throw new BadInputException("width", width, "must be at least " + LEAST_WIDTH);
    }
  }

  /** The middle of the last interval. */
  double minimise(DoubleUnaryOperator cost) {
    double left = low;
    double right = high;
    double inner = right - RATIO * (right - left);
    double outer = left + RATIO * (right - left);
    double innerCost = cost.applyAsDouble(inner);
    double outerCost = cost.applyAsDouble(outer);
    while (right - left > width) {
      if (innerCost <= outerCost) {
        right = outer;
        outer = inner;
        outerCost = innerCost;
        inner = right - RATIO * (right - left);
        innerCost = cost.applyAsDouble(inner);
      } else {
        left = inner;
        inner = outer;
        innerCost = outerCost;
        outer = left + RATIO * (right - left);
        outerCost = cost.applyAsDouble(outer);
      }
    }
    return left + (right - left) / 2;
  }
}
