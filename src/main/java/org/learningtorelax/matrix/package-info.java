/**
 * Symmetric matrices A = D + L + Lᵀ with a positive diagonal: storage, the paper's splitting,
 * Matrix Market files, model problems, and the test for consistent ordering.
 */
package org.learningtorelax.matrix;
