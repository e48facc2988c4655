package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A continuous function on [-1, 1], linear between knots; its Chebyshev series in closed form. */
record PiecewiseLinear(double[] knots, double[] values) {

  /** The function with a given slope between knots and the value 0 at the left end, moved by c. */
  static PiecewiseLinear ofSlopes(double[] knots, double[] slopes, double c) {
    double[] values = new double[knots.length];
    values[0] = c;
    for (int k = 1; k < knots.length; k++) {
      values[k] = values[k - 1] + slopes[k - 1] * (knots[k] - knots[k - 1]);
    }
    return new PiecewiseLinear(knots, values);
  }

  /** Slopes of at most 1 in size, most of them ±1, between up to 30 knots at random. */
  static PiecewiseLinear random(Random random) {
    double[] inner = random.doubles(random.nextInt(30), -1, 1).sorted().toArray();
    double[] knots = new double[inner.length + 2];
    knots[0] = -1;
    System.arraycopy(inner, 0, knots, 1, inner.length);
    knots[knots.length - 1] = 1;
    double[] slopes = new double[knots.length - 1];
    Arrays.setAll(
        slopes,
        k -> random.nextInt(5) == 0 ? 2 * random.nextDouble() - 1 : random.nextBoolean() ? 1 : -1);
    return ofSlopes(knots, slopes, 4 * random.nextDouble() - 2);
  }

  /**
   * Slope ±1 that changes sign with cos(nt + phase), x = cos t: the functions furthest from
   * polynomials of degree below n (Favard), and for phase -π/2 those of the largest coefficient n.
   */
  static PiecewiseLinear zigzag(int n, double phase) {
    double[] knots = new double[n + 3];
    knots[0] = -1;
    int used = 1;
    // Angles falling from π, so that knots rise.
    for (int k = 2 * n + 4; k >= -2 * n - 4; k--) {
      double angle = (Math.PI / 2 + k * Math.PI - phase) / n;
      if (angle > 0 && angle < Math.PI && Math.cos(angle) > knots[used - 1]) {
        knots[used++] = Math.cos(angle);
      }
    }
    knots[used++] = 1;
    double[] all = Arrays.copyOf(knots, used);
    double[] slopes = new double[used - 1];
    Arrays.setAll(slopes, k -> k % 2 == 0 ? 1 : -1);
    return ofSlopes(all, slopes, 0);
  }

  /**
   * The function of slopes ±1 whose series of a degree is furthest from it at a place: the error
   * there is linear in the slopes, and each takes the sign of its share.
   */
  static PiecewiseLinear worstFor(int degree, double place) {
    int pieces = 60;
    double[] knots = new double[pieces + 1];
    Arrays.setAll(knots, k -> -Math.cos(Math.PI * k / pieces));
    double[] slopes = new double[pieces];
    for (int k = 0; k < pieces; k++) {
      double[] one = new double[pieces];
      one[k] = 1;
      PiecewiseLinear ramp = ofSlopes(knots, one, 0);
      double error = ramp.at(place);
      for (int j = 0; j <= degree; j++) {
        error -= ramp.coefficient(j) * Math.cos(j * Math.acos(place));
      }
      slopes[k] = Math.signum(error);
    }
    return ofSlopes(knots, slopes, 0);
  }

  /** The least bound K of the function. */
  double largest() {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  double at(double x) {
    for (int k = 1; k < knots.length; k++) {
      if (x <= knots[k]) {
        double share = (x - knots[k - 1]) / (knots[k] - knots[k - 1]);
        return values[k - 1] + share * (values[k] - values[k - 1]);
      }
    }
    return values[values.length - 1];
  }

  /** θ[j] = (2/π) ∫ f(cos t) cos(jt) dt over [0, π], half of it for j = 0. */
  double coefficient(int j) {
    double integral = 0;
    for (int k = 1; k < knots.length; k++) {
      double slope = (values[k] - values[k - 1]) / (knots[k] - knots[k - 1]);
      double height = values[k - 1] - slope * knots[k - 1];
      double from = Math.acos(knots[k]);
      double to = Math.acos(knots[k - 1]);
      integral += height * integral(t -> sineOver(j, t), from, to);
      DoubleUnaryOperator product = t -> (sineOver(j - 1, t) + sineOver(j + 1, t)) / 2;
      integral += slope * integral(product, from, to);
    }
    return (j == 0 ? 1 : 2) / Math.PI * integral;
  }

  private static double integral(DoubleUnaryOperator primitive, double from, double to) {
    return primitive.applyAsDouble(to) - primitive.applyAsDouble(from);
  }

  /** The primitive of cos(jt). */
  private static double sineOver(int j, double t) {
    return j == 0 ? t : Math.sin(j * t) / j;
  }
}
