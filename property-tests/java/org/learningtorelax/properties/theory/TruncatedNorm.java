package org.learningtorelax.properties.theory;

import org.apache.commons.math3.special.Gamma;

/**
 * The law of |Xb| for X = diag(1, δ, ..., δ) and b a standard normal vector of n entries
 * conditioned on |b|² ≤ n, by one integral over b[0]:
 *
 * <pre>
 *   Pr(|Xb| ≤ e) = ∫ φ(z) Pr(χ²_{n-1} ≤ min{ (e²-z²)/δ², n-z² }) dz / Pr(χ²_n ≤ n).
 * </pre>
 */
public final class TruncatedNorm {
  private static final int PANELS = 2000;

  private TruncatedNorm() {}

  /** Pr(|Xb| ≤ e), by Simpson's rule in z = zmax sin t, which smooths the root at the end. */
  public static double probability(int n, double delta, double e) {
    double end = Math.min(e, Math.sqrt(n));
    double step = Math.PI / 2 / PANELS;
    double sum = 0;
    for (int i = 0; i <= PANELS; i++) {
      double z = end * Math.sin(i * step);
      double room = Math.min((e * e - z * z) / (delta * delta), n - z * z);
      double weight = i == 0 || i == PANELS ? 1 : i % 2 == 1 ? 4 : 2;
      double density = 2 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      sum += weight * density * chiSquare(n - 1, room) * end * Math.cos(i * step);
    }
    return sum * step / 3 / chiSquare(n, n);
  }

  /** Pr(χ²_k ≤ x). */
  private static double chiSquare(int degrees, double x) {
    if (degrees == 0) {
      return x >= 0 ? 1 : 0;
    }
    return x <= 0 ? 0 : Gamma.regularizedGammaP(degrees / 2.0, x / 2);
  }
}
