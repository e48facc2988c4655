package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.FieldElement;
import org.learningtorelax.clauses.Clause;

/**
 * Where every right program's value of an expression lies, whatever the order of its sums, with or
 * without fused multiply-add, with a division or a multiplication by a rounded reciprocal.
 *
 * <p>An expression e over stored numbers has its exact value [e], and |e| is e with each number
 * replaced by its absolute value and each minus by a plus. With m operations on the longest way,
 * where one that may stand in a denominator counts twice, a value v that is computed in binary64 or
 * better obeys
 *
 * <pre>
 *   |v - [e]| ≤ γ_m |e| + underflow,    γ_m = m u/(1 - m u),  u = 2⁻⁵³
 * </pre>
 *
 * (specs/proofs/RoundedExpression.v). {@link #stored} turns that into a number with an error ε_s of
 * its own. [e] is held as an affine form of these errors,
 *
 * <pre>
 *   [e] ∈ c + Σ_s a_s ε_s + remainder · [-1, 1],    |ε_s| ≤ 1
 * </pre>
 *
 * so that errors of one origin cancel where the exact values do. The remainder holds products of
 * errors, and the rounding of the form itself; a number that is stored takes it into ε_s.
 */
@Clause("Protocol 10")
final class Enclosure implements FieldElement<Enclosure> {
  private final Errors errors;
  private final double center;
  private final double[] coefficients;
  private final double remainder;
  private final double radius;
  private final double size;
  private final int operations;
  private final double underflow;

  private Enclosure(
      Errors errors,
      double center,
      double[] coefficients,
      double remainder,
      double size,
      int operations,
      double underflow) {
    this.errors = errors;
    this.center = center;
    this.coefficients = coefficients;
    this.remainder = remainder;
    this.radius = Roundoff.up(Roundoff.known(sum(coefficients) + remainder));
    this.size = size;
    this.operations = operations;
    this.underflow = underflow;
  }

  /** A number that is given. */
  static Enclosure of(Errors errors, double x) {
    return new Enclosure(errors, x, new double[0], 0, Math.abs(x), 0, 0);
  }

  /** At most every value of the expression. */
  double low() {
    return Math.nextDown(center - radius);
  }

  /** At least every value of the expression. */
  double high() {
    return Math.nextUp(center + radius);
  }

  /** At least every absolute value. */
  double largest() {
    return Roundoff.known(Roundoff.up(Math.abs(center) + radius));
  }

  /** At most every absolute value. */
  double smallest() {
    double smallest = Math.abs(center) - radius;
    return smallest > 0 ? smallest / (1 + 0x1p-40) : 0;
  }

  /** The number that a program has once it has computed this: it is given from then on. */
  Enclosure stored() {
    if (operations == 0) {
      return this;
    }
    double error = Roundoff.up(Roundoff.gamma(2 * operations) * size + underflow + remainder);
    int own = errors.next();
    double[] extended = new double[own + 1];
    for (int s = 0; s < own && s < coefficients.length; s++) {
      extended[s] = coefficients[s];
    }
    extended[own] = error;
    double bound = Roundoff.up(largest() + error);
    return new Enclosure(errors, center, extended, 0, bound, 0, 0);
  }

  @Override
  public Enclosure add(Enclosure other) {
    return combined(1, other, 1, center + other.center);
  }

  @Override
  public Enclosure subtract(Enclosure other) {
    return combined(1, other, -1, center - other.center);
  }

  private Enclosure combined(double factor, Enclosure other, double otherFactor, double sum) {
    double rounding = 2 * Roundoff.UNIT * (largest() + other.largest());
    return new Enclosure(
        errors,
        sum,
        combination(factor, coefficients, otherFactor, other.coefficients),
        Roundoff.up(remainder + other.remainder + rounding),
        Roundoff.up(size + other.size),
        Math.max(operations, other.operations) + 1,
        Roundoff.up(underflow + other.underflow));
  }

  @Override
  public Enclosure negate() {
    return errors.getZero().subtract(this);
  }

  @Override
  public Enclosure multiply(Enclosure other) {
    double cross = size * other.underflow + other.size * underflow + underflow * other.underflow;
    double linear = Math.abs(center) * other.remainder + Math.abs(other.center) * remainder;
    double rounding = 3 * Roundoff.UNIT * largest() * other.largest();
    double lost = (coefficients.length + other.coefficients.length + 2) * Roundoff.UNDERFLOW;
    return new Enclosure(
        errors,
        center * other.center,
        combination(other.center, coefficients, center, other.coefficients),
        Roundoff.up(linear + radius * other.radius + rounding + lost),
        Roundoff.up(size * other.size),
        operations + other.operations + 1,
        Roundoff.up(2 * cross + 2 * Roundoff.UNDERFLOW));
  }

  @Override
  public Enclosure multiply(int factor) {
    return multiply(of(errors, factor));
  }

  @Override
  public Enclosure divide(Enclosure other) {
    return multiply(other.reciprocal());
  }

  /** 1/y = 1/c - (y - c)/c² + (y - c)²/(c² y). */
  @Override
  public Enclosure reciprocal() {
    Enclosure divisor = stored();
    double least = divisor.smallest();
    if (!(least >= Double.MIN_NORMAL)) {
      return of(errors, Double.NaN);
    }
    double inverse = 1 / divisor.center;
    double[] slopes = combination(inverse, divisor.coefficients, 0, divisor.coefficients);
    double relative = divisor.radius * Math.abs(inverse);
    double linear = divisor.remainder * Math.abs(inverse) * Math.abs(inverse);
    double rounding = 4 * Roundoff.UNIT * (1 + relative) / least;
    double lost = (slopes.length + 2) * Roundoff.UNDERFLOW;
    return new Enclosure(
        errors,
        inverse,
        combination(-inverse, slopes, 0, slopes),
        Roundoff.up(linear + relative * relative / least + rounding + lost),
        Roundoff.up(1 / least),
        1,
        2 * Roundoff.UNDERFLOW);
  }

  @Override
  public Errors getField() {
    return errors;
  }

  private static double[] combination(double factor, double[] a, double otherFactor, double[] b) {
    double[] sum = new double[Math.max(a.length, b.length)];
    for (int s = 0; s < sum.length; s++) {
      sum[s] = (s < a.length ? factor * a[s] : 0) + (s < b.length ? otherFactor * b[s] : 0);
    }
    return sum;
  }

  private static double sum(double[] coefficients) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum += Math.abs(coefficient);
    }
    return sum;
  }
}
