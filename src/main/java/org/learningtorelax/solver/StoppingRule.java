package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;

/**
 * When an iteration stops: at the first k with |r_k| ≤ tolerance · reference, where r_k = b - A x_k
 * and |·| is the Euclidean norm, or else at the iteration limit.
 *
 * @param reference what the residual is compared with
 * @param tolerance the tolerance: in (0, 1), or positive if the reference is {@link Reference#ONE}
 * @param maxIterations the most iterations allowed, at least 0
 */
@Clause({"Input 1", "Input 3"})
public record StoppingRule(Reference reference, @Tolerance double tolerance, int maxIterations) {

  /** What the residual norm is compared with. */
  public enum Reference {
    /** |r_0|: the relative criterion of Algorithm 1. */
    INITIAL_RESIDUAL,
    /** |b|: relative too, and the same from x0 = 0, but not shortened by a good start. */
    RIGHT_HAND_SIDE,
    /** 1: the absolute criterion of Algorithm 8 and Definition E.1. */
    ONE
  }

  /**
   * Checks the rule.
   *
   * @param reference what the residual is compared with
   * @param tolerance the tolerance
   * @param maxIterations the most iterations allowed
   * @throws BadInputException if the tolerance or the limit is out of range
   */
  public StoppingRule {
    if (reference == Reference.ONE) {
      Require.absoluteTolerance(tolerance);
    } else {
      Require.relativeTolerance(tolerance);
    }
    Require.nonNegative("maxIterations", maxIterations);
  }

  /**
   * Algorithm 1's rule, |r_k| ≤ rtol · |r_0|.
   *
   * @param rtol the relative tolerance, in (0, 1)
   * @param maxIterations the most iterations allowed, at least 0
   * @return the rule
   */
  public static StoppingRule relative(double rtol, int maxIterations) {
    return new StoppingRule(
        Reference.INITIAL_RESIDUAL, Require.relativeTolerance(rtol), maxIterations);
  }

  /**
   * Algorithm 8's rule, |r_k| ≤ atol.
   *
   * @param atol the absolute tolerance, positive
   * @param maxIterations the most iterations allowed, at least 0
   * @return the rule
   */
  public static StoppingRule absolute(double atol, int maxIterations) {
    return new StoppingRule(Reference.ONE, Require.absoluteTolerance(atol), maxIterations);
  }

  /** The largest residual norm at which the iteration has converged. */
  double threshold(double initialResidualNorm, double rightHandSideNorm) {
    return switch (reference) {
      case INITIAL_RESIDUAL -> tolerance * initialResidualNorm;
      case RIGHT_HAND_SIDE -> tolerance * rightHandSideNorm;
      case ONE -> tolerance;
    };
  }
}
