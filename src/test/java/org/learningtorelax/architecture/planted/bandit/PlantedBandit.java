package org.learningtorelax.architecture.planted.bandit;

/** What a solver must not know. */
public final class PlantedBandit {
  private PlantedBandit() {}

  /** Draws an arm. */
  public static int draw() {
    return 0;
  }
}
