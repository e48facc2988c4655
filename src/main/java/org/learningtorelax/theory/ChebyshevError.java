package org.learningtorelax.theory;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * How well a Lipschitz function on an interval is approximated by the first m+1 Chebyshev
 * polynomials. Source: Theorem C.1, (16), (17); Corollary C.1.
 *
 * @param degree m, at least 0
 */
public record ChebyshevError(int degree) {

  /**
   * Checks the degree.
   *
   * @param degree m
   * @throws org.learningtorelax.quantity.BadInputException if m is negative
   */
  public ChebyshevError {
    Require.nonNegative("degree", degree);
  }

  /**
   * The bound on the error, (π + (2/π) log(2m+1)) L(b-a)/(2(m+1)).
   *
   * @param lipschitz L, at least 0
   * @param width b - a, positive; 2 for Theorem C.1
   * @return the bound on the largest error
   */
  @Clause({"Theorem C.1 error", "Corollary C.1"})
  public double bound(double lipschitz, double width) {
    Domain.atLeast("lipschitz", lipschitz, 0);
    return (Math.PI + 2 / Math.PI * Math.log(2.0 * degree + 1))
        * lipschitz
        * Require.positive("width", width)
        / (2 * (degree + 1.0));
  }

  /**
   * The bound on a coefficient, |θ[j]| ≤ L(b-a)/j.
   *
   * @param j the coefficient's number, at least 1
   * @param lipschitz L, at least 0
   * @param width b - a, positive; 2 for Theorem C.1
   * @return the bound
   */
  @Clause({"Theorem C.1 coefficients", "Corollary C.1"})
  public static double coefficientBound(int j, double lipschitz, double width) {
    Domain.atLeast("lipschitz", lipschitz, 0);
    return lipschitz * Require.positive("width", width) / Require.atLeastOne("j", j);
  }
}
