package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The constants of Lemma 2.1's bound.
 *
 * @param rho ρ
 * @param tau τ
 * @param epsilon ε
 */
public record SurrogateInput(
    @JsonProperty(required = true) double rho,
    @JsonProperty(required = true) double tau,
    @JsonProperty(required = true) double epsilon) {}
