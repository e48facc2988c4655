package org.learningtorelax.bandit;

import java.util.BitSet;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * Least squares in n unknowns under a box, from observations that arrive one at a time: the
 * minimisation inside Algorithms 3 and 7,
 *
 * <pre>
 *   minimise Σ (⟨θ, x_s⟩ - y_s)²   subject to   |θ[j]| ≤ B[j].
 * </pre>
 *
 * <p>An observation costs O(n²) and a solution O(n³) for each face of the box that is visited,
 * however many observations there were. A primal active-set method: from θ = 0 with every unknown
 * free, go towards the least-squares solution on the face of the free unknowns; fix an unknown that
 * meets its bound; at the solution free the fixed one whose multiplier is most wrong; end when none
 * is wrong.
 *
 * <p>Of several least-squares solutions on a face, as there are after few observations, each step
 * takes the one of least norm: singular values below 1e-12 of the greatest count as 0. So the
 * answer is a function of the observations and the box alone. It is the solution of least norm
 * whenever that lies in the box, 0 before the first observation, and otherwise one of the
 * minimisers.
 *
 * <p>The KKT residual max |θ - clip(θ - g)|, g the gradient of half the mean square, is below 1e-10
 * for targets and bounds of size 1. Source: Algorithms 3 and 7; Stark and Parker 1995.
 */
@Clause({"Algorithm 3", "Algorithm 7", "Input 12"})
public final class BoxLeastSquares {
  /** Far above the rounding of the factor, and its square far below the promised residual. */
  private static final double RANK_TOLERANCE = 1e-12;

  /** Of a multiplier in units of the largest target; a hundredth of the promised residual. */
  private static final double MULTIPLIER_TOLERANCE = 1e-12;

  /** Faces visited for each unknown, at most: rounding may revisit faces that differ by less. */
  private static final int FACES_PER_UNKNOWN = 50;

  private final @Positive int unknowns;
  private final TriangularFactor factor;

  /**
   * A problem without observations.
   *
   * @param unknowns the number of unknowns n, at least 1
   */
  public BoxLeastSquares(int unknowns) {
    this.unknowns = Require.atLeastOne("unknowns", unknowns);
    this.factor = new TriangularFactor(unknowns);
  }

  /**
   * Adds an observation.
   *
   * @param observation x, of length n, finite
   * @param target y, finite and at most 1e300 in size, so that sums of targets are finite too
   * @throws BadInputException if a length or a number is out of range
   */
  public void observe(double[] observation, double target) {
    Require.length("observation", observation, unknowns);
    Require.allFinite("observation", observation);
    if (!(Math.abs(target) <= 1e300)) {
      throw new BadInputException("target", target, "must lie in [-1e300, 1e300]");
    }
    factor.add(observation, target);
  }

  /**
   * The minimiser.
   *
   * @param bounds B, of length n, finite and at least 0
   * @return θ, a new array
   * @throws BadInputException if a length or a number is out of range
   */
  public double[] solve(double[] bounds) {
    requireBounds(bounds);
    double unit = factor.largestTarget();
    if (unit == 0) {
      return new double[unknowns];
    }
    RealMatrix matrix = scaledMatrix();
    RealVector target = scaledTarget(unit);
    RealVector box = new ArrayRealVector(bounds).mapDivide(unit);
    RealVector theta = new ArrayRealVector(unknowns);
    BitSet fixed = new BitSet();
    for (int j = 0; j < unknowns; j++) {
      fixed.set(j, box.getEntry(j) == 0);
    }
    int released = 0;
    for (int face = 0; face < FACES_PER_UNKNOWN * unknowns && released >= 0; face++) {
      descend(matrix, target, box, theta, fixed);
      released = mostWrong(gradient(matrix, target, theta), box, theta, fixed);
      if (released >= 0) {
        fixed.clear(released);
      }
    }
    return unscaled(theta, unit, new ArrayRealVector(bounds), fixed).toArray();
  }

  /**
   * How far θ is from being a minimiser.
   *
   * @param theta θ, of length n
   * @param bounds B, of length n, finite and at least 0
   * @return max over j of |θ[j] - clip(θ[j] - g[j])|, g the gradient of half the mean square
   * @throws BadInputException if a length or a number is out of range
   */
  public double kktResidual(double[] theta, double[] bounds) {
    Require.length("theta", theta, unknowns);
    Require.allFinite("theta", theta);
    requireBounds(bounds);
    RealVector point = new ArrayRealVector(theta);
    RealVector slope = gradient(scaledMatrix(), scaledTarget(1), point);
    RealVector projected = clip(point.subtract(slope), new ArrayRealVector(bounds));
    return point.subtract(projected).getLInfNorm();
  }

  private void requireBounds(double[] bounds) {
    Require.length("bounds", bounds, unknowns);
    for (double bound : bounds) {
      Require.atLeastZero("bounds", bound);
    }
  }

  private RealMatrix scaledMatrix() {
    return factor.triangle().scalarMultiply(1 / Math.sqrt(Math.max(factor.count(), 1)));
  }

  private RealVector scaledTarget(double unit) {
    return factor.rotated().mapDivide(unit).mapDivide(Math.sqrt(Math.max(factor.count(), 1)));
  }

  private static RealVector gradient(RealMatrix matrix, RealVector target, RealVector theta) {
    return matrix.preMultiply(matrix.operate(theta).subtract(target));
  }

  /** Moves θ to the minimiser on its face, fixing the unknowns that meet their bounds. */
  private static void descend(
      RealMatrix matrix, RealVector target, RealVector box, RealVector theta, BitSet fixed) {
    while (fixed.cardinality() < theta.getDimension()) {
      RealVector residual = target.subtract(matrix.operate(theta));
      RealVector step = leastNormStep(matrix, residual, fixed);
      double length = 1;
      int blocking = -1;
      for (int j = 0; j < theta.getDimension(); j++) {
        double move = step.getEntry(j);
        double room = box.getEntry(j) - Math.signum(move) * theta.getEntry(j);
        if (Math.abs(move) * length > room) {
          length = Math.max(room / Math.abs(move), 0);
          blocking = j;
        }
      }
      for (int j = 0; j < theta.getDimension(); j++) {
        theta.addToEntry(j, length * step.getEntry(j));
      }
      if (blocking < 0) {
        return;
      }
      theta.setEntry(blocking, Math.copySign(box.getEntry(blocking), step.getEntry(blocking)));
      fixed.set(blocking);
    }
  }

  /**
   * The least-squares solution of least norm of (matrix without the fixed columns) x = residual.
   */
  private static RealVector leastNormStep(RealMatrix matrix, RealVector residual, BitSet fixed) {
    RealMatrix free = matrix.copy();
    RealVector zero = new ArrayRealVector(matrix.getRowDimension());
    fixed.stream().forEach(j -> free.setColumnVector(j, zero));
    SingularValueDecomposition svd = new SingularValueDecomposition(free);
    RealVector parts = svd.getUT().operate(residual);
    RealVector step = new ArrayRealVector(matrix.getColumnDimension());
    double[] values = svd.getSingularValues();
    for (int i = 0; i < values.length; i++) {
      if (values[i] > RANK_TOLERANCE * svd.getNorm()) {
        step = step.add(svd.getV().getColumnVector(i).mapMultiply(parts.getEntry(i) / values[i]));
      }
    }
    for (int j = fixed.nextSetBit(0); j >= 0; j = fixed.nextSetBit(j + 1)) {
      step.setEntry(j, 0);
    }
    return step;
  }

  /** The fixed unknown that most wants to leave its bound, or -1. */
  private static int mostWrong(
      RealVector gradient, RealVector box, RealVector theta, BitSet fixed) {
    int most = -1;
    double wrong = MULTIPLIER_TOLERANCE;
    for (int j = fixed.nextSetBit(0); j >= 0; j = fixed.nextSetBit(j + 1)) {
      double inwards = Math.signum(theta.getEntry(j)) * gradient.getEntry(j);
      if (box.getEntry(j) > 0 && inwards > wrong) {
        wrong = inwards;
        most = j;
      }
    }
    return most;
  }

  /** θ in the units of the targets: inside the box, and at its bounds to the last bit. */
  private static RealVector unscaled(
      RealVector theta, double unit, RealVector bounds, BitSet fixed) {
    RealVector result = clip(theta.mapMultiply(unit), bounds);
    for (int j = fixed.nextSetBit(0); j >= 0; j = fixed.nextSetBit(j + 1)) {
      result.setEntry(j, Math.copySign(bounds.getEntry(j), theta.getEntry(j)));
    }
    return result;
  }

  private static RealVector clip(RealVector theta, RealVector box) {
    RealVector clipped = theta.copy();
    for (int j = 0; j < theta.getDimension(); j++) {
      double bound = box.getEntry(j);
      clipped.setEntry(j, Math.max(-bound, Math.min(bound, theta.getEntry(j))));
    }
    return clipped;
  }
}
