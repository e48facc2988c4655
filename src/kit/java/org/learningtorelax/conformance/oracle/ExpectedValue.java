package org.learningtorelax.conformance.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * A number and how far off it may be.
 *
 * @param value the number
 * @param tolerance the tolerance, absolute
 */
public record ExpectedValue(
    @JsonProperty(required = true) double value, @JsonProperty(required = true) double tolerance) {

  /** Whether a number is within the tolerance. NaN is not. */
  boolean allows(double other) {
    return Math.abs(other - value) <= tolerance;
  }

  /** How many tolerances a number is off, perhaps infinitely many. */
  double errorInTolerances(double other) {
    return Math.abs(other - value) / tolerance;
  }

  /** A wrong number, and how wrong. */
  String withError(double other) {
    double error = errorInTolerances(other);
    String count = error < 1e6 ? String.format(Locale.ROOT, "%.4g", error) : "over a million";
    return other + ", " + count + " tolerances off";
  }

  @Override
  public String toString() {
    return value + " within " + tolerance;
  }
}
