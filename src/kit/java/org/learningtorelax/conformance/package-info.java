/**
 * The kit that checks another implementation: operations, oracles that judge an output, inputs that
 * try it, and the report. The protocol and what is demanded stand in specs/protocol.md.
 */
package org.learningtorelax.conformance;
