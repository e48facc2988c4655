package org.learningtorelax.figures;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Student's 95 % confidence interval of a mean.
 *
 * @param mean the mean
 * @param halfWidth half the interval's width; NaN for a single value
 */
record ConfidenceInterval(double mean, double halfWidth) {
  private static final double LEVEL = 0.95;

  static ConfidenceInterval of(List<Double> values) {
    SummaryStatistics statistics = new SummaryStatistics();
    values.forEach(statistics::addValue);
    long n = statistics.getN();
    if (n < 2) {
      return new ConfidenceInterval(statistics.getMean(), Double.NaN);
    }
    double quantile = new TDistribution(n - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    return new ConfidenceInterval(
        statistics.getMean(), quantile * statistics.getStandardDeviation() / Math.sqrt(n));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ± %.1f", mean, halfWidth);
  }
}
