package org.learningtorelax.quantity;

import org.checkerframework.checker.index.qual.IndexFor;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;

/**
 * The checks that stand before any work. Each returns its argument, typed as the quantity it has
 * been found to be, or throws a {@link BadInputException}.
 *
 * <p>These are the only places where a plain number becomes an {@link Omega}, a {@link Tolerance},
 * a {@link SpectralRadius} or a {@link Probability}; each suppression below stands beside the
 * comparison that justifies it.
 */
@Clause("Input 7")
public final class Require {
  private Require() {}

  /**
   * A relaxation parameter.
   *
   * @param omega the number to check
   * @return omega, in (0, 2)
   */
  @SuppressWarnings("subtyping:return") // the range has just been checked
  public static @Omega double omega(double omega) {
    if (!(omega > 0 && omega < 2)) {
      throw new BadInputException("omega", omega, "must lie in the open interval (0, 2)");
    }
    return omega;
  }

  /**
   * A relative tolerance.
   *
   * @param rtol the number to check
   * @return rtol, in (0, 1)
   */
  @SuppressWarnings("subtyping:return") // the range has just been checked
  public static @Tolerance double relativeTolerance(double rtol) {
    if (!(rtol > 0 && rtol < 1)) {
      throw new BadInputException("rtol", rtol, "must lie in the open interval (0, 1)");
    }
    return rtol;
  }

  /**
   * An absolute tolerance.
   *
   * @param atol the number to check
   * @return atol, positive and finite
   */
  @SuppressWarnings("subtyping:return") // the range has just been checked
  public static @Tolerance double absoluteTolerance(double atol) {
    return positive("atol", atol);
  }

  /**
   * A spectral radius.
   *
   * @param name the argument's name
   * @param radius the number to check
   * @return radius, in [0, ∞)
   */
  @SuppressWarnings("subtyping:return") // the range has just been checked
  public static @SpectralRadius double spectralRadius(String name, double radius) {
    return atLeastZero(name, radius);
  }

  /**
   * A probability, or a number drawn uniformly from [0, 1).
   *
   * @param name the argument's name
   * @param probability the number to check
   * @return probability, in [0, 1]
   */
  @SuppressWarnings("subtyping:return") // the range has just been checked
  public static @Probability double probability(String name, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new BadInputException(name, probability, "must lie in [0, 1]");
    }
    return probability;
  }

  /**
   * A positive, finite number.
   *
   * @param name the argument's name
   * @param value the number to check
   * @return value, in (0, ∞)
   */
  public static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new BadInputException(name, value, "must be positive and finite");
    }
    return value;
  }

  /**
   * A finite number that may be zero.
   *
   * @param name the argument's name
   * @param value the number to check
   * @return value, in [0, ∞)
   */
  public static double atLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new BadInputException(name, value, "must be finite and at least 0");
    }
    return value;
  }

  /**
   * An index of an array.
   *
   * @param name the argument's name
   * @param index the number to check
   * @param array the array
   * @return index, in [0, array.length)
   */
  @SuppressWarnings("index:return") // the range has just been checked
  public static @IndexFor("#3") int index(String name, int index, double[] array) {
    return index(name, index, array.length);
  }

  /**
   * An index.
   *
   * @param name the argument's name
   * @param index the number to check
   * @param length how many there are
   * @return index, in [0, length)
   */
  public static @NonNegative int index(String name, int index, int length) {
    if (index < 0 || index >= length) {
      throw new BadInputException(name, index, "must lie in [0, " + length + ")");
    }
    return index;
  }

  /**
   * A finite number.
   *
   * @param name the argument's name
   * @param value the number to check
   * @return value, neither infinite nor NaN
   */
  public static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new BadInputException(name, value, "must be finite");
    }
    return value;
  }

  /**
   * A vector of finite numbers.
   *
   * @param name the argument's name
   * @param vector the numbers to check
   */
  public static void allFinite(String name, double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      finite(name + "[" + i + "]", vector[i]);
    }
  }

  /**
   * A count that may not be zero.
   *
   * @param name the argument's name
   * @param count the number to check
   * @return count, at least 1
   */
  public static @Positive int atLeastOne(String name, int count) {
    if (count < 1) {
      throw new BadInputException(name, count, "must be at least 1");
    }
    return count;
  }

  /**
   * A count that may be zero.
   *
   * @param name the argument's name
   * @param count the number to check
   * @return count, at least 0
   */
  public static @NonNegative int nonNegative(String name, int count) {
    if (count < 0) {
      throw new BadInputException(name, count, "must be at least 0");
    }
    return count;
  }

  /**
   * A vector of the length that another argument fixes.
   *
   * @param name the argument's name
   * @param vector the vector to check
   * @param length the length it must have
   */
  public static void length(String name, double[] vector, int length) {
    if (vector.length != length) {
      throw new BadInputException("length of " + name, vector.length, "must be " + length);
    }
  }
}
