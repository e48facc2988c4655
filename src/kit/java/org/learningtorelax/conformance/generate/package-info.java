/**
 * Inputs that try an implementation: arbitraries whose parts shrink one by one, and inputs that
 * break a rule. All are explicit numbers, so that a small failing input is small to read.
 */
package org.learningtorelax.conformance.generate;
