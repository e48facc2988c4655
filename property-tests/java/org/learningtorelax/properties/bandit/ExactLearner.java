package org.learningtorelax.properties.bandit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** Algorithm 4 in 41 digits: the estimates k as well as the distributions. */
final class ExactLearner {
  private final List<Dfp> k;

  ExactLearner(int arms) {
    k = new ArrayList<>(Collections.nCopies(arms, Decimal.ZERO));
  }

  ExactTsallis distribution(Dfp normalization, double step) {
    return ExactTsallis.of(k, normalization, Decimal.of(step));
  }

  void observe(int arm, double loss, Dfp probability) {
    k.set(arm, k.get(arm).add(Decimal.of(loss).divide(probability)));
  }
}
