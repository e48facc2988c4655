package org.learningtorelax.conformance.generate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An input that breaks one rule.
 *
 * @param id what is wrong, in a few words with hyphens
 * @param rule the rule
 * @param input the input
 */
public record Hostile(String id, String rule, JsonNode input) {}
