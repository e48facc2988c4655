package org.learningtorelax.bandit;

import org.learningtorelax.clauses.Clause;

/** The greatest and the least cost so far, from which the paper's experiments estimate K and L. */
@Clause("Input 13")
final class CostRange {
  private double greatest = 0;
  private double least = Double.POSITIVE_INFINITY;

  /** Whether the range has grown. */
  boolean add(double cost) {
    boolean grows = cost > greatest || cost < least;
    greatest = Math.max(greatest, cost);
    least = Math.min(least, cost);
    return grows;
  }

  /** The estimate of K, the greatest cost; 0 before the first. */
  double bound() {
    return greatest;
  }

  /** The estimate of CL, the greatest less the least cost; 0 before the first. */
  double variation() {
    return Math.max(greatest - least, 0);
  }
}
