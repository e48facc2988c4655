/**
 * Kinds of number that must not be passed for one another, held apart by the Checker Framework's
 * Subtyping Checker, and the checks through which a plain number becomes one of them.
 */
package org.learningtorelax.quantity;
