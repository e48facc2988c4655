package org.learningtorelax.conformance.exact;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.learningtorelax.clauses.Clause;

/**
 * Where every right program's value of an expression lies, whatever the order of its sums, with or
 * without fused multiply-add, with a division or a multiplication by a rounded reciprocal.
 *
 * <p>An expression e over stored numbers has its exact value [e] in [low, high]; |e| is e with each
 * number replaced by its absolute value and each minus by a plus. With m operations on the longest
 * way, a value v that is computed in binary64 or better obeys
 *
 * <pre>
 *   |v - [e]| ≤ γ_m |e| + underflow,    γ_m = m u/(1 - m u),  u = 2⁻⁵³
 * </pre>
 *
 * (the theorem of specs/proofs/RoundedExpression.v). {@link #stored} turns that into the interval
 * of a number that is then used again. The bounds are themselves rounded outwards.
 */
@Clause("Protocol 10")
public final class Enclosure implements FieldElement<Enclosure> {
  /** The arithmetic, to run the literal lines in. */
  static final Scalars<Enclosure> SCALARS = new Scalars<>(Enclosure::of, Enclosure::stored);

  private final double low;
  private final double high;
  private final double size;
  private final int operations;
  private final double underflow;

  private Enclosure(double low, double high, double size, int operations, double underflow) {
    boolean known = low <= high && size < Double.POSITIVE_INFINITY;
    this.low = known ? low : Double.NEGATIVE_INFINITY;
    this.high = known ? high : Double.POSITIVE_INFINITY;
    this.size = known ? size : Double.POSITIVE_INFINITY;
    this.operations = operations;
    this.underflow = underflow;
  }

  /**
   * A number that is given.
   *
   * @param x the number
   * @return it alone
   */
  public static Enclosure of(double x) {
    return new Enclosure(x, x, Math.abs(x), 0, 0);
  }

  /**
   * The lower end.
   *
   * @return a number that is at most [e]
   */
  public double low() {
    return low;
  }

  /**
   * The upper end.
   *
   * @return a number that is at least [e]
   */
  public double high() {
    return high;
  }

  /**
   * The largest absolute value.
   *
   * @return max |x| over the interval
   */
  public double largest() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /**
   * The least absolute value.
   *
   * @return min |x| over the interval
   */
  public double smallest() {
    return low > 0 ? low : high < 0 ? -high : 0;
  }

  /**
   * The value once a program has computed it.
   *
   * @return a number that is given, somewhere within the rounding of this expression
   */
  public Enclosure stored() {
    double error = Roundoff.up(Roundoff.gamma(operations) * size + underflow);
    double below = Math.nextDown(low - error);
    double above = Math.nextUp(high + error);
    return operations == 0
        ? this
        : new Enclosure(below, above, Math.max(Math.abs(below), Math.abs(above)), 0, 0);
  }

  @Override
  public Enclosure add(Enclosure other) {
    return sum(other, other.low, other.high);
  }

  @Override
  public Enclosure subtract(Enclosure other) {
    return sum(other, -other.high, -other.low);
  }

  private Enclosure sum(Enclosure other, double otherLow, double otherHigh) {
    return new Enclosure(
        Math.nextDown(low + otherLow),
        Math.nextUp(high + otherHigh),
        Roundoff.up(size + other.size),
        Math.max(operations, other.operations) + 1,
        Roundoff.up(underflow + other.underflow));
  }

  @Override
  public Enclosure negate() {
    return new Enclosure(-high, -low, size, operations, underflow);
  }

  @Override
  public Enclosure multiply(Enclosure other) {
    double[] ends = {low * other.low, low * other.high, high * other.low, high * other.high};
    double least = DoubleStream.of(ends).min().orElse(Double.NaN);
    double greatest = DoubleStream.of(ends).max().orElse(Double.NaN);
    double cross = size * other.underflow + other.size * underflow + underflow * other.underflow;
    return new Enclosure(
        this == other ? Math.max(Math.nextDown(smallest() * smallest()), 0) : Math.nextDown(least),
        Math.nextUp(greatest),
        Roundoff.up(size * other.size),
        operations + other.operations + 1,
        Roundoff.up(2 * cross + Roundoff.UNDERFLOW));
  }

  @Override
  public Enclosure multiply(int factor) {
    return multiply(of(factor));
  }

  @Override
  public Enclosure divide(Enclosure other) {
    return multiply(other.reciprocal());
  }

  @Override
  public Enclosure reciprocal() {
    Enclosure divisor = stored();
    if (!(divisor.smallest() >= Double.MIN_NORMAL)) {
      return of(Double.NaN);
    }
    return new Enclosure(
        Math.nextDown(1 / divisor.high),
        Math.nextUp(1 / divisor.low),
        Roundoff.up(1 / divisor.smallest()),
        1,
        Roundoff.UNDERFLOW);
  }

  @Override
  public Field<Enclosure> getField() {
    return EnclosureField.INSTANCE;
  }

  /** What commons-math needs to make vectors. */
  private static final class EnclosureField implements Field<Enclosure> {
    static final EnclosureField INSTANCE = new EnclosureField();

    @Override
    public Enclosure getZero() {
      return of(0);
    }

    @Override
    public Enclosure getOne() {
      return of(1);
    }

    @Override
    public Class<Enclosure> getRuntimeClass() {
      return Enclosure.class;
    }
  }
}
