/**
 * Solvers that count: SOR (Algorithm 1), SSOR (Algorithm 8), conjugate gradients with SSOR's
 * preconditioner (Definition E.1) and without. Each is the paper's lines in the paper's order; a
 * faster form is a class of its own.
 */
package org.learningtorelax.solver;
