/**
 * Contracts for other implementations on the JVM: a test class implements an interface, gives the
 * one or two methods without a body, and has its properties in its own build. {@link
 * org.learningtorelax.properties.contracts.RelaxDomain} offers the same inputs for properties of
 * one's own.
 */
package org.learningtorelax.properties.contracts;
