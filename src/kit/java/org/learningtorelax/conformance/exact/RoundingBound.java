package org.learningtorelax.conformance.exact;

/** Where the numbers of every right program lie in the iteration k that has been reached. */
interface RoundingBound {
  /** The residual's norm, as any of them computes it. */
  NormBounds norm();

  /** How far the entries of an iterate may be from those of x_k; infinite if nothing is known. */
  double distance();

  /** From k to k + 1. */
  void advance();
}
