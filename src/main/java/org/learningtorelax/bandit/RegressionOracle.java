package org.learningtorelax.bandit;

/**
 * Online regression, as {@link SquareCb} asks for it: predicts the loss of each arm in a context
 * and learns from the losses of the arms that were played. Not safe for use by several threads.
 */
public interface RegressionOracle {

  /**
   * The loss expected of an arm.
   *
   * @param context the context c
   * @param arm the arm, in [0, d)
   * @return the prediction, finite
   * @throws org.learningtorelax.quantity.BadInputException if a number is out of range
   */
  double predict(double context, int arm);

  /**
   * Learns the loss of an arm.
   *
   * @param context the context c
   * @param arm the arm, in [0, d)
   * @param target the loss, finite
   * @throws org.learningtorelax.quantity.BadInputException if a number is out of range
   */
  void observe(double context, int arm, double target);
}
