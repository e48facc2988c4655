package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.IndexFor;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/** The checks of what a bandit is told at the end of a round. */
final class RoundInput {
  private RoundInput() {}

  /** The arm, which must lie in [0, arms). */
  static int arm(int arm, int arms) {
    if (arm < 0 || arm >= arms) {
      throw new BadInputException("arm", arm, "must lie in [0, " + arms + ")");
    }
    return arm;
  }

  /** The arm, which must be an index of an array that has one entry for each arm. */
  static @IndexFor("#2") int arm(int arm, double[] perArm) {
    if (arm < 0 || arm >= perArm.length) {
      throw new BadInputException("arm", arm, "must lie in [0, " + perArm.length + ")");
    }
    return arm;
  }

  /** The loss, which must be finite and at least 0. */
  static double loss(double loss) {
    return Require.atLeastZero("loss", loss);
  }
}
