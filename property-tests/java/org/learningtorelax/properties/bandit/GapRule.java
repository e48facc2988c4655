package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import org.learningtorelax.bandit.InverseGapWeighting;

/** A way to weight by inverse gaps: the one under test, or one with a planted fault. */
@FunctionalInterface
interface GapRule {
  double[] of(double[] predictions, double eta);

  GapRule TESTED = InverseGapWeighting::of;

  GapRule LAST_OF_THE_TIED = (s, eta) -> reversed(InverseGapWeighting.of(reversed(s), eta));

  GapRule ARGMAX = (s, eta) -> InverseGapWeighting.of(Arrays.stream(s).map(x -> -x).toArray(), eta);

  /** The number of arms left out of the denominators. */
  GapRule WITHOUT_THE_ARMS = (s, eta) -> weighted(s, eta, 1);

  /** Every arm weighted alike and the sum divided out, instead of the rest to the best arm. */
  GapRule NORMALISED =
      (s, eta) -> {
        double least = Arrays.stream(s).min().orElseThrow();
        double[] p = Arrays.stream(s).map(x -> 1 / (s.length + eta * (x - least))).toArray();
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(x -> x / sum).toArray();
      };

  private static double[] weighted(double[] s, double eta, int arms) {
    int best = 0;
    for (int i = 0; i < s.length; i++) {
      best = s[i] < s[best] ? i : best;
    }
    double[] p = new double[s.length];
    double rest = 1;
    for (int i = 0; i < s.length; i++) {
      if (i != best) {
        p[i] = 1 / (arms + eta * (s[i] - s[best]));
        rest -= p[i];
      }
    }
    p[best] = rest;
    return p;
  }

  private static double[] reversed(double[] values) {
    double[] reversed = values.clone();
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }
}
