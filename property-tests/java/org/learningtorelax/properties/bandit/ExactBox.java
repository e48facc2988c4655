package org.learningtorelax.properties.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldDecompositionSolver;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.properties.exact.Exact;

/**
 * Constrained least squares in rational arithmetic, by looking at every face of the box.
 *
 * <p>A face fixes some unknowns at one of their two bounds; where the Gram matrix of the others is
 * regular, the one stationary point of the face is a candidate, if it lies in the box. The least
 * candidate is a minimiser, as some minimiser always lies on such a face: an extreme point of the
 * set of minimisers does.
 */
final class ExactBox {
  private static final BigFractionField FIELD = BigFractionField.getInstance();

  private final FieldMatrix<BigFraction> gram;
  private final FieldVector<BigFraction> moment;
  private final FieldVector<BigFraction> bounds;
  private BigFraction squares = BigFraction.ZERO;
  private FieldVector<BigFraction> best;

  ExactBox(BoxCase problem) {
    int n = problem.unknowns();
    gram = new Array2DRowFieldMatrix<>(FIELD, n, n);
    moment = new ArrayFieldVector<>(FIELD, n);
    bounds = Exact.vector(problem.bounds());
    for (int s = 0; s < problem.count(); s++) {
      FieldVector<BigFraction> x = Exact.vector(problem.observations()[s]);
      BigFraction y = Exact.of(problem.targets()[s]);
      squares = squares.add(y.multiply(y));
      for (int i = 0; i < n; i++) {
        moment.setEntry(i, moment.getEntry(i).add(y.multiply(x.getEntry(i))));
        for (int j = 0; j < n; j++) {
          gram.addToEntry(i, j, x.getEntry(i).multiply(x.getEntry(j)));
        }
      }
    }
    best = new ArrayFieldVector<>(FIELD, n);
    visit(new int[n], 0);
  }

  /** Σ (⟨θ, x_s⟩ - y_s)². */
  BigFraction objective(FieldVector<BigFraction> theta) {
    return squares
        .subtract(moment.dotProduct(theta).multiply(2))
        .add(theta.dotProduct(gram.operate(theta)));
  }

  BigFraction leastObjective() {
    return objective(best);
  }

  boolean isRegular() {
    return solver(gram).isNonSingular();
  }

  /** What the answer must be: the one minimiser, or the least-norm solution if it is in the box. */
  Optional<FieldVector<BigFraction>> answer() {
    if (isRegular()) {
      return Optional.of(best);
    }
    FieldVector<BigFraction> leastNorm = leastNormSolution();
    return isInBox(leastNorm) ? Optional.of(leastNorm) : Optional.empty();
  }

  /** The solution of Gθ = r in the range of G, from independent columns of G. */
  private FieldVector<BigFraction> leastNormSolution() {
    List<FieldVector<BigFraction>> columns = new ArrayList<>();
    for (int j = 0; j < moment.getDimension(); j++) {
      columns.add(gram.getColumnVector(j));
      FieldMatrix<BigFraction> range = matrix(columns);
      if (!solver(range.transpose().multiply(range)).isNonSingular()) {
        columns.remove(columns.size() - 1);
      }
    }
    if (columns.isEmpty()) {
      return new ArrayFieldVector<>(FIELD, moment.getDimension());
    }
    FieldMatrix<BigFraction> range = matrix(columns);
    FieldMatrix<BigFraction> reduced = range.transpose().multiply(gram).multiply(range);
    return range.operate(solver(reduced).solve(range.transpose().operate(moment)));
  }

  private FieldMatrix<BigFraction> matrix(List<FieldVector<BigFraction>> columns) {
    FieldMatrix<BigFraction> matrix =
        new Array2DRowFieldMatrix<>(FIELD, moment.getDimension(), columns.size());
    for (int j = 0; j < columns.size(); j++) {
      matrix.setColumnVector(j, columns.get(j));
    }
    return matrix;
  }

  private static FieldDecompositionSolver<BigFraction> solver(FieldMatrix<BigFraction> matrix) {
    return new FieldLUDecomposition<>(matrix).getSolver();
  }

  private boolean isInBox(FieldVector<BigFraction> theta) {
    for (int j = 0; j < theta.getDimension(); j++) {
      if (theta.getEntry(j).abs().compareTo(bounds.getEntry(j)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Sides are -1, 0 (free) and 1. */
  private void visit(int[] sides, int j) {
    if (j < sides.length) {
      for (int side = -1; side <= 1; side++) {
        sides[j] = side;
        visit(sides, j + 1);
      }
      return;
    }
    FieldVector<BigFraction> theta = stationaryPoint(sides);
    if (theta != null && isInBox(theta) && objective(theta).compareTo(leastObjective()) < 0) {
      best = theta;
    }
  }

  /** Null where the Gram matrix of the free unknowns is singular. */
  private FieldVector<BigFraction> stationaryPoint(int[] sides) {
    int n = sides.length;
    FieldMatrix<BigFraction> system = new Array2DRowFieldMatrix<>(FIELD, n, n);
    FieldVector<BigFraction> right = new ArrayFieldVector<>(FIELD, n);
    for (int j = 0; j < n; j++) {
      if (sides[j] == 0) {
        system.setRowVector(j, gram.getRowVector(j));
        right.setEntry(j, moment.getEntry(j));
      } else {
        system.setEntry(j, j, BigFraction.ONE);
        right.setEntry(j, bounds.getEntry(j).multiply(sides[j]));
      }
    }
    FieldDecompositionSolver<BigFraction> solver = solver(system);
    return solver.isNonSingular() ? solver.solve(right) : null;
  }
}
