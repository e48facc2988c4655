/**
 * The paper's formulas as functions of their parameters, and the constants of a matrix that go into
 * them. Nothing here runs a solver.
 *
 * <p>Where a printed formula is wrong it stands beside its corrected form, the names ending in
 * {@code Printed} and {@code Corrected}; a name without either is a formula that holds as printed.
 */
package org.learningtorelax.theory;
