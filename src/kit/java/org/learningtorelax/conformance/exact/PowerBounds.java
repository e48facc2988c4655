package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entrywise bounds of |M⁰|, |M¹|, ..., |M^P|.
 *
 * <p>The powers are computed in doubles. The error of the p-th is Σ_j M^{p-1-j} e_j, where e_j is
 * the local error of the j-th product; in the norm ‖X‖ = max_i Σ_l w_i |X_il|/w_l it is at most Σ_j
 * m_{p-1-j} ‖e_j‖, m_p = ‖computed M^p‖ + error ≥ ‖M^p‖. The weights w_i ≈ √d_i take out the scale
 * of the unknowns.
 */
final class PowerBounds {
  private static final int MOST = 128;

  private final double[][] matrix;
  private final double[][] radius;
  private final double[] weights;
  private final List<AbsoluteMatrix> bounds = new ArrayList<>();

  /**
   * The powers up to the first P with ‖M^P‖ ≤ 1/2, or to P = 128.
   *
   * @param columns M, column by column
   * @param absolute whose D gives the weights
   */
  PowerBounds(Enclosure[][] columns, AbsoluteSystem absolute) {
    int n = absolute.order();
    this.weights = new double[n];
    Arrays.setAll(weights, i -> Math.sqrt(absolute.diagonal(i)));
    this.matrix = new double[n][n];
    this.radius = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Enclosure entry = columns[j][i];
        matrix[i][j] = entry.low() / 2 + entry.high() / 2;
        radius[i][j] =
            Roundoff.up(Math.max(entry.high() - matrix[i][j], matrix[i][j] - entry.low()));
      }
    }
    fill(identity(n));
  }

  private void fill(double[][] first) {
    List<Double> norms = new ArrayList<>();
    List<Double> local = new ArrayList<>();
    double[][] power = first;
    for (int p = 0; p <= MOST; p++) {
      double error = 0;
      for (int j = 0; j < p; j++) {
        error += norms.get(p - 1 - j) * local.get(j);
      }
      bounds.add(bound(power, Roundoff.up(error)));
      norms.add(norm(power) + error);
      if (norms.get(p) <= 0.5) {
        return;
      }
      local.add(localError(power));
      power = times(power);
    }
  }

  /** P. */
  int last() {
    return bounds.size() - 1;
  }

  /** A bound of |M^p| v for v ≥ 0. */
  double[] times(int p, double[] v) {
    return bounds.get(p).times(v);
  }

  private AbsoluteMatrix bound(double[][] power, double error) {
    double[][] bound = new double[power.length][power.length];
    for (int i = 0; i < power.length; i++) {
      for (int j = 0; j < power.length; j++) {
        bound[i][j] = Roundoff.up(Math.abs(power[i][j]) + error * weights[j] / weights[i]);
      }
    }
    return new AbsoluteMatrix(bound);
  }

  private double norm(double[][] power) {
    double largest = 0;
    for (int i = 0; i < power.length; i++) {
      double sum = 0;
      for (int j = 0; j < power.length; j++) {
        sum += weights[i] * Math.abs(power[i][j]) / weights[j];
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** ‖radius |X| + γ_n |M| |X|‖. */
  private double localError(double[][] power) {
    int n = power.length;
    double gamma = Roundoff.gamma(n);
    double[][] error = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int l = 0; l < n; l++) {
        double factor = radius[i][l] + gamma * Math.abs(matrix[i][l]);
        for (int j = 0; j < n; j++) {
          error[i][j] += factor * Math.abs(power[l][j]);
        }
      }
    }
    return Roundoff.up(norm(error));
  }

  private double[][] times(double[][] power) {
    int n = power.length;
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int l = 0; l < n; l++) {
        for (int j = 0; j < n; j++) {
          product[i][j] += matrix[i][l] * power[l][j];
        }
      }
    }
    return product;
  }

  private static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }
}
