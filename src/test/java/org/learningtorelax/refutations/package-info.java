/**
 * The counterexamples to what the paper prints: each meets, by computed values, every hypothesis
 * that the clause lists under <i>Given</i>, and then breaks the printed conclusion.
 */
package org.learningtorelax.refutations;
