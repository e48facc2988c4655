package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import org.learningtorelax.bandit.TsallisProbabilities;

/** Distributions with the faults of published codes, each to be caught by the check it breaks. */
final class PlantedDistributions {
  private PlantedDistributions() {}

  /**
   * Newton's method for the normaliser x, always from the same start and without a bracket. Right
   * while the start lies between the root and min k; from far below it jumps past min k.
   */
  static DistributionRule newtonFrom(double start) {
    return (k, normalization, step) -> {
      double a = 2 * normalization / step;
      double x = start;
      for (int i = 0; i < 100; i++) {
        double sum = 0;
        double slope = 0;
        for (double loss : k) {
          double ratio = a / (loss - x);
          sum += ratio * ratio;
          slope += 2 * ratio * ratio / (loss - x);
        }
        x -= (sum - 1) / slope;
      }
      double root = x;
      return Arrays.stream(k).map(loss -> Math.pow(a / (loss - root), 2)).toArray();
    };
  }

  /** The same, which hides its failures behind the uniform distribution. */
  static DistributionRule uniformOnFailure(double start) {
    return (k, normalization, step) -> {
      double[] p = newtonFrom(start).of(k, normalization, step);
      boolean failed = leftDomain(new TsallisState(k, normalization, step), p);
      return failed ? uniform(k.length) : p;
    };
  }

  /** NaN, or an x above min k: then the least loss has not the greatest p, or the sum is not 1. */
  static boolean leftDomain(TsallisState state, double[] p) {
    double greatest = Arrays.stream(p).max().orElseThrow();
    for (int i = 0; i < p.length; i++) {
      if (state.losses()[i] == state.least() && p[i] != greatest) {
        return true;
      }
    }
    return !(Math.abs(Arrays.stream(p).sum() - 1) < 1e-6);
  }

  /** All the mass of the least losses goes to the first of them; the sum is still 1. */
  static double[] firstOfTheLeastTakesAll(double[] k, double normalization, double step) {
    double[] p = correct(k, normalization, step);
    int first = 0;
    for (int i = 1; i < k.length; i++) {
      if (k[i] < k[first]) {
        first = i;
      }
    }
    for (int i = first + 1; i < k.length; i++) {
      if (k[i] == k[first]) {
        p[first] += p[i];
        p[i] = 0;
      }
    }
    return p;
  }

  /** The root found in single precision. */
  static double[] singlePrecision(double[] k, double normalization, double step) {
    float least = (float) Arrays.stream(k).min().orElseThrow();
    float[] y = new float[k.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = ((float) k[i] - least) / (float) normalization * (float) (step / 2);
    }
    float s = 1;
    for (int i = 0; i < 100; i++) {
      float excess = -1;
      float slope = 0;
      for (float gap : y) {
        excess += 1 / (gap + s) / (gap + s);
        slope += 2 / (gap + s) / (gap + s) / (gap + s);
      }
      s += excess / slope;
    }
    double[] p = new double[k.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = 1 / (y[i] + s) / (y[i] + s);
    }
    return p;
  }

  /** 4K/η read as 2K/η: the argmin of another objective. */
  static double[] halfTheRegulariser(double[] k, double normalization, double step) {
    return correct(k, normalization / 2, step);
  }

  /** Without subtracting the least loss: a shift is no longer exact. */
  static double[] gapsFromZero(double[] k, double normalization, double step) {
    double least = Arrays.stream(k).min().orElseThrow() / normalization * (step / 2);
    double[] y = Arrays.stream(k).map(loss -> loss / normalization * (step / 2) - least).toArray();
    return correct(y, 1, 2);
  }

  /** The rounding error of the sum put on the last arm, as samplers like it. */
  static double[] lastTakesTheRest(double[] k, double normalization, double step) {
    double[] p = correct(k, normalization, step);
    p[p.length - 1] = 1 - (Arrays.stream(p).sum() - p[p.length - 1]);
    return p;
  }

  /** Exp3's weights: the argmin under Shannon's entropy instead of Tsallis'. */
  static double[] exponentialWeights(double[] k, double normalization, double step) {
    double least = Arrays.stream(k).min().orElseThrow();
    double[] p =
        Arrays.stream(k).map(loss -> Math.exp(-step / normalization * (loss - least))).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(weight -> weight / sum).toArray();
  }

  /** The sign of k reversed. */
  static double[] prefersLosses(double[] k, double normalization, double step) {
    return correct(Arrays.stream(k).map(loss -> -loss).toArray(), normalization, step);
  }

  private static double[] correct(double[] k, double normalization, double step) {
    return TsallisProbabilities.of(k, normalization, step);
  }

  private static double[] uniform(int arms) {
    double[] p = new double[arms];
    Arrays.fill(p, 1.0 / arms);
    return p;
  }
}
