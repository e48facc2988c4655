/**
 * Bandits: they draw an arm, are told its loss and nothing else, and know neither matrices nor
 * solvers.
 */
package org.learningtorelax.bandit;
