package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A context whose Chebyshev features are asked for.
 *
 * @param x the context
 * @param low where the interval begins
 * @param high where it ends
 * @param degree the greatest degree m
 */
public record FeaturesInput(
    @JsonProperty(required = true) double x,
    @JsonProperty(required = true) double low,
    @JsonProperty(required = true) double high,
    @JsonProperty(required = true) int degree) {}
