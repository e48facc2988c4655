package org.learningtorelax.properties.bandit;

import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.exact.Decimal;

/** K in 41 digits: a constant, or the mean of the losses so far and 1 while that is 0. */
final class LossScaleMirror {
  private final Dfp constant;
  private Dfp sum = Decimal.FIELD.getZero();
  private int count = 0;

  private LossScaleMirror(Dfp constant) {
    this.constant = constant;
  }

  static LossScaleMirror fixed(double constant) {
    return new LossScaleMirror(Decimal.of(constant));
  }

  static LossScaleMirror runningMean() {
    return new LossScaleMirror(null);
  }

  Dfp value() {
    if (constant != null) {
      return constant;
    }
    return sum.strictlyPositive() ? sum.divide(count) : Decimal.ONE;
  }

  void observe(double loss) {
    sum = sum.add(Decimal.of(loss));
    count++;
  }
}
