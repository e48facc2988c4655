package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.common.value.qual.MinLen;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The bins of Algorithm 5: the m centres h[j] = c + (C/m)(j - 1/2), j = 1, ..., m, of an interval
 * [c, c + C] cut into m equal parts. A context belongs to the nearest centre and, half-way between
 * two, to the lower one.
 *
 * <p>Distances are compared as doubles, so that a context within rounding of a border may fall on
 * either side of it. Source: Algorithm 5, Theorem B.4.
 */
@Clause({"Algorithm 5", "Input 10"})
public final class ContextBins {
  private final ContextInterval interval;
  private final double @MinLen(1) [] centres;

  /**
   * Cuts the interval.
   *
   * @param interval [c, c + C]
   * @param bins the number of bins m, at least 1
   */
  public ContextBins(ContextInterval interval, int bins) {
    this.interval = interval;
    this.centres = new double[Require.atLeastOne("bins", bins)];
    for (int j = 0; j < centres.length; j++) {
      centres[j] = interval.low() + interval.width() / bins * (j + 0.5);
    }
  }

  /**
   * The number of bins.
   *
   * @return m
   */
  public int size() {
    return centres.length;
  }

  /**
   * The centres.
   *
   * @return h, increasing, a new array
   */
  public double[] centres() {
    return centres.clone();
  }

  /**
   * The bin of a context.
   *
   * @param context the context, in [c, c + C]
   * @return the least j, counted from 0, at which |h[j] - context| is least
   * @throws org.learningtorelax.quantity.BadInputException if the context lies outside
   */
  public @NonNegative int nearest(double context) {
    interval.require(context);
    return Argmin.nearest(centres, context);
  }
}
