package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A Jacobi radius whose best ω is asked for.
 *
 * @param beta β
 */
public record OptimalOmegaInput(@JsonProperty(required = true) double beta) {}
