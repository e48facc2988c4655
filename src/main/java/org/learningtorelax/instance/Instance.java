package org.learningtorelax.instance;

import org.learningtorelax.matrix.LinearSystem;

/**
 * One linear system of a sequence.
 *
 * @param name what to call it: the file it came from, or the family
 * @param context the number a contextual learner may see, the shift c; 0 where there is none
 * @param system A, b and x0
 */
public record Instance(String name, double context, LinearSystem system) {}
