package org.learningtorelax.theory;

import java.util.function.DoubleUnaryOperator;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/** From the real numbers that the tunings name to the whole ones that an algorithm takes. */
final class Rounding {
  private Rounding() {}

  /** The largest whole number up to x, at least 1. */
  static @Positive int down(double x) {
    if (!(x < Integer.MAX_VALUE)) {
      throw new BadInputException("optimal size", x, "must be below 2^31 to be a size");
    }
    return Require.atLeastOne("size", (int) Math.max(1, Math.floor(x)));
  }

  /** Of x rounded down and that plus 1, the one with the lower cost. */
  static @Positive int best(double x, DoubleUnaryOperator cost) {
    int low = down(x);
    return cost.applyAsDouble(low) <= cost.applyAsDouble(low + 1.0) ? low : low + 1;
  }
}
