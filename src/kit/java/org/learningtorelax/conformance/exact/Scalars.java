package org.learningtorelax.conformance.exact;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.Decimal64;

/**
 * An arithmetic in which the literal lines can be run.
 *
 * @param of the number that a double is
 * @param stored what becomes of each number of a vector once it is computed
 * @param <T> the numbers
 */
public record Scalars<T extends FieldElement<T>>(DoubleFunction<T> of, UnaryOperator<T> stored) {

  /**
   * 40 digits.
   *
   * @return the arithmetic
   */
  public static Scalars<Dfp> exact() {
    return new Scalars<>(Decimal::of, x -> x);
  }

  /**
   * Doubles in which every number of a vector moves, at random, by up to the given share of itself.
   */
  static Scalars<Decimal64> perturbed(double share, long seed) {
    Random random = new Random(seed);
    return new Scalars<>(
        Decimal64::new, x -> x.multiply(1 + share * (2 * random.nextDouble() - 1)));
  }

  FieldVector<T> vector(List<Double> values) {
    FieldVector<T> vector = new ArrayFieldVector<>(of.apply(0).getField(), values.size());
    for (int i = 0; i < values.size(); i++) {
      vector.setEntry(i, of.apply(values.get(i)));
    }
    return vector;
  }

  FieldVector<T> stored(FieldVector<T> vector) {
    FieldVector<T> result = vector.copy();
    for (int i = 0; i < vector.getDimension(); i++) {
      result.setEntry(i, stored.apply(vector.getEntry(i)));
    }
    return result;
  }
}
