/**
 * Where linear systems come from: the paper's shifted sequences, its right-hand sides, files, and
 * random matrix families. All randomness comes from a generator passed in.
 */
package org.learningtorelax.instance;
