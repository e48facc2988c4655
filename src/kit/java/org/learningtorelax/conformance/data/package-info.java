/**
 * The inputs and outputs of the protocol's operations (specs/protocol.md), in the shape in which
 * they travel. A record checks that its members are there; the rules for their values are for the
 * implementation to check.
 */
package org.learningtorelax.conformance.data;
