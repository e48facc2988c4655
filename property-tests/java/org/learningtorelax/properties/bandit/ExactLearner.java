package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import org.apache.commons.math3.dfp.Dfp;

/** Algorithm 4 in 41 digits: the estimates k as well as the distributions. */
final class ExactLearner {
  private final Dfp[] k;

  ExactLearner(int arms) {
    k = new Dfp[arms];
    Arrays.fill(k, Decimal.FIELD.getZero());
  }

  ExactTsallis distribution(Dfp normalization, double step) {
    return ExactTsallis.of(k, normalization, Decimal.of(step));
  }

  void observe(int arm, double loss, Dfp probability) {
    k[arm] = k[arm].add(Decimal.of(loss).divide(probability));
  }
}
