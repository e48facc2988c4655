package org.learningtorelax.figures;

import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/**
 * How much of the paper's experiments to run.
 *
 * @param trials trials of the learning experiments
 * @param rounds linear systems in a trial, T
 * @param averaged instances over which costs are averaged
 * @param omegaStep the distance of neighbouring ω in pictures of cost against ω
 * @param meshes the meshes nx of the heat equation
 * @param timeSteps time steps of the heat equation
 * @param heatTrials runs of each learner on the heat equation
 * @param seed decides all random numbers
 */
public record ExperimentSize(
    int trials,
    int rounds,
    int averaged,
    double omegaStep,
    List<Integer> meshes,
    int timeSteps,
    int heatTrials,
    long seed) {
  private static final int LEAST_MESH = 2;
  private static final int GREATEST_MESH = 10_000;

  /**
   * Copies the list.
   *
   * @param trials trials of the learning experiments
   * @param rounds linear systems in a trial
   * @param averaged instances over which costs are averaged
   * @param omegaStep the distance of neighbouring ω
   * @param meshes the meshes of the heat equation
   * @param timeSteps time steps of the heat equation
   * @param heatTrials runs of each learner on the heat equation
   * @param seed decides all random numbers
   */
  public ExperimentSize {
    meshes = List.copyOf(meshes);
  }

  /**
   * The paper's size.
   *
   * @param seed decides all random numbers
   * @return 40 trials of 5,000 systems, meshes from 25 to 400
   */
  public static ExperimentSize full(long seed) {
    return new ExperimentSize(40, 5000, 40, 0.01, List.of(25, 50, 100, 200, 400), 5000, 3, seed);
  }

  /**
   * A size for a first look, two minutes on two cores.
   *
   * @param seed decides all random numbers
   * @return fewer and shorter runs of everything
   */
  public static ExperimentSize quick(long seed) {
    return new ExperimentSize(6, 1000, 10, 0.05, List.of(25, 50), 200, 2, seed);
  }

  /**
   * The same size on other meshes of the heat equation.
   *
   * @param meshes the meshes nx
   * @return this size with these meshes
   * @throws BadInputException if one is out of range, or they do not increase
   */
  public ExperimentSize withMeshes(List<Integer> meshes) {
    for (int i = 0; i < meshes.size(); i++) {
      int least = i == 0 ? LEAST_MESH : meshes.get(i - 1) + 1;
      if (meshes.get(i) < least || meshes.get(i) > GREATEST_MESH) {
        throw new BadInputException("meshes", meshes, "must increase and lie in [2, 10000]");
      }
    }
    return new ExperimentSize(
        trials, rounds, averaged, omegaStep, meshes, timeSteps, heatTrials, seed);
  }

  /** The part of a task's name that tells apart what was computed at another size. */
  String label() {
    return trials + "x" + rounds + "-" + averaged + "-" + timeSteps + "-seed" + seed;
  }
}
