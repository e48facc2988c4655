package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.exact.ExactTsallis;

/**
 * How accurate a probability of Tsallis-INF can be asked to be: p_i (1e-10 + 2^-46 c_i) + 1e-300
 * with its condition c_i = (η/K)(|k_i| + Σ_j w_j |k_j|)/y_i, where y_i = p_i^{-1/2} and w_j is
 * p_j^{3/2} over its sum.
 */
final class TsallisTolerance {
  private static final double RELATIVE = 1e-10;
  private static final double MOVE = 0x1p-46;
  private static final double LEAST = 1e-300;

  private TsallisTolerance() {}

  static ExpectedVector of(
      ExactTsallis exact, List<Double> losses, double normalization, double step) {
    List<Double> probabilities = new ArrayList<>();
    double weights = 0;
    double mean = 0;
    for (int i = 0; i < losses.size(); i++) {
      Dfp exactProbability = exact.probability(i);
      double p = exactProbability.toDouble();
      double weight = p * Math.sqrt(p);
      probabilities.add(p);
      weights += weight;
      mean += weight * Math.abs(losses.get(i));
    }
    List<Double> tolerances = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      double p = probabilities.get(i);
      double size = Math.abs(losses.get(i)) + mean / weights;
      double condition = step / normalization * size * Math.sqrt(p);
      double share = Double.isFinite(condition) ? RELATIVE + MOVE * condition : 1;
      tolerances.add(p * Math.min(share, 1) + LEAST);
    }
    return new ExpectedVector(probabilities, tolerances);
  }
}
