package org.learningtorelax.architecture.planted.tuning;

import org.learningtorelax.architecture.planted.bandit.PlantedBandit;
import org.learningtorelax.architecture.planted.solver.PlantedSolver;

/** Brings the two together, as tuning may. */
public final class PlantedTuning {
  private PlantedTuning() {}

  /** Runs a round. */
  public static int round() {
    return PlantedBandit.draw() + PlantedSolver.solve();
  }
}
