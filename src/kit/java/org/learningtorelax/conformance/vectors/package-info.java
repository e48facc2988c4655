/** The fixed cases under specs/vectors: their form, how they are read, and how they are made. */
package org.learningtorelax.conformance.vectors;
