package org.learningtorelax.bandit;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/** The number K by which {@link TsallisInf} normalises losses. */
@Clause("Input 11")
public interface LossScale {

  /**
   * The scale to use in this round.
   *
   * @return K, positive and finite
   */
  double value();

  /**
   * Takes notice of a loss.
   *
   * @param loss the loss observed, at least 0
   */
  void observe(double loss);

  /**
   * A constant K, the theorems' bound on every loss.
   *
   * @param k the constant, positive and finite
   * @return the scale
   */
  static LossScale fixed(double k) {
    double value = Require.positive("normalization", k);
    return new LossScale() {
      @Override
      public double value() {
        return value;
      }

      @Override
      public void observe(double loss) {}
    };
  }

  /**
   * The mean of the losses so far, as in the paper's experiments; 1 while that mean is 0, when
   * every loss estimate is 0 too and the scale changes nothing.
   *
   * @return a new scale, without memory
   */
  static LossScale runningMean() {
    return new LossScale() {
      private double mean = 0;
      private long count = 0;

      @Override
      public double value() {
        return mean > 0 ? mean : 1;
      }

      @Override
      public void observe(double loss) {
        count++;
        mean += (loss - mean) / count;
      }
    };
  }
}
