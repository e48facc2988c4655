/**
 * The paper's formulas as functions: Young's radius and best relaxation parameter, the Jacobi
 * radius. Nothing here runs a solver.
 */
package org.learningtorelax.theory;
