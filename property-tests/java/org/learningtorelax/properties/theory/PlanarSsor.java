package org.learningtorelax.properties.theory;

import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * SSOR on systems of two unknowns with the right-hand side of Section 3, b = r (cos φ, sin φ) with
 * Pr(r ≤ x) = (1 - e^{-x²/2})/(1 - 1/e) on [0, √2] and φ uniform. The expected count is the sum of
 * Pr(|Cb^k b| &gt; ε) over k ≥ 0, each an integral over φ.
 *
 * @param c00 an entry of Cb
 * @param c01 an entry of Cb
 * @param c10 an entry of Cb
 * @param c11 an entry of Cb
 */
record PlanarSsor(double c00, double c01, double c10, double c11) {
  private static final double LARGEST = Math.sqrt(2);

  static PlanarSsor of(SymmetricMatrix matrix, double omega) {
    RealMatrix c = DenseSpectrum.defectReduction(matrix, DenseSpectrum.ssorForm(matrix, omega));
    return new PlanarSsor(c.getEntry(0, 0), c.getEntry(0, 1), c.getEntry(1, 0), c.getEntry(1, 1));
  }

  /** E SSOR by the midpoint rule over half a turn, to about 1/angles² of it. */
  double expectedCount(double epsilon, int angles) {
    double sum = 0;
    for (int i = 0; i < angles; i++) {
      double phi = Math.PI * (i + 0.5) / angles;
      double x = Math.cos(phi);
      double y = Math.sin(phi);
      double norm = 1;
      while (norm * LARGEST > epsilon) {
        double r = epsilon / norm;
        sum += 1 - (1 - Math.exp(-r * r / 2)) / (1 - Math.exp(-1));
        double nextX = c00 * x + c01 * y;
        y = c10 * x + c11 * y;
        x = nextX;
        norm = Math.sqrt(x * x + y * y);
      }
    }
    return sum / angles;
  }

  /** SSOR's count for b, from x = 0: the first k with |Cb^k b| ≤ ε. */
  int count(double[] b, double epsilon) {
    double x = b[0];
    double y = b[1];
    int k = 0;
    while (Math.sqrt(x * x + y * y) > epsilon) {
      double nextX = c00 * x + c01 * y;
      y = c10 * x + c11 * y;
      x = nextX;
      k++;
    }
    return k;
  }

  /** The largest count of any b with |b| ≤ √2: the first k with |Cb^k| √2 ≤ ε. */
  int largestCount(double epsilon) {
    PlanarSsor power = new PlanarSsor(1, 0, 0, 1);
    int k = 0;
    while (power.norm() * LARGEST > epsilon) {
      power = times(power);
      k++;
    }
    return k;
  }

  /** ρ(Cb), its eigenvalues being real. */
  double radius() {
    double half = (c00 + c11) / 2;
    double determinant = c00 * c11 - c01 * c10;
    return Math.abs(half) + Math.sqrt(Math.max(0, half * half - determinant));
  }

  PlanarSsor times(PlanarSsor other) {
    return new PlanarSsor(
        c00 * other.c00 + c01 * other.c10,
        c00 * other.c01 + c01 * other.c11,
        c10 * other.c00 + c11 * other.c10,
        c10 * other.c01 + c11 * other.c11);
  }

  PlanarSsor minus(PlanarSsor other) {
    return new PlanarSsor(c00 - other.c00, c01 - other.c01, c10 - other.c10, c11 - other.c11);
  }

  /** The spectral norm. */
  double norm() {
    double frobenius = c00 * c00 + c01 * c01 + c10 * c10 + c11 * c11;
    double determinant = c00 * c11 - c01 * c10;
    double root = Math.sqrt(Math.max(0, frobenius * frobenius - 4 * determinant * determinant));
    return Math.sqrt((frobenius + root) / 2);
  }
}
