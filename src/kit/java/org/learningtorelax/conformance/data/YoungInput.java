package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A Jacobi radius and ω.
 *
 * @param beta β
 * @param omega ω
 */
public record YoungInput(
    @JsonProperty(required = true) double beta, @JsonProperty(required = true) double omega) {}
