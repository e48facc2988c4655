package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
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
 * radius is below 1e-36 s. A property compares the root with plain 40-digit bisection.
 */
public final class ExactTsallis {
  /** A gap beyond this adds less than 1e-60 to the sum, which 44 digits cannot show. */
  private static final Dfp FAR = Decimal.FIELD.newDfp("1e30");

  /** 1/√1e-300: arms nearer than this are promised a small relative error. */
  private static final Dfp PROMISED = Decimal.FIELD.newDfp("1e150");

  private static final Dfp SMALL_STEP = Decimal.FIELD.newDfp("1e-2");
  private static final Dfp RADIUS = Decimal.FIELD.newDfp("1e-36");
  private static final int MOST_PASSES = 100;
  private static final int ROUGH_PASSES = 60;

  /** A gap, as a double too, and how many arms have it. */
  private record Near(Dfp gap, double rough, int count) {}

  private final List<Dfp> gaps;
  private final List<Near> near;
  private final Dfp root;

  /** Arms with the same loss share one object among the gaps, so that it is evaluated once. */
  private ExactTsallis(List<Dfp> gaps) {
    Map<Dfp, Integer> counts = new IdentityHashMap<>();
    List<Dfp> inOrder = new ArrayList<>();
    for (Dfp gap : gaps) {
      if (gap.lessThan(FAR)) {
        int count = counts.getOrDefault(gap, 0);
        counts.put(gap, count + 1);
        if (count == 0) {
          inOrder.add(gap);
        }
      }
    }
    List<Near> nearArms = new ArrayList<>();
    for (Dfp gap : inOrder) {
      nearArms.add(new Near(gap, gap.toDouble(), counts.getOrDefault(gap, 0)));
    }
    this.gaps = gaps;
    this.near = nearArms;
    this.root = certifiedRoot(nearArms);
  }

  /**
   * The distribution for a state of doubles.
   *
   * @param losses k, at least one
   * @param normalization K
   * @param step η
   * @return the distribution
   */
  public static ExactTsallis of(List<Double> losses, double normalization, double step) {
    Dfp scale = scale(Decimal.of(normalization), Decimal.of(step));
    double least = Double.POSITIVE_INFINITY;
    for (double loss : losses) {
      least = Math.min(least, loss);
    }
    Map<Double, Dfp> gapOf = new HashMap<>();
    List<Dfp> gaps = new ArrayList<>();
    for (double loss : losses) {
      Dfp gap = gapOf.get(loss);
      if (gap == null) {
        gap = difference(loss, least).multiply(scale);
        gapOf.put(loss, gap);
      }
      gaps.add(gap);
    }
    return new ExactTsallis(gaps);
  }

  /**
   * The distribution for any state.
   *
   * @param losses k, at least one
   * @param normalization K
   * @param step η
   * @return the distribution
   */
  public static ExactTsallis of(List<Dfp> losses, Dfp normalization, Dfp step) {
    Dfp scale = scale(normalization, step);
    Dfp least = losses.get(0);
    for (Dfp loss : losses) {
      least = loss.lessThan(least) ? loss : least;
    }
    List<Dfp> gaps = new ArrayList<>();
    for (Dfp loss : losses) {
      gaps.add(loss.subtract(least).multiply(scale));
    }
    return new ExactTsallis(gaps);
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

  /**
   * The root s, in [1, √d].
   *
   * @return s
   */
  public Dfp root() {
    return root;
  }

  /**
   * The gap y_i = (η/2K)(k_i - min k).
   *
   * @param arm i
   * @return y_i
   */
  public Dfp gap(int arm) {
    return gaps.get(arm);
  }

  /**
   * The probability p_i = 1/(y_i + s)².
   *
   * @param arm i
   * @return p_i
   */
  public Dfp probability(int arm) {
    Dfp inverse = Decimal.ONE.divide(gap(arm).add(root));
    return inverse.multiply(inverse);
  }

  /**
   * Whether the exact p exceeds 1e-300, where the relative error is promised.
   *
   * @param arm i
   * @return whether it does
   */
  public boolean isPromised(int arm) {
    return gap(arm).add(root).lessThan(PROMISED);
  }

  /**
   * The error |p / exact - 1|, without a division: p (y + s)² is 1 at the exact p.
   *
   * @param arm i
   * @param p a probability
   * @return its relative error
   */
  public Dfp relativeError(int arm, double p) {
    Dfp distance = gap(arm).add(root);
    return Decimal.of(p).multiply(distance).multiply(distance).subtract(Decimal.ONE).abs();
  }

  private static Dfp certifiedRoot(List<Near> near) {
    Dfp s = Decimal.of(roughRoot(near));
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Dfp excess = Decimal.ONE.negate();
      Dfp slope = Decimal.ZERO;
      for (Near arm : near) {
        Dfp inverse = Decimal.ONE.divide(arm.gap().add(s));
        Dfp square = inverse.multiply(inverse).multiply(arm.count());
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
    throw new IllegalStateException("the reference found no root");
  }

  private static double roughRoot(List<Near> near) {
    double s = 1;
    for (int pass = 0; pass < ROUGH_PASSES; pass++) {
      double excess = -1;
      double slope = 0;
      for (Near arm : near) {
        double inverse = 1 / (arm.rough() + s);
        excess += arm.count() * inverse * inverse;
        slope += 2 * arm.count() * inverse * inverse * inverse;
      }
      s += excess / slope;
    }
    return s;
  }
}
