package org.learningtorelax.tuning;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;

/**
 * One round of a trial: what the learner played, and what each comparator would have paid.
 *
 * @param instance the instance's name
 * @param context its context, the shift c
 * @param arm the arm that the learner played
 * @param iterations what the learner paid
 * @param gridIterations what each point of the grid would have paid; empty where no comparator ran
 * @param youngOmega Young's ω*, empty where his theory does not apply
 * @param youngIterations what ω* would have paid, empty likewise
 */
public record Round(
    String instance,
    double context,
    int arm,
    int iterations,
    List<Integer> gridIterations,
    OptionalDouble youngOmega,
    OptionalInt youngIterations) {

  /**
   * Copies the list.
   *
   * @param instance the instance's name
   * @param context its context
   * @param arm the arm played
   * @param iterations what was paid
   * @param gridIterations what each point of the grid would have paid
   * @param youngOmega Young's ω*
   * @param youngIterations what ω* would have paid
   */
  public Round {
    gridIterations = List.copyOf(gridIterations);
  }

  /** A round of a trial that runs the learner alone. */
  static Round withoutComparators(Instance instance, OnlineTuning.Play play) {
    return new Round(
        instance.name(),
        instance.context(),
        play.arm(),
        play.iterations(),
        List.of(),
        OptionalDouble.empty(),
        OptionalInt.empty());
  }

  /**
   * What the best point of the grid for this instance would have paid.
   *
   * @return the instance-optimal cost on the grid
   */
  public int instanceOptimalIterations() {
    return Collections.min(gridIterations);
  }

  /**
   * The least point of the grid with the instance-optimal cost.
   *
   * @return its arm
   */
  @Clause("Input 10")
  public int instanceOptimalArm() {
    return gridIterations.indexOf(instanceOptimalIterations());
  }
}
