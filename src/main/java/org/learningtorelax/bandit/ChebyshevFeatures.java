package org.learningtorelax.bandit;

import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The features f(c) = (P_0(x), ..., P_m(x)) of a context c, x its place in [-1, 1] and P_j(x) =
 * cos(j arccos x) the Chebyshev polynomials.
 *
 * <p>They come from the recurrence P_(j+1) = 2x P_j - P_(j-1), started at P_0 = 1 and P_(-1) = x.
 * Source: Appendix C.
 */
@Clause("Chebyshev 1")
public final class ChebyshevFeatures {
  private final ContextInterval interval;
  private final @NonNegative int degree;

  /**
   * Features on an interval.
   *
   * @param interval where contexts lie
   * @param degree the greatest degree m, at least 0
   */
  public ChebyshevFeatures(ContextInterval interval, int degree) {
    this.interval = interval;
    this.degree = Require.nonNegative("degree", degree);
  }

  /**
   * The greatest degree.
   *
   * @return m
   */
  public @NonNegative int degree() {
    return degree;
  }

  /**
   * The features of a context. P_j has an absolute error of at most 4 (j+1)² units of 2^-53.
   *
   * @param context the context c, in the interval
   * @return P_0, ..., P_m, a new array
   * @throws org.learningtorelax.quantity.BadInputException if the context lies outside
   */
  public double[] of(double context) {
    double x = interval.toUnit(context);
    double[] features = new double[degree + 1];
    double previous = x;
    double current = 1;
    for (int j = 0; j < features.length; j++) {
      features[j] = current;
      double next = 2 * x * current - previous;
      previous = current;
      current = next;
    }
    return features;
  }

  /**
   * How far some combination of the features, at most, stays from a function that varies by at most
   * its Lipschitz constant times a distance (Corollary C.1).
   *
   * @param degree m, at least 0
   * @param variation the function's Lipschitz constant L times the interval's width C
   * @return ((π + (2/π) log(2m+1)) / (2(m+1))) C L
   */
  @Clause({"Theorem C.1 error", "Corollary C.1"})
  public static double uniformError(int degree, double variation) {
    double logarithm = Math.log(2.0 * Require.nonNegative("degree", degree) + 1);
    return (Math.PI + 2 / Math.PI * logarithm) / (2 * (degree + 1.0)) * variation;
  }

  /**
   * The bound on a coefficient of such a combination, |θ[j]| ≤ LC/j.
   *
   * @param j the coefficient's number, at least 1
   * @param variation the function's Lipschitz constant L times the interval's width C, at least 0
   * @return the bound
   */
  @Clause({"Theorem C.1 coefficients", "Corollary C.1"})
  public static double coefficientBound(int j, double variation) {
    return Require.atLeastZero("variation", variation) / Require.atLeastOne("j", j);
  }
}
