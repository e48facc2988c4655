/**
 * Where matrices, solvers and bandits meet: Algorithm 2's loop, what it is compared with, and
 * regret.
 */
package org.learningtorelax.tuning;
