/**
 * The clauses: the paper's statements, each with its verdict, its code, its tests and its proof.
 */
package org.learningtorelax.clauses;
