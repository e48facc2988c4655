/** An implementation that runs as a process of its own, or must be kept from hanging. */
package org.learningtorelax.conformance.process;
