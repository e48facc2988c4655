package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One number.
 *
 * @param value the number
 */
public record ValueOutput(@JsonProperty(required = true) double value) {}
