/**
 * The paper's splitting and iterations over the rational numbers: slow, without rounding, and
 * written apart from the code that they judge.
 */
package org.learningtorelax.properties.exact;
