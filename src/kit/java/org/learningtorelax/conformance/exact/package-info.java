/**
 * The paper's lines in decimal arithmetic of 40 digits: slow, and written apart from the code that
 * they judge.
 */
package org.learningtorelax.conformance.exact;
