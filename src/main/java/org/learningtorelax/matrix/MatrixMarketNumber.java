package org.learningtorelax.matrix;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A number as C and Fortran write it: digits with at most one point, then perhaps an exponent after
 * {@code e}, {@code E}, {@code d} or {@code D}. What only Java reads ({@code 4f}, {@code 4d},
 * {@code 0x3p0}) is no number here.
 */
final class MatrixMarketNumber {
  private static final Pattern FORM =
      Pattern.compile("[+-]?([0-9]++(\\.[0-9]*+)?|\\.[0-9]++)([eEdD][+-]?[0-9]++)?");

  private MatrixMarketNumber() {}

  /** The double nearest to the number; empty for another word and for a number that overflows. */
  static OptionalDouble parse(String word) {
    if (!FORM.matcher(word).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(word.replace('d', 'e').replace('D', 'e'));
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
