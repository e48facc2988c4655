package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.commons.math3.dfp.Dfp;

/**
 * The distribution of Tsallis-INF in decimal arithmetic of at least 41 digits, with a proof that
 * the root is right.
 *
 * <p>Method: Newton's method for f(s) = Σ 1/(y_i + s)² - 1, first in double (a start that nothing
 * relies on), then in {@link Dfp}. A Newton step δ at s proves where the root r is: f is convex and
 * decreasing, and between s and r each term of f' changes by no more than the factor (1 +
 * |r-s|/s)³, since y_i ≥ 0; hence |δ| ≤ s/100 gives |s + δ - r| ≤ 4δ²/s. Iteration stops when that
 * radius is below 1e-36 s. {@link ExactTsallisProperties} compares the root with plain 40-digit
 * bisection.
 */
final class ExactTsallis {
  /** A gap beyond this adds less than 1e-60 to the sum, which 44 digits cannot show. */
  private static final Dfp FAR = Decimal.FIELD.newDfp("1e30");

  /** 1/√1e-300: arms nearer than this are promised a small relative error. */
  private static final Dfp PROMISED = Decimal.FIELD.newDfp("1e150");

  private static final Dfp SMALL_STEP = Decimal.FIELD.newDfp("1e-2");
  private static final Dfp RADIUS = Decimal.FIELD.newDfp("1e-36");

  private final Dfp[] gaps;
  private final Dfp[] nearGaps;
  private final int[] nearCounts;
  private final Dfp root;

  /** Arms with the same loss share one object among the gaps, so that it is evaluated once. */
  private ExactTsallis(Dfp[] gaps) {
    this.gaps = gaps;
    Map<Dfp, Integer> counts = new IdentityHashMap<>();
    for (Dfp gap : gaps) {
      if (gap.lessThan(FAR)) {
        counts.merge(gap, 1, Integer::sum);
      }
    }
    nearGaps = counts.keySet().toArray(new Dfp[0]);
    nearCounts = Arrays.stream(nearGaps).mapToInt(counts::get).toArray();
    root = certifiedRoot();
  }

  static ExactTsallis of(TsallisState state) {
    Dfp scale = scale(Decimal.of(state.normalization()), Decimal.of(state.step()));
    double least = state.least();
    Map<Double, Dfp> gapOf = new HashMap<>();
    for (double loss : state.losses()) {
      gapOf.computeIfAbsent(loss, k -> difference(k, least).multiply(scale));
    }
    return new ExactTsallis(Arrays.stream(state.losses()).mapToObj(gapOf::get).toArray(Dfp[]::new));
  }

  static ExactTsallis of(Dfp[] losses, Dfp normalization, Dfp step) {
    Dfp scale = scale(normalization, step);
    Dfp least = Arrays.stream(losses).reduce((a, b) -> b.lessThan(a) ? b : a).orElseThrow();
    return new ExactTsallis(
        Arrays.stream(losses)
            .map(loss -> loss.subtract(least).multiply(scale))
            .toArray(Dfp[]::new));
  }

  private static Dfp scale(Dfp normalization, Dfp step) {
    return step.divide(normalization.multiply(2));
  }

  /** k - least without cancellation: the rounded difference and its error, both doubles. */
  private static Dfp difference(double k, double least) {
    double high = k - least;
    if (Double.isInfinite(high)) {
      return Decimal.of(k).subtract(Decimal.of(least));
    }
    double back = high - k;
    double low = (k - (high - back)) - (least + back);
    return low == 0 ? Decimal.of(high) : Decimal.of(high).add(Decimal.of(low));
  }

  /** s, in [1, √d]. */
  Dfp root() {
    return root;
  }

  /** y_i. */
  Dfp gap(int arm) {
    return gaps[arm];
  }

  Dfp probability(int arm) {
    Dfp inverse = Decimal.ONE.divide(gaps[arm].add(root));
    return inverse.multiply(inverse);
  }

  /** Whether the exact p exceeds 1e-300, where the relative error is promised. */
  boolean isPromised(int arm) {
    return gaps[arm].add(root).lessThan(PROMISED);
  }

  /** |p / exact - 1|, without a division: p (y + s)² is 1 at the exact p. */
  Dfp relativeError(int arm, double p) {
    Dfp distance = gaps[arm].add(root);
    return Decimal.of(p).multiply(distance).multiply(distance).subtract(Decimal.ONE).abs();
  }

  private Dfp certifiedRoot() {
    Dfp s = Decimal.of(roughRoot());
    for (int pass = 0; pass < 100; pass++) {
      Dfp excess = Decimal.ONE.negate();
      Dfp slope = Decimal.FIELD.getZero();
      for (int i = 0; i < nearGaps.length; i++) {
        Dfp inverse = Decimal.ONE.divide(nearGaps[i].add(s));
        Dfp square = inverse.multiply(inverse).multiply(nearCounts[i]);
        excess = excess.add(square);
        slope = slope.add(square.multiply(inverse).multiply(2));
      }
      Dfp step = excess.divide(slope);
      Dfp ratio = step.divide(s).abs();
      s = s.add(step);
      if (ratio.lessThan(SMALL_STEP) && ratio.multiply(ratio).multiply(4).lessThan(RADIUS)) {
        return s;
      }
    }
    throw new AssertionError("the reference found no root");
  }

  private double roughRoot() {
    double[] y = Arrays.stream(nearGaps).mapToDouble(Dfp::toDouble).toArray();
    double s = 1;
    for (int i = 0; i < 60; i++) {
      double excess = -1;
      double slope = 0;
      for (int j = 0; j < y.length; j++) {
        double inverse = 1 / (y[j] + s);
        excess += nearCounts[j] * inverse * inverse;
        slope += 2 * nearCounts[j] * inverse * inverse * inverse;
      }
      s += excess / slope;
    }
    return s;
  }
}
