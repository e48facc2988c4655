package org.learningtorelax.bandit;

import org.learningtorelax.quantity.Probability;

/**
 * A bandit over arms 0, ..., d-1. A round is: {@link #probabilities()}, a draw, the loss of the arm
 * drawn.
 *
 * <p>The distribution and the draw are apart, so that each can be tested alone: {@link
 * #probabilities()} depends on nothing but the rounds before, {@link #draw} takes the uniform
 * number from outside. Not safe for use by several threads.
 */
public interface Bandit {

  /**
   * The distribution from which the arm of this round is to be drawn.
   *
   * @return d probabilities that add up to 1 within rounding, a new array
   */
  @Probability
  double[] probabilities();

  /**
   * Draws the arm of this round by the inverse distribution function.
   *
   * @param uniform a number drawn uniformly from [0, 1)
   * @return the arm, in [0, d)
   * @throws org.learningtorelax.quantity.BadInputException if {@code uniform} lies outside [0, 1]
   */
  default int draw(@Probability double uniform) {
    return InverseDistribution.draw(probabilities(), uniform);
  }

  /**
   * Learns the loss of the arm that was played, and so ends the round.
   *
   * @param arm the arm played, in [0, d)
   * @param loss its loss, at least 0 and finite
   * @throws org.learningtorelax.quantity.BadInputException if the arm or the loss is out of range
   */
  void observe(int arm, double loss);
}
