package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.RealFieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.util.Decimal64;

/**
 * An arithmetic in which the literal lines can be run.
 *
 * @param of the number that a double is
 * @param moved what happens to each number of a vector once it is computed
 * @param <T> the numbers
 */
record Scalars<T extends RealFieldElement<T>>(DoubleFunction<T> of, UnaryOperator<T> moved) {

  /** 40 digits. */
  static Scalars<Dfp> exact() {
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

  T zero() {
    return of.apply(0);
  }

  List<T> vector(List<Double> values) {
    List<T> vector = new ArrayList<>();
    for (double value : values) {
      vector.add(of.apply(value));
    }
    return vector;
  }

  List<T> moved(List<T> vector) {
    List<T> result = new ArrayList<>();
    for (T value : vector) {
      result.add(moved.apply(value));
    }
    return result;
  }

  T dot(List<T> x, List<T> y) {
    T sum = zero();
    for (int i = 0; i < x.size(); i++) {
      sum = sum.add(x.get(i).multiply(y.get(i)));
    }
    return sum;
  }

  /** x + a y. */
  List<T> plus(List<T> x, T a, List<T> y) {
    List<T> sum = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      sum.add(x.get(i).add(a.multiply(y.get(i))));
    }
    return sum;
  }
}
