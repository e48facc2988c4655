package org.learningtorelax.bandit;

import org.learningtorelax.quantity.Probability;

/**
 * A bandit over arms 0, ..., d-1 that sees a number, the context, before it draws.
 *
 * <p>A round is: {@link #probabilities}, a draw, the loss of the arm drawn, all with the same
 * context. The distribution and the draw are apart, as in {@link Bandit}. Not safe for use by
 * several threads.
 */
public interface ContextualBandit {

  /**
   * The distribution from which the arm of this round is to be drawn.
   *
   * @param context the context c of this round
   * @return d probabilities that add up to 1 within rounding, a new array
   * @throws org.learningtorelax.quantity.BadInputException if the context is out of range
   */
  @Probability
  double[] probabilities(double context);

  /**
   * Draws the arm of this round by the inverse distribution function.
   *
   * @param context the context c of this round
   * @param uniform a number drawn uniformly from [0, 1)
   * @return the arm, in [0, d)
   * @throws org.learningtorelax.quantity.BadInputException if a number is out of range
   */
  default int draw(double context, @Probability double uniform) {
    return InverseDistribution.draw(probabilities(context), uniform);
  }

  /**
   * Learns the loss of the arm that was played, and so ends the round.
   *
   * @param context the context c of this round
   * @param arm the arm played, in [0, d)
   * @param loss its loss, at least 0 and finite
   * @throws org.learningtorelax.quantity.BadInputException if a number is out of range
   */
  void observe(double context, int arm, double loss);

  /**
   * A bandit that looks at no context.
   *
   * @param bandit the bandit
   * @return it, as a contextual one
   */
  static ContextualBandit ignoringContext(Bandit bandit) {
    return new ContextualBandit() {
      @Override
      public @Probability double[] probabilities(double context) {
        return bandit.probabilities();
      }

      @Override
      public void observe(double context, int arm, double loss) {
        bandit.observe(arm, loss);
      }
    };
  }
}
