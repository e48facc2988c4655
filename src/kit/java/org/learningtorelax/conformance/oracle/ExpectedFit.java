package org.learningtorelax.conformance.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a fit must reach.
 *
 * @param theta a minimiser, the one that is demanded if {@code determined}
 * @param determined whether another minimiser is another choice
 * @param leastSquares the least sum of squares
 * @param excess by how much the sum of squares may exceed it
 * @param tolerance how far θ is determined by that, in Euclidean norm; or, if no other rule does,
 *     how far it may be from {@code theta}
 */
public record ExpectedFit(
    @JsonProperty(required = true) List<Double> theta,
    @JsonProperty(required = true) boolean determined,
    @JsonProperty(required = true) double leastSquares,
    @JsonProperty(required = true) double excess,
    @JsonProperty(required = true) double tolerance) {

  /**
   * Copies θ.
   *
   * @param theta a minimiser
   * @param determined whether it is demanded
   * @param leastSquares the least sum of squares
   * @param excess what may be added
   * @param tolerance of θ
   */
  public ExpectedFit {
    theta = List.copyOf(theta);
  }
}
