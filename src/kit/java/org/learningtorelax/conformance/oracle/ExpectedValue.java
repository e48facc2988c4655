package org.learningtorelax.conformance.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;

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

  @Override
  public String toString() {
    return value + " within " + tolerance;
  }
}
