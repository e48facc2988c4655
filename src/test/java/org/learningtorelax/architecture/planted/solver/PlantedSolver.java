package org.learningtorelax.architecture.planted.solver;

import org.learningtorelax.architecture.planted.bandit.PlantedBandit;

/** A solver that chooses its own parameter: the arrow that must not be. */
public final class PlantedSolver {
  private PlantedSolver() {}

  /** Counts iterations. */
  public static int solve() {
    return PlantedBandit.draw();
  }
}
