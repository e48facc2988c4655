package org.learningtorelax.figures;

import java.util.function.Supplier;

/**
 * An independent part of a figure: the same table whenever and wherever it is computed, but for
 * measured times.
 *
 * @param id the name of its file, of letters, digits and hyphens; it names all that the table
 *     depends on
 * @param weight about how long it takes, in any unit, for the estimate of the time that is left
 * @param work computes the table
 */
record Task(String id, long weight, Supplier<Table> work) {}
