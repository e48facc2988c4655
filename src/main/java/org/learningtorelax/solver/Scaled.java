package org.learningtorelax.solver;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Magnitude;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.Require;

/**
 * A system in units in which an iteration neither overflows nor underflows:
 *
 * <pre>
 *   (2^a A) (2^c x) = 2^(a+c) b.
 * </pre>
 *
 * <p>The solvers are homogeneous, and multiplying by a power of two is exact. So the counts are the
 * same and the numbers the same in other units, bit by bit, as long as none leaves the range of
 * doubles. An ordinary system, none of whose numbers is above 2^256 or below 2^-256 in size, is
 * solved as it is.
 *
 * @param system the system to iterate on
 * @param rule when to stop there
 * @param ofMatrix a
 * @param ofSolution c
 */
@Clause("Input 1")
record Scaled(LinearSystem system, StoppingRule rule, int ofMatrix, int ofSolution) {
  private static final int ORDINARY = 256;
  private static final int FARTHEST = 1000;

  /** The system in units of its own size, or as it is. */
  static Scaled of(LinearSystem system, StoppingRule rule) {
    double[] diagonal = system.matrix().diagonal(); // it holds the largest entry of a definite A
    int greatest = Magnitude.exponent(diagonal);
    double[] b = system.rightHandSide();
    double[] x0 = system.initialGuess();
    boolean anyB = Magnitude.largest(b) > 0;
    boolean anyX0 = Magnitude.largest(x0) > 0;
    int ofAx0 = greatest + Magnitude.exponent(x0);
    int size =
        !anyX0 ? Magnitude.exponent(b) : anyB ? Math.max(Magnitude.exponent(b), ofAx0) : ofAx0;
    if (isOrdinary(greatest) && isOrdinary(size) || !anyB && !anyX0) {
      return new Scaled(system, rule, 0, 0);
    }
    int ofMatrix = ofMatrix(system.matrix());
    int ofResidual = -size;
    LinearSystem scaled =
        LinearSystem.of(
            system.matrix().scaled(ofMatrix),
            Magnitude.scaled(b, ofResidual),
            Magnitude.scaled(x0, ofResidual - ofMatrix));
    return new Scaled(scaled, scaled(rule, ofResidual), ofMatrix, ofResidual - ofMatrix);
  }

  /** That the largest and the least entry are as far from 1; 0 where they are too far apart. */
  private static int ofMatrix(SymmetricMatrix matrix) {
    double greatest = Magnitude.largest(matrix.diagonal());
    double least = greatest;
    for (double entry : matrix.diagonal()) {
      least = Math.min(least, entry);
    }
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      greatest = Math.max(greatest, Math.abs(entry.value()));
    }
    int low = Magnitude.exponent(least);
    int high = Magnitude.exponent(greatest);
    return high - low <= FARTHEST ? -(high + low) / 2 : 0;
  }

  private static boolean isOrdinary(int exponent) {
    return Math.abs(exponent) <= ORDINARY;
  }

  /** An absolute tolerance is a residual's norm, and so in its units. */
  private static StoppingRule scaled(StoppingRule rule, int ofResidual) {
    if (rule.reference() != StoppingRule.Reference.ONE) {
      return rule;
    }
    double tolerance = Math.scalb(rule.tolerance(), ofResidual);
    double within = Math.max(Double.MIN_VALUE, Math.min(Double.MAX_VALUE, tolerance));
    return StoppingRule.absolute(Require.absoluteTolerance(within), rule.maxIterations());
  }

  /** What was found, in the units of the system given. */
  SolveResult undo(SolveResult result) {
    return ofMatrix == 0 && ofSolution == 0
        ? result
        : new SolveResult(
            result.reason(),
            Magnitude.scaled(result.solution(), -ofSolution),
            Magnitude.scaled(result.residualNorms(), -ofMatrix - ofSolution));
  }
}
